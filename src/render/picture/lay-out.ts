/** Where everything stands, in pixels. Pure. */
import { dayWords } from '../../reply/day-words.ts';
import type { Picture, PictureColumn } from '../../reply/picture.ts';
import {
  GAP,
  LANE_HEIGHT,
  LARGEST_RADIUS,
  NAMES_WIDTH,
  PADDING,
  SILENCE_DAYS,
  SIZE,
  WIDEST_DAY,
  WIDTH,
} from './limits.ts';
import { widthOf } from './text-width.ts';

export interface Label {
  readonly words: string;
  /** Of its middle. */
  readonly x: number;
}

export interface Silence {
  readonly days: number;
  readonly left: number;
  readonly width: number;
}

export interface Layout {
  /** The middle of each column. */
  readonly columns: readonly number[];
  readonly silences: readonly Silence[];
  /** The largest radius of a point. */
  readonly radius: number;
  /** Of the first lane, and below the last one. */
  readonly top: number;
  readonly bottom: number;
  /** As many days as have room beside each other, and below them their years. */
  readonly days: readonly Label[];
  readonly years: readonly Label[];
}

/** Lays out days at equal distances; a silence takes a little more room, whatever its length. */
export const layOut = ({ columns, lanes, note }: Picture): Layout => {
  const unit = unitFor(columns);
  const placed = placeColumns(columns, unit);
  const middles = placed.map(({ middle }) => middle);
  const top = PADDING + SIZE.title + (note === null ? 0 : SIZE.small + 10) + 26;
  return {
    columns: middles,
    silences: placed.flatMap(({ silence }) => silence ?? []),
    radius: Math.min(LARGEST_RADIUS, unit * 0.42),
    top,
    bottom: top + lanes.length * LANE_HEIGHT,
    days: labelsThatFit(columns.map(({ day }, at) => ({ words: dayLabel(day), x: middles[at] ?? 0 }))),
    years: labelsThatFit(yearLabels(columns, middles)),
  };
};

/** The room of one day. */
const unitFor = (columns: readonly PictureColumn[]): number => {
  const silences = columns.filter(({ silence }) => silence !== null).length;
  const room = WIDTH - 2 * PADDING - NAMES_WIDTH;
  return Math.min(WIDEST_DAY, room / (columns.length + silences * SILENCE_DAYS));
};

interface Placed {
  readonly middle: number;
  readonly silence: Silence | null;
}

const placeColumns = (columns: readonly PictureColumn[], unit: number): readonly Placed[] => {
  let left = PADDING + NAMES_WIDTH;
  return columns.map(({ silence: days }) => {
    const width = days === null ? 0 : unit * SILENCE_DAYS;
    const placed = {
      middle: left + width + unit / 2,
      silence: days === null ? null : { days, left, width },
    };
    left += width + unit;
    return placed;
  });
};

/** "14 Feb" */
const dayLabel = (day: string | null): string =>
  day === null ? 'no day' : dayWords(day).split(' ').slice(0, 2).join(' ');

/** Each year below its first day. */
const yearLabels = (columns: readonly PictureColumn[], middles: readonly number[]): readonly Label[] => {
  const years = columns.map(({ day }) => (day === null ? '' : (dayWords(day).split(' ')[2] ?? '')));
  return years.flatMap((words, at) =>
    words === '' || words === years[at - 1] ? [] : [{ words, x: middles[at] ?? 0 }],
  );
};

/** The first and the last one, and of the others as many as touch none that is there already. */
const labelsThatFit = (labels: readonly Label[]): readonly Label[] => {
  const [first, ...rest] = labels;
  const last = rest.at(-1);
  const order = [first, last, ...rest.slice(0, -1)].flatMap((label) => label ?? []);
  const kept: Label[] = [];
  for (const label of order.map(keepInside)) if (!kept.some((other) => touch(label, other))) kept.push(label);
  return kept.sort((a, b) => a.x - b.x);
};

const keepInside = ({ words, x }: Label): Label => {
  const half = widthOf(words, SIZE.small) / 2;
  return { words, x: Math.min(WIDTH - PADDING - half, Math.max(PADDING + half, x)) };
};

const touch = (a: Label, b: Label): boolean =>
  Math.abs(a.x - b.x) < (widthOf(a.words, SIZE.small) + widthOf(b.words, SIZE.small)) / 2 + GAP;
