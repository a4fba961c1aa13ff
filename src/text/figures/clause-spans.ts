import type { Span } from '../types.ts';
import type { Draft, Surroundings } from './draft.ts';

/** What is told, without what else is counted in it. */
export function clauseSpans(draft: Draft, { passage, told, beside }: Surroundings): readonly Span[] {
  const { tokens } = passage;
  const spans: Span[] = [];
  let first = told.first;
  const add = (end: number): void => {
    const [start, last] = [tokens[first], tokens[end - 1]];
    if (start !== undefined && last !== undefined && end > first)
      spans.push({ start: start.start, end: last.end });
  };
  for (const { amount, counted } of beside) {
    if (amount.first < first || amount.first >= told.last || amount.first === draft.amount.first) continue;
    add(amount.first);
    first = Math.min(told.last, Math.max(amount.last, counted.last));
  }
  add(told.last);
  return spans;
}
