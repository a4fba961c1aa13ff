/** Finds things by their place, in lists that stand in the order of the text. */
import type { Sentence } from './passage.ts';
import type { Span } from './types.ts';

/** Index of the first span that starts at or after an offset; the number of spans where none does. */
export const firstFrom = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans, ({ start }) => start >= offset);

/** Index of the sentence that holds a token. */
export const sentenceOf = (sentences: readonly Sentence[], token: number): number =>
  firstWhere(sentences, ({ last }) => last > token);

/** Index of the first item that passes; those after it must pass too. */
export function firstWhere<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
