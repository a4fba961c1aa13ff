/** Which side a clause takes: its words for and against, and every "not" among them, from the last to the first. */
import type { Pole, PoleForm, StanceWords } from '../../text/lexicon.ts';
import { eachOf, phraseAt } from '../../text/phrases.ts';
import type { Clause } from './clauses.ts';

/** The words of a clause that take its side, as indexes of its tokens: `[first, last)` from the first to the last. */
export interface Side {
  readonly pole: Pole;
  readonly first: number;
  readonly last: number;
  /** Whether the last of them is an attitude to a thing ("oppose | the dam") or goes on with what would be done. */
  readonly isAttitude: boolean;
  /** Whether it says how something is: "the sale | is off the table". */
  readonly isState: boolean;
  /** Whether the last of them is a verb, which has a tense of its own. */
  readonly isVerb: boolean;
}

type Item = { readonly at: number; readonly length: number } & (
  | { readonly is: Pole; readonly form: PoleForm }
  | { readonly is: 'not' }
);

const NOT = new Set(['not', 'never', 'nor', 'neither', 'hardly', 'nobody']);
const VERBS = new Set(['VERB', 'AUX', 'X']);
const BESIDE = new Set([
  'be',
  'have',
  'ever',
  'also',
  'still',
  'even',
  'just',
  'now',
  'to',
  'again',
  'is',
  'was',
  'are',
  'were',
]);
/** In words, from one word that takes a side to the next. */
const MOST_BETWEEN = 3;

/** What a denial makes of a side: who denies that it was ruled out leaves it open. */
export const OPPOSITE: Readonly<Record<Pole, Pole>> = { for: 'against', against: 'open', open: 'against' };

/** Null where no word takes a side. */
export const sideOf = (clause: Clause, words: Pick<StanceWords, 'poles'>): Side | null => {
  const items = joined(clause, itemsOf(clause, words));
  const [first] = items;
  const last = items.at(-1);
  const sided = items.findLast((item) => item.is !== 'not');
  if (first === undefined || last === undefined || sided === undefined) return null;
  return {
    pole: items.reduceRight<Pole>((pole, { is }) => COMBINED[is][pole], 'for'),
    first: first.at,
    last: last.at + last.length,
    isAttitude: sided.form === 'verb' || sided.form === 'word',
    isState: sided.form === 'state',
    isVerb: sided.form === 'verb',
  };
};

/** What a word makes of the side behind it: "refuse to rule out" leaves open, "will not oppose" too. */
const COMBINED: Readonly<Record<Item['is'], Readonly<Record<Pole, Pole>>>> = {
  for: { for: 'for', against: 'against', open: 'open' },
  against: { for: 'against', against: 'open', open: 'against' },
  open: { for: 'open', against: 'open', open: 'open' },
  not: OPPOSITE,
};

const itemsOf = (clause: Clause, { poles }: Pick<StanceWords, 'poles'>): readonly Item[] => {
  const { words } = clause;
  const items: Item[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = phraseAt(poles, eachOf(words), at);
    const isMeant = found !== null && (found.value.form !== 'verb' || takesSide(clause, at));
    if (found !== null && isMeant) {
      items.push({ at, length: found.last - at, is: found.value.pole, form: found.value.form });
      at = found.last - 1;
    } else if (words[at] === 'would' && wouldIsWill(clause, at)) {
      items.push({ at, length: 1, is: 'for', form: 'modal' });
    } else if (NOT.has(words[at] ?? '') || isNoThing(clause, at)) {
      items.push({ at, length: 1, is: 'not' });
    }
  }
  return items;
};

/** "deserves to be supported" is said of whoever supports. */
const takesSide = ({ tokens, words }: Clause, at: number): boolean =>
  VERBS.has(tokens[at]?.pos ?? '') && !(BE.has(words[at - 1] ?? '') && /(?:ed|en)$/.test(words[at] ?? ''));

const BE = new Set(['be', 'been', 'being', 'is', 'was', 'are', 'were', 'am']);

/** "She would sell it" tells of "I will sell it"; in the speaker's own words only "would never" settles anything. */
const wouldIsWill = ({ tokens, words }: Clause, at: number): boolean =>
  (tokens[at]?.quotation ?? -1) < 0 || NOT.has(words[at + 1] ?? '');

/** "there will be no sale" */
const isNoThing = ({ words }: Clause, at: number): boolean => words[at] === 'no' && words[at - 1] === 'be';

/** The first run: "will never, ever consider"; what stands far behind it belongs to something else. */
const joined = ({ tokens, words }: Clause, items: readonly Item[]): readonly Item[] => {
  const run: Item[] = [];
  for (const item of items) {
    const before = run.at(-1);
    const between = before === undefined ? [] : range(before.at + before.length, item.at);
    const isNear =
      between.length <= MOST_BETWEEN &&
      between.every(
        (at) =>
          BESIDE.has(words[at] ?? '') || ['ADV', 'PART', 'PUNCT', 'AUX'].includes(tokens[at]?.pos ?? ''),
      );
    if (!isNear && run.some(({ is }) => is !== 'not')) break;
    if (!isNear) run.length = 0;
    run.push(item);
  }
  return run;
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
