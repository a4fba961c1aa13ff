/**
 * The set of position changes. An item is one change as `who-changed` shows it: its kind, whose it is, one of the words that show it,
 * and, where a case gives them, pieces of its sides.
 */
import { z } from 'zod';
import { distinctChanges } from '../../src/core/changes/distinct-changes.ts';
import type { Statement } from '../../src/core/corpus.ts';
import type { StatementPlace, StoredChange } from '../../src/core/ports.ts';
import type { CompareSet } from './judge-set.ts';
import type { Judgement } from './score.ts';

const OWN = z.object({
  expected: z.object({
    changes: z.array(
      z.object({
        kind: z.enum(['stated', 'contrast']),
        speaker: z.string(),
        words: z.array(z.string()).min(1),
        earlier: z.string().optional(),
        later: z.string().optional(),
      }),
    ),
  }),
});
type Expected = z.infer<typeof OWN>['expected']['changes'][number];

/** A change with the words of its sides. */
interface Shown {
  readonly stored: StoredChange;
  readonly earlier: string;
  readonly later: string;
}

/** Of a case: more than any has. */
const MOST = 100;

/** The set of changes of position. */
export const CHANGES: CompareSet<z.infer<typeof OWN>> = {
  own: OWN,
  judge: async ({ own: { expected } }, { records, store, context }) => {
    const { directory } = await context.corpus();
    const { found } = await store.findChanges({ anyOf: [], field: 'content', limit: MOST });
    const statements = records.flatMap(({ analysis }) => analysis.statements);
    const shown = distinctChanges(found, ({ id }) => directory.clusterOf(id)?.name ?? id).map((stored) => ({
      stored,
      earlier: wordsOf(stored.change.earlier, statements),
      later: wordsOf(stored.change.later, statements),
    }));
    return judgeChanges(expected.changes, shown);
  },
};

const wordsOf = (place: StatementPlace | null, statements: readonly Statement[]): string =>
  statements
    .filter(({ id, documentId }) => id === place?.id && documentId === place.documentId)
    .flatMap(({ parts }) => parts.map(({ text }) => text))
    .join(' ');

const judgeChanges = (expected: readonly Expected[], shown: readonly Shown[]): Judgement => {
  const left = [...shown];
  const right: string[] = [];
  const missing: string[] = [];
  for (const one of expected) {
    const at = left.findIndex((each) => isExpected(one, each));
    if (at >= 0) left.splice(at, 1);
    (at < 0 ? missing : right).push(`${one.kind}, ${one.speaker}: ${one.words.join(' / ')}`);
  }
  return { right, missing, extra: left.map(describe) };
};

const isExpected = (expected: Expected, { stored: { change }, earlier, later }: Shown): boolean => {
  const triggers = change.triggers.map(({ words }) => words);
  return (
    change.kind === expected.kind &&
    change.speaker.name === expected.speaker &&
    expected.words.some((words) =>
      triggers.some((trigger) => holds(trigger, words) || holds(words, trigger)),
    ) &&
    holds(earlier, expected.earlier ?? '') &&
    holds(later, expected.later ?? '')
  );
};

const holds = (whole: string, piece: string): boolean => plain(whole).includes(plain(piece));

/** Marks and line breaks do not count. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const describe = ({ stored: { change }, earlier, later }: Shown): string =>
  `${change.kind}, ${change.speaker.name}: ${change.triggers.map(({ words }) => words).join(' / ')} | ${earlier || '-'} | ${later || '-'}`;
