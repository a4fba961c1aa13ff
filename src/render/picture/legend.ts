/** What the signs mean; only those that the picture has. */
import type { Picture, PicturePoint } from '../../reply/picture.ts';
import { type SvgSafe, svg } from './escape.ts';
import { PADDING, SIZE, WIDTH } from './limits.ts';
import { diamond, dot, write } from './shapes.ts';
import { widthOf } from './text-width.ts';

interface Entry {
  readonly words: string;
  readonly sign: (x: number, y: number) => SvgSafe;
}

const RADIUS = 9;
const ROW = SIZE.small + 12;
const SIGN_WIDTH = 30;
const BETWEEN = 28;

const SAID: Entry = { words: 'said that day', sign: (x, y) => dot({ x, y, radius: RADIUS, isFilled: true }) };
const PUBLISHED: Entry = {
  words: 'published that day',
  sign: (x, y) => dot({ x, y, radius: RADIUS, isFilled: false }),
};
const CHANGED: Entry = {
  words: 'change of position, stated or possible',
  sign: (x, y) => diamond({ x, y, radius: RADIUS }),
};
const SILENT: Entry = {
  words: 'silence',
  sign: (x, y) =>
    svg`<rect x="${x - RADIUS}" y="${y - RADIUS}" width="${2 * RADIUS}" height="${2 * RADIUS}" fill="url(#silence)"/>`,
};

/** Draws it below `y`. */
export const drawLegend = (picture: Picture, y: number): readonly SvgSafe[] =>
  rowsOf(picture).flatMap((row, at) => {
    const middle = y + at * ROW + ROW / 2;
    let x = PADDING;
    return row.flatMap(({ words, sign }) => {
      const start = x;
      x += widthIn({ words, sign });
      const label = { x: start + SIGN_WIDTH, y: middle + SIZE.small * 0.36, size: SIZE.small };
      return [sign(start + RADIUS + 2, middle), write(words, label)];
    });
  });

/** In pixels. */
export const legendHeight = (picture: Picture): number => rowsOf(picture).length * ROW;

const widthIn = ({ words }: Entry): number => SIGN_WIDTH + widthOf(words, SIZE.small) + BETWEEN;

/** As many beside each other as have room. */
const rowsOf = (picture: Picture): readonly (readonly Entry[])[] => {
  const rows: Entry[][] = [];
  let room = 0;
  for (const entry of entriesOf(picture)) {
    const row = rows.at(-1);
    const width = widthIn(entry);
    if (row !== undefined && width - BETWEEN <= room) row.push(entry);
    else {
      rows.push([entry]);
      room = WIDTH - 2 * PADDING;
    }
    room -= width;
  }
  return rows;
};

const entriesOf = ({ lanes, columns }: Picture): readonly Entry[] => {
  const points = lanes.flatMap((lane) => lane.points);
  const has = (test: (point: PicturePoint) => boolean, entry: Entry): readonly Entry[] =>
    points.some(test) ? [entry] : [];
  return [
    ...has(({ remarks, means }) => remarks > 0 && means === 'said', SAID),
    ...has(({ remarks, means }) => remarks > 0 && means === 'published', PUBLISHED),
    ...has(({ isChange }) => isChange, CHANGED),
    ...(columns.some(({ silence }) => silence !== null) ? [SILENT] : []),
  ];
};
