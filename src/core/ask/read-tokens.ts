/** A typed question as words, with short forms written out: "who's" is "who is", "didnt" is "did not". */
import { fold } from '../answer/fold.ts';

export interface Token {
  /** As typed, without the marks around it. */
  readonly text: string;
  /** Folded, with straight apostrophes and without a possessive ending. */
  readonly key: string;
  /** "Kuleba's", "the ministers'". */
  readonly isPossessive: boolean;
  /** Stood in quotation marks; `text` has them. */
  readonly isQuoted: boolean;
  /** In capitals among small letters ("WHO", "US"): a name, whatever it reads like otherwise. */
  readonly isName: boolean;
  /** A comma or the like behind it. */
  readonly isPaused: boolean;
  /** The sentence ends behind it. */
  readonly isLast: boolean;
}

/** Longer than any question. */
const MOST_TOKENS = 60;
const LONGEST = 500;
const PIECE = /"[^"]*"[?!.,;:]*|[^\s"]+/g;
const EDGE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.'%]+$/gu;
const INITIALS = /^(?:\p{L}\.)+$/u;

/** The words of a question in order. Never throws; of a very long text the beginning is read. */
export const readTokens = (question: string): readonly Token[] => {
  const plain = question
    .slice(0, LONGEST)
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[—–/]|\s-+\s|\.{2,}|…/g, ' ');
  const isMixed = /\p{Ll}/u.test(plain);
  const pieces = (plain.match(PIECE) ?? []).slice(0, MOST_TOKENS);
  return pieces.flatMap((piece) => (piece.startsWith('"') ? readQuoted(piece) : readPiece(piece, isMixed)));
};

const readQuoted = (piece: string): readonly Token[] => {
  const [, words = '', marks = ''] = /^"([^"]*)"(.*)$/.exec(piece) ?? [];
  const inner = words.trim().replace(/[.,?!;:]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(inner)) return [];
  return [{ ...tokenOf(`"${inner}"`), ...pauseOf(marks), isQuoted: true }];
};

const readPiece = (piece: string, isMixed: boolean): readonly Token[] => {
  const marks = /[^\p{L}\p{N}]*$/u.exec(piece)?.[0] ?? '';
  const edged = piece.replace(EDGE, '');
  const bare = INITIALS.test(edged) ? edged : edged.replace(/[.']+$/, (end) => (/'/.test(end) ? "'" : ''));
  if (!/[\p{L}\p{N}]/u.test(bare)) return [];
  const isName = isMixed && /^\p{Lu}{2,}$/u.test(bare.replace(/'s?$/, ''));
  const words = isName ? [bare] : writeOut(bare);
  return words.map((word, at) => ({
    ...tokenOf(word),
    isName,
    ...(at === words.length - 1 ? pauseAfter(word, marks) : {}),
  }));
};

const tokenOf = (text: string): Token => ({
  text: text.replace(/'s?$/i, ''),
  key: fold(text.replace(/'s?$/i, '')),
  isPossessive: /'s?$/i.test(text),
  isQuoted: false,
  isName: false,
  isPaused: false,
  isLast: false,
});

/** The full stop of "Feb." or "U.S." belongs to the word. */
const pauseAfter = (word: string, marks: string): Pick<Token, 'isPaused' | 'isLast'> =>
  pauseOf(INITIALS.test(word) || word.length <= LONGEST_SHORT_FORM ? marks.replaceAll('.', '') : marks);

const LONGEST_SHORT_FORM = 4;

const pauseOf = (marks: string): Pick<Token, 'isPaused' | 'isLast'> => ({
  isPaused: /[,;:]/.test(marks),
  isLast: /[?!.]/.test(marks),
});

const ENDINGS: readonly (readonly [form: RegExp, words: (stem: string) => readonly string[]])[] = [
  [/^(ca)n'?t$/i, () => ['can', 'not']],
  [/^(wo)n'?t$/i, () => ['will', 'not']],
  [/^(did|does|do|has|have|had|is|are|was|were|would|should|could)n'?t$/i, (stem) => [stem, 'not']],
  [/^(who|what|where|when|how|why|that|there|here|he|she|it)'s$/i, (stem) => [stem, 'is']],
  [/^(who|what|where|when|how|why|there)s$/i, (stem) => [stem, 'is']],
  [/^(who|what|we|you|they|i)'ve$/i, (stem) => [stem, 'have']],
  [/^(who|what|we|you|they|i|he|she)'d$/i, (stem) => [stem, 'would']],
  [/^(who|what|we|you|they|i|he|she)'ll$/i, (stem) => [stem, 'will']],
  [/^(who|what|we|you|they)'re$/i, (stem) => [stem, 'are']],
];

const writeOut = (word: string): readonly string[] => {
  for (const [form, words] of ENDINGS) {
    const stem = form.exec(word)?.[1];
    if (stem !== undefined) return words(stem);
  }
  return [word];
};
