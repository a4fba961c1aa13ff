/** Draws a picture as SVG. The same picture gives the same text, byte for byte. */
import type { Picture, PictureLane, PicturePoint } from '../../reply/picture.ts';
import { FAINT_INK, INK, PAPER, POINT, RULE, SILENCE } from './colours.ts';
import { type SvgSafe, svg } from './escape.ts';
import { type Label, type Layout, layOut, type Silence } from './lay-out.ts';
import { drawLegend, legendHeight } from './legend.ts';
import { LANE_HEIGHT, NAMES_WIDTH, PADDING, SIZE, SMALLEST_WITH_NUMBER, WIDTH } from './limits.ts';
import { diamond, dot, write } from './shapes.ts';
import { fitLines, fitText, widthOf } from './text-width.ts';

/** The picture, as wide as `WIDTH`. */
export const drawPicture = (picture: Picture): SvgSafe => {
  const layout = layOut(picture);
  const below = layout.bottom + 2 * (SIZE.small + 6) + 14;
  const height = below + legendHeight(picture) + PADDING;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="DejaVu Sans" fill="${INK}">${HATCH}<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>${[
    ...drawHead(picture),
    ...layout.silences.map((silence) => drawBand(silence, layout)),
    ...layout.columns.map((x) => drawColumn(x, layout)),
    ...picture.lanes.flatMap((lane, at) => drawLane(lane, at, layout)),
    ...layout.silences.flatMap((silence) => drawLength(silence, layout)),
    ...drawAxis(layout),
    ...drawLegend(picture, below),
  ]}</svg>`;
};

const HATCH = svg`<defs><pattern id="silence" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10" fill="${SILENCE}"/><rect width="3" height="10" fill="${RULE}"/></pattern></defs>`;

const drawHead = ({ title, note }: Picture): readonly SvgSafe[] => {
  const width = WIDTH - 2 * PADDING;
  const y = PADDING + SIZE.title * 0.8;
  const head = write(fitText(title, { width, size: SIZE.title, weight: 'bold' }), {
    x: PADDING,
    y,
    size: SIZE.title,
    weight: 'bold',
  });
  if (note === null) return [head];
  const size = SIZE.small;
  return [
    head,
    write(fitText(note, { width, size }), { x: PADDING, y: y + size + 12, size, colour: FAINT_INK }),
  ];
};

const drawBand = ({ left, width }: Silence, { top, bottom }: Layout): SvgSafe =>
  svg`<rect x="${left}" y="${top}" width="${width}" height="${bottom - top}" fill="url(#silence)"/>`;

/** How long it was, upright where there is room for that, on its side where there is not, and nowhere if need be. */
const drawLength = ({ days, left, width }: Silence, { top, bottom }: Layout): readonly SvgSafe[] => {
  const words = `${days} days`;
  const size = SIZE.small - 2;
  const length = widthOf(words, size) + 8;
  const isUpright = length <= width;
  const [wide, high] = isUpright ? [length, size + 8] : [size + 4, length];
  if (wide > width || high > bottom - top) return [];
  const [x, y] = [left + width / 2, (top + bottom) / 2];
  const paper = svg`<rect x="${x - wide / 2}" y="${y - high / 2}" width="${wide}" height="${high}" fill="${PAPER}"/>`;
  const label = write(words, { x: 0, y: size * 0.36, size, colour: FAINT_INK, anchor: 'middle' });
  return [paper, svg`<g transform="translate(${x} ${y}) rotate(${isUpright ? 0 : -90})">${label}</g>`];
};

const drawColumn = (x: number, { top, bottom }: Layout): SvgSafe =>
  svg`<line x1="${x}" y1="${top}" x2="${x}" y2="${bottom}" stroke="${RULE}"/>`;

const drawLane = (lane: PictureLane, at: number, layout: Layout): readonly SvgSafe[] => {
  const middle = layout.top + (at + 0.5) * LANE_HEIGHT;
  const lines = fitLines(lane.name, { width: NAMES_WIDTH - 20, size: SIZE.name });
  const first = middle + SIZE.name * 0.36 - ((lines.length - 1) * (SIZE.name + 3)) / 2;
  return [
    svg`<line x1="${PADDING + NAMES_WIDTH - 10}" y1="${middle}" x2="${WIDTH - PADDING}" y2="${middle}" stroke="${RULE}"/>`,
    ...lines.map((words, line) =>
      write(words, { x: PADDING, y: first + line * (SIZE.name + 3), size: SIZE.name }),
    ),
    ...lane.points.map((point) =>
      drawPoint(point, { x: layout.columns[point.column] ?? 0, y: middle, layout }),
    ),
  ];
};

interface Where {
  readonly x: number;
  readonly y: number;
  readonly layout: Layout;
}

/** A change is a diamond around the point. */
const drawPoint = ({ remarks, means, isChange }: PicturePoint, { x, y, layout }: Where): SvgSafe => {
  const radius = isChange ? layout.radius * 0.75 : layout.radius;
  const around = isChange ? [diamond({ x, y, radius: layout.radius * 1.3 })] : [];
  if (remarks === 0) return svg`${around}`;
  return svg`${around}${dot({ x, y, radius, isFilled: means === 'said' })}${drawCount(remarks, { x, y, radius, means })}`;
};

interface Counted extends Pick<PicturePoint, 'means'> {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const drawCount = (remarks: number, { x, y, radius, means }: Counted): readonly SvgSafe[] => {
  const words = String(remarks);
  const size = radius * 1.15;
  if (remarks < 2 || radius < SMALLEST_WITH_NUMBER || widthOf(words, size) > radius * 1.9) return [];
  const colour = means === 'said' ? PAPER : POINT;
  return [write(words, { x, y: y + size * 0.36, size, colour, weight: 'bold', anchor: 'middle' })];
};

const drawAxis = ({ days, years, bottom }: Layout): readonly SvgSafe[] => {
  const size = SIZE.small;
  const row = (labels: readonly Label[], y: number, colour: SvgSafe): readonly SvgSafe[] =>
    labels.map(({ words, x }) => write(words, { x, y, size, colour, anchor: 'middle' }));
  return [...row(days, bottom + size + 4, INK), ...row(years, bottom + 2 * size + 10, FAINT_INK)];
};
