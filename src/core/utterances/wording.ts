/** The words of a statement as comparing sees them: stemmed, contractions expanded, numbers in one form. */
import { stemOf } from '../answer/terms.ts';
import { toWords, type Word } from '../answer/words.ts';
import { expandContractions, FUNCTION_WORDS, NEGATIONS } from '../compare/function-words.ts';
import { multiplierOf, numberOf } from '../compare/read-numbers.ts';
import type { Statement } from '../corpus.ts';

export interface Token {
  /** Equal for forms of one word. */
  readonly word: string;
  /** As it is written, folded. */
  readonly form: string;
  readonly kind: 'function' | 'content' | 'number';
  readonly isNegation: boolean;
  /** With a capital that no beginning of a sentence asks for. */
  readonly isName: boolean;
  /** A mark stands between it and the word before it. */
  readonly opens: boolean;
}

export interface Wording {
  readonly tokens: readonly Token[];
  /** Its content words and numbers, each as often as it stands there. */
  readonly content: ReadonlyMap<string, number>;
  /** How many these are. */
  readonly size: number;
}

/** Longer words are compared by their beginning: what a remark is about is said by then. */
const MOST_TOKENS = 160;

/** Reads the wording of a text. */
export const wordingOf = (text: string): Wording => {
  const tokens = readTokens(expandContractions(text)).slice(0, MOST_TOKENS);
  const content = new Map<string, number>();
  let size = 0;
  for (const { word, kind } of tokens) {
    if (kind === 'function') continue;
    content.set(word, (content.get(word) ?? 0) + 1);
    size += 1;
  }
  return { tokens, content, size };
};

/** Reads the wording of all that a statement quotes or reports. */
export const wordingOfParts = ({ parts }: Pick<Statement, 'parts'>): Wording =>
  wordingOf(parts.map(({ text }) => text).join('\n'));

/** "two hundred" is one token, and so is "per cent". */
const readTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let before: Word | undefined;
  for (const word of toWords(text)) {
    const last = tokens.at(-1);
    const token = toToken(word, text, before);
    before = word;
    const joined = last === undefined || token.opens ? null : joinNumber(last, word.folded);
    if (joined === null) tokens.push(token);
    else tokens[tokens.length - 1] = joined;
  }
  return tokens;
};

/** Both words as one token; null where they are two. */
const joinNumber = (last: Token, next: string): Token | null => {
  if (last.word === 'per' && next === 'cent') return { ...last, kind: 'content', word: PERCENT };
  const factor = multiplierOf(next);
  if (factor === null || last.kind !== 'number') return null;
  return { ...last, word: String(Number(last.word) * factor) };
};

const PERCENT = stemOf('percent');

const toToken = ({ folded, start, end }: Word, text: string, before: Word | undefined): Token => {
  const isNegation = NEGATIONS.has(folded);
  const helping = FUNCTION_WORDS.get(folded);
  const isFunction = isNegation || helping !== undefined;
  const number = isFunction ? null : (numberOf(folded) ?? multiplierOf(folded));
  const opens = before === undefined || MARK.test(text.slice(before.end, start));
  return {
    word: isFunction ? (helping ?? folded) : (number?.toString() ?? stemOf(oneSpelling(folded))),
    form: folded,
    kind: isFunction ? 'function' : number === null ? 'content' : 'number',
    isNegation,
    isName: !opens && !isFunction && CAPITAL.test(text.slice(start, end)),
    opens,
  };
};

/** Outlets of both sides of the Atlantic print one agency: "harbour" and "harbor", "organise" and "organize", "centre" and "center". */
const oneSpelling = (word: string): string =>
  word.length < SHORTEST_SPELT
    ? word
    : word
        .replace(/our(?=s?$|ed$|ing$|able$|ful$|ite)/, 'or')
        .replace(/(?<=[iy])s(?=es?$|ed$|ing$|ations?$)/, 'z')
        .replace(/(?<=[bct])re(?=s?$)/, 'er')
        .replace(/(?<=^(?:de|of|pret|lic)[a-z]{0,3})c(?=es?$)/, 's')
        .replace(/mme(?=s?$)/, 'm');

/** "four", "rise", "acre" are spelt so everywhere. */
const SHORTEST_SPELT = 6;

const MARK = /[^\s‐‑-]/;
const CAPITAL = /^\p{Lu}/u;
