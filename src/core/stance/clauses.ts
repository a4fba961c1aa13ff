/** Cuts what was said into clauses that can take a side: no questions, no conditions, nobody else's words. */
import type { Range } from '../../text/noun-phrase.ts';
import type { Token } from '../../text/passage.ts';

/** A clause, with its tokens as words to look up: "won't" is "will", "not". */
export interface Clause {
  readonly tokens: readonly Token[];
  /** What stands before it in its sentence. */
  readonly before: readonly Token[];
  readonly words: readonly string[];
}

const STOP = /^[.!?…]+$/;
const CONDITIONS = new Set(['if', 'unless', 'whether', 'until', 'provided', 'suppose', 'assuming']);
/** "As long as I am mayor", "once it is paid"; "I once said" is of another day as well. */
const CONDITIONAL =
  /\b(?:as long as|so long as|in case|in the event|on condition|on the condition|subject to|depending on|pending|(?<!\bat )once(?! (?:again|more|and)))\b/;
const OPENERS = new Set([
  'but',
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'so',
  ';',
  ':',
  '—',
  '–',
]);
const SUBJECTS = new Set(['i', 'we', 'he', 'she', 'they', 'it', 'there']);

/** The clauses of `[first, last)`; a sentence that asks, or that says under which condition, has none. */
export const clausesOf = (tokens: readonly Token[], { first, last }: Range): readonly Clause[] =>
  cut(tokens.slice(first, last), (at, all) => STOP.test(all[at - 1]?.text ?? '')).flatMap((sentence) =>
    isOpenEnded(sentence) ? [] : cut(sentence, opensClause).map((clause) => toClause(clause, sentence)),
  );

const cut = (
  tokens: readonly Token[],
  isCut: (at: number, all: readonly Token[]) => boolean,
): readonly (readonly Token[])[] => {
  const cuts = tokens.flatMap((_, at) => (at === 0 || isCut(at, tokens) ? [at] : []));
  return cuts.map((from, index) => tokens.slice(from, cuts[index + 1] ?? tokens.length));
};

/** "Should the storms return, …" */
const isOpenEnded = (sentence: readonly Token[]): boolean => {
  const [opener] = sentence.filter(({ text }) => /\p{L}/u.test(text));
  return (
    sentence.some(({ lower, text }) => CONDITIONS.has(lower) || text === '?') ||
    CONDITIONAL.test(sentence.map(({ lower }) => lower).join(' ')) ||
    (opener?.lower === 'should' && sentence.length > 2)
  );
};

const opensClause = (at: number, tokens: readonly Token[]): boolean => {
  const { lower = '' } = tokens[at] ?? {};
  const before = tokens[at - 1]?.lower ?? '';
  return OPENERS.has(lower) || (SUBJECTS.has(lower) && [',', 'and', 'or'].includes(before));
};

const WORDS: Readonly<Record<string, string>> = {
  wo: 'will',
  ca: 'can',
  sha: 'shall',
  "'ll": 'will',
  "'d": 'would',
  "n't": 'not',
};

const toClause = (tokens: readonly Token[], sentence: readonly Token[]): Clause => ({
  tokens,
  before: sentence.filter(({ start }) => start < (tokens[0]?.start ?? 0)),
  words: tokens.map(({ lower }) => {
    const word = lower.replace(/[’ʼ]/g, "'");
    return WORDS[word] ?? word;
  }),
});
