/** The name and the colon with which a turn of a transcript opens: "LEE:", "Ann Lee, mayor:", "Q.". */
import { firstFrom } from '../locate.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
import { type Line, wordsOf } from './layout.ts';

/** Token ranges. */
export interface Label {
  readonly who: Range;
  /** The colon, or the full stop of "Q.", which is one token with its letter. */
  readonly mark: Range;
  /** The same for "Ann Lee", "MS. LEE" and "Lee": "lee". */
  readonly key: string;
  readonly isCapitals: boolean;
  /** "THE PRESIDENT" */
  readonly hasArticle: boolean;
  /** "Q" and "A" name nobody. */
  readonly kind: 'name' | 'question' | 'answer';
}

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}.’'-]*|of|the|de|la|van|von|al|bin)`;
/** A name or a role, with what may stand beside it after a comma or in brackets; page readers leave asterisks for bold, and a transcript that is quoted has marks before each label. */
const NAMED = new RegExp(
  String.raw`^[“"]?[*_]{0,2}(${WORD}(?: ${WORD}){0,5})(?:, [^:.!?]{1,40}| \([^():]{1,40}\))?[*_]{0,2}:(?=[\s*_]|$)`,
  'u',
);
const LETTER = /^[*_]{0,2}(Q(?:uestion)?|A(?:nswer)?)[*_]{0,2}[.:](?=[\s*_]|$)/iu;
/** In UTF-16 units: how much of a paragraph is looked at. */
const LONGEST = 120;

/** Null where a line opens with none. */
export function labelOf(passage: Passage, line: Line): Label | null {
  const opening = wordsOf(passage, line).slice(0, LONGEST);
  const [whole, name] = LETTER.exec(opening) ?? NAMED.exec(opening) ?? [];
  if (whole === undefined || name === undefined) return null;
  const start = passage.tokens[line.first]?.start ?? 0;
  const first = firstFrom(passage.tokens, start + whole.indexOf(name));
  const end = firstFrom(passage.tokens, start + whole.length);
  const mark = { first: end - 1, last: end };
  return {
    who: { first, last: Math.max(first + 1, lastOfName(passage, mark.first)) },
    mark,
    key: name.split(' ').at(-1)?.toLowerCase() ?? '',
    isCapitals: name === name.toUpperCase(),
    hasArticle: /^the /i.test(name),
    kind: kindOf(name),
  };
}

/** The mark is its own token, except in "Q."; asterisks before it are no part of the name. */
function lastOfName({ tokens }: Passage, mark: number): number {
  let last = mark;
  while (/^[*_]+$/.test(tokens[last - 1]?.text ?? '')) last -= 1;
  return last;
}

function kindOf(name: string): Label['kind'] {
  if (/^q(?:uestion)?$/i.test(name)) return 'question';
  return /^a(?:nswer)?$/i.test(name) ? 'answer' : 'name';
}
