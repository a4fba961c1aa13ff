/** "(APPLAUSE)", "(Laughter.)", "[crosstalk]": what happens while somebody speaks is not what is said. */
import { firstFrom } from '../locate.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
import { wordsOf } from './layout.ts';

/** In brackets: capitals anywhere, or at most three words between two sentences. */
const DIRECTION =
  /[([]\p{Lu}[\p{Lu} .,’'-]{2,40}[)\]]|(?:(?<=[.!?…—:”"] )|^)[([]\p{L}+(?: \p{L}+){0,2}\.?[)\]](?=$| [\p{Lu}“"[(])/gu;

/** The ranges of a turn that are left without its directions. */
export function withoutDirections(passage: Passage, range: Range): readonly Range[] {
  const start = passage.tokens[range.first]?.start ?? 0;
  const left: Range[] = [];
  let first = range.first;
  for (const match of wordsOf(passage, range).matchAll(DIRECTION)) {
    const last = firstFrom(passage.tokens, start + match.index);
    if (last > first) left.push({ first, last });
    first = firstFrom(passage.tokens, start + match.index + match[0].length);
  }
  if (range.last > first) left.push({ first, last: range.last });
  return left;
}
