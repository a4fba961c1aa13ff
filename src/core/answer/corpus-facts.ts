/** What the corpus holds, in a few rows: for `corpus`, and for an answer that has nothing to show. */
import { type Content, day } from '../../reply/build.ts';
import type { CorpusView } from '../context.ts';
import type { Directory } from '../resolve/directory.ts';
import { plural } from './plural.ts';

/** A row of facts. */
export type Row = readonly [label: string, value: readonly Content[]];

/** How much there is, from when, by whom: at most `most` outlets and speakers, those with most first. */
export const corpusRows = ({ summary, speakerCounts }: CorpusView, most: number): readonly Row[] => {
  const outlets = summary.outlets.map(({ name, documents }) => [name, documents] as const);
  const { documents, statements } = summary;
  return [
    ['Documents', [plural(documents, 'document'), ', ', plural(statements, 'statement')]],
    ...daysRow(summary.firstDay, summary.lastDay),
    ...namesRow('Outlets', outlets, most),
    ...namesRow('Speakers', speakerCounts, most),
  ];
};

/** Unnamed groups are separate speakers with the same name ("officials"); here they share a place. */
export const countSpeakers = ({
  clusters,
}: Directory): readonly (readonly [name: string, count: number])[] => {
  const counts = new Map<string, number>();
  for (const { name, statements } of clusters) counts.set(name, (counts.get(name) ?? 0) + statements);
  return [...counts];
};

const daysRow = (first: string | null, last: string | null): readonly Row[] => {
  if (first === null || last === null) return [];
  return [['Days', first === last ? [day(first)] : [day(first), ' to ', day(last)]]];
};

const namesRow = (
  label: string,
  names: readonly (readonly [name: string, count: number])[],
  most: number,
): readonly Row[] => {
  if (names.length === 0) return [];
  const left = names.length - most;
  const shown = names.slice(0, most).map(([name, count]) => `${name} (${count})`);
  return [[label, [shown.join(', '), ...(left > 0 ? [` and ${left} more`] : [])]]];
};
