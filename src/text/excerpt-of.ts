import type { Range } from './noun-phrase.ts';
import type { Passage } from './passage.ts';
import type { Excerpt } from './types.ts';

/** The words of tokens `[first, last)`; empty where there are none. */
export function excerptOf({ text, tokens }: Passage, { first, last }: Range): Excerpt {
  const start = tokens[first]?.start ?? 0;
  const end = last > first ? (tokens[last - 1]?.end ?? start) : start;
  return { start, end, text: text.slice(start, end) };
}
