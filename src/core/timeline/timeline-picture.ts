/** A timeline as a picture: a lane for each speaker, a column for each day. */
import { dayWords } from '../../reply/day-words.ts';
import type { Picture, PictureColumn, PictureLane, PicturePoint } from '../../reply/picture.ts';
import { plural } from '../answer/plural.ts';
import type { Shown } from '../answer/read-page.ts';
import { dayOf } from '../answer/statement-node.ts';
import type { SpeakerRef } from '../corpus.ts';
import type { Directory } from '../resolve/directory.ts';
import type { Timeline, TimelineDay } from './read-timeline.ts';
import { silenceBetween } from './silence.ts';

/** More would be too small to read. */
const MOST_LANES = 7;
const NOT_CERTAIN = 'Speaker not certain';

/** What there is to draw; only of remarks that are shown, because of the others nobody has read who made them. */
export const timelinePicture = (timeline: Timeline, directory: Directory): Picture => {
  const { days, remarks, understood } = timeline;
  const columns = days.map(({ day }, at) => ({ day, silence: silenceBefore(days, at) }));
  const lanes = lanesOf(days, directory);
  const title = ['Timeline', ...titleWords(understood.question)].join(' ');
  const shown = days.reduce((sum, day) => sum + day.remarks.length, 0);
  const note = shown === remarks ? null : `${shown} of ${plural(remarks, 'remark')}`;
  return { title, note, columns, lanes, alternative: inWords({ title, note, columns, lanes }) };
};

const titleWords = ({ topic, from }: Timeline['understood']['question']): readonly string[] => [
  ...(topic === undefined ? [] : [`about ${topic}`]),
  ...(from === undefined ? [] : [`by ${from}`]),
];

const silenceBefore = (days: readonly TimelineDay[], at: number): number | null => {
  const [before, day] = [days[at - 1]?.day ?? null, days[at]?.day ?? null];
  return before === null || day === null ? null : silenceBetween(before, day);
};

/** Those who say most first; the others share one. */
const lanesOf = (days: readonly TimelineDay[], directory: Directory): readonly PictureLane[] => {
  const marks = days.flatMap((day, column) => marksOf(day, column, directory));
  const named = [...groupByName(marks)].sort(
    ([a, one], [b, other]) => weigh(other) - weigh(one) || compare(a, b),
  );
  const alone = named.length > MOST_LANES ? named.slice(0, MOST_LANES - 1) : named;
  const others = named.slice(alone.length);
  return [
    ...alone.map(([name, own]) => ({ name, points: toPoints(own) })),
    ...(others.length === 0
      ? []
      : [{ name: `${others.length} others`, points: toPoints(others.flatMap(([, own]) => own)) }]),
  ];
};

/** One remark, or one change. */
interface Mark {
  readonly name: string;
  readonly column: number;
  readonly means: PicturePoint['means'] | 'change';
}

const marksOf = (
  { remarks, changes }: TimelineDay,
  column: number,
  directory: Directory,
): readonly Mark[] => [
  ...remarks.map((shown): Mark => {
    const means = dayOf(shown)?.means ?? 'published';
    return { name: nameOf(shown, directory), column, means };
  }),
  ...changes.map(({ change }): Mark => ({ name: named(change.speaker, directory), column, means: 'change' })),
];

const nameOf = ({ statement: { speaker, confidence } }: Shown, directory: Directory): string =>
  speaker === null || confidence === 'unresolved' ? NOT_CERTAIN : named(speaker, directory);

const named = ({ id, name }: SpeakerRef, directory: Directory): string =>
  directory.clusterOf(id)?.name ?? name;

const groupByName = (marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> => {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) groups.set(mark.name, [...(groups.get(mark.name) ?? []), mark]);
  return groups;
};

/** Who changed a position is never lost among the others. */
const weigh = (marks: readonly Mark[]): number =>
  marks.reduce((sum, { means }) => sum + (means === 'change' ? 100 : 1), 0);

const toPoints = (marks: readonly Mark[]): readonly PicturePoint[] => {
  const columns = [...new Set(marks.map(({ column }) => column))].sort((a, b) => a - b);
  return columns.map((column) => {
    const here = marks.filter((mark) => mark.column === column);
    const remarks = here.filter(({ means }) => means !== 'change');
    return {
      column,
      remarks: remarks.length,
      means: remarks.every(({ means }) => means === 'said') ? 'said' : 'published',
      isChange: remarks.length < here.length,
    };
  });
};

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Day by day, as somebody would tell it who looks at the picture. */
const inWords = ({ title, note, columns, lanes }: Omit<Picture, 'alternative'>): string => {
  const days = columns.map((column, at) => `${silenceWords(column)}${dayLine(column, at, lanes)}`);
  return [`${title}${note === null ? '' : ` (${note})`}.`, ...days].join(' ');
};

const silenceWords = ({ silence }: PictureColumn): string =>
  silence === null ? '' : `${plural(silence, 'day')} of silence. `;

const dayLine = ({ day }: PictureColumn, at: number, lanes: readonly PictureLane[]): string => {
  const parts = lanes.flatMap(({ name, points }) =>
    points.filter(({ column }) => column === at).map((point) => `${name}${pointWords(point, day)}`),
  );
  return `${day === null ? 'Day not known' : dayWords(day)}: ${parts.join(', ')}.`;
};

const pointWords = ({ remarks, means, isChange }: PicturePoint, day: string | null): string => {
  const said = remarks === 0 ? '' : ` ${remarks}${day === null ? '' : ` ${means}`}`;
  return `${said}${isChange ? ' (change of position, stated or possible)' : ''}`;
};
