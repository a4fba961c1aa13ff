/** Statements to compare, each the only one of a document of its own. */
import type { Comparable } from '../../src/core/compare/comparable.ts';
import type { Day, SpeakerType } from '../../src/core/corpus.ts';
import { makeRecord } from './corpus-builder.ts';

/** What tells one from another; the words stand in the document as they are here. */
export interface ComparableMarks {
  readonly words: string;
  readonly kind?: 'direct' | 'indirect' | 'mixed';
  readonly by?: string;
  readonly role?: string;
  readonly type?: SpeakerType;
  readonly outlet?: string | null;
  readonly publishedAt?: Day | null;
  readonly saidOn?: Day | null;
  /** What stands around it. */
  readonly around?: string;
}

let count = 0;

/** A statement by Ada Berg in The Quay Post of 4 March 2031, but for what is marked. */
export const comparable = (marks: ComparableMarks): Comparable => {
  count += 1;
  const { words, kind = 'direct', by = 'Ada Berg', role, type = 'person', around = '' } = marks;
  const key = by.toLowerCase().replace(/[^a-z]+/g, '-');
  const { document, statements, sketch } = makeRecord({
    id: `doc_${count}`,
    title: 'Pier',
    outlet: marks.outlet === undefined ? 'The Quay Post' : marks.outlet,
    publishedAt: marks.publishedAt === undefined ? '2031-03-04' : marks.publishedAt,
    body: `${words} said somebody.\n\n${around}`,
    speakers: { [key]: { name: by, type, ...(role === undefined ? {} : { role }) } },
    statements: [{ id: `stm_${count}`, kind, parts: [words], by: key, saidOn: marks.saidOn ?? null }],
  });
  const { text: _, ...citation } = document;
  return statements.flatMap(({ statement }) => [{ statement, citation, sketch }])[0] ?? fail();
};

const fail = (): never => {
  throw new Error('a record without a statement');
};
