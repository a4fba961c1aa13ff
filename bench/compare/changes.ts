/**
 * The set of position changes. An item is one change as `who-changed` shows it: its kind, whose it is, one of the words that show it,
 * and, where a case gives them, pieces of its sides.
 */
import { z } from 'zod';
import { findChanges, type ShownChange } from '../../src/core/changes/find-changes.ts';
import type { StoredStatement } from '../../src/core/ports.ts';
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

/** Of a case: more than any has. */
const MOST = 100;

/** The set of changes of position. */
export const CHANGES: CompareSet<z.infer<typeof OWN>> = {
  own: OWN,
  judge: async ({ own: { expected } }, { store, context }) => {
    const view = await context.corpus();
    const { shown } = await findChanges({ anyOf: [], field: 'content', most: MOST }, { store, view });
    return judgeChanges(expected.changes, shown);
  },
};

const judgeChanges = (expected: readonly Expected[], shown: readonly ShownChange[]): Judgement => {
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

const isExpected = (expected: Expected, { change, earlier, later }: ShownChange): boolean => {
  const triggers = change.triggers.map(({ words }) => words);
  return (
    change.kind === expected.kind &&
    change.speaker.name === expected.speaker &&
    expected.words.some((words) =>
      triggers.some((trigger) => holds(trigger, words) || holds(words, trigger)),
    ) &&
    holds(wordsOf(earlier), expected.earlier ?? '') &&
    holds(wordsOf(later), expected.later ?? '')
  );
};

const wordsOf = (side: StoredStatement | null): string =>
  side === null ? '-' : side.statement.parts.map(({ text }) => text).join(' ');

const holds = (whole: string, piece: string): boolean => plain(whole).includes(plain(piece));

/** Marks and line breaks do not count. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const describe = ({ change, earlier, later }: ShownChange): string =>
  `${change.kind}, ${change.speaker.name}: ${change.triggers.map(({ words }) => words).join(' / ')} | ${wordsOf(earlier)} | ${wordsOf(later)}`;
