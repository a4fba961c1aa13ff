/** Numbers that count nothing: days, years, times, addresses, ages, ranks, scores, names with a number, figures of speech. */

import { MONTH, YEAR } from '../calendar.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passage, Token } from '../passage.ts';
import { lowerOf, phraseAt } from '../phrases.ts';
import type { Amount } from './read-amount.ts';

interface Site {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  /** The first token of the sentence. */
  readonly opens: number;
}

/** True where the words around an amount, or its own, tell that it is none. */
export function isNoFigure(amount: Amount, site: Site): boolean {
  const { tokens } = site.passage;
  return (
    touchesMark(tokens, amount) ||
    isIdiom(tokens, amount, site.lexicon) ||
    (amount.unit === null
      ? CHECKS.some((check) => check(tokens, amount, site))
      : UNIT_CHECKS.some((check) => check(tokens, amount, site)))
  );
}

type Check = (tokens: readonly Token[], amount: Amount, site: Site) => boolean;

/** "10:30", "24/7", "1." at the beginning of a line */
function touchesMark(tokens: readonly Token[], { number: { first, last } }: Amount): boolean {
  const [one, before, behind, end] = [tokens[first], tokens[first - 1], tokens[last], tokens[last - 1]];
  if (one === undefined || end === undefined) return true;
  const isBefore = before !== undefined && before.end === one.start && /^[:/+#.]$/.test(before.text);
  return isBefore || (behind !== undefined && behind.start === end.end && /^[:/×]$/.test(behind.text));
}

/** The idiom may begin before the number ("the million dollar question") or with it. */
const isIdiom = (tokens: readonly Token[], { number }: Amount, { figures }: Lexicon): boolean =>
  phraseAt(figures.idioms, lowerOf(tokens), number.first) !== null;

const isDate: Check = (tokens, { number: { first, last }, isDigits }) => {
  if (!isDigits) return false;
  const [before, behind] = [tokens[first - 1], tokens[last]];
  return (
    (before !== undefined && MONTH.test(before.text)) || (behind !== undefined && MONTH.test(behind.text))
  );
};

/** "in 2014", "the 2014 floods", "its 2014 budget", "Ansel's 2014 plan" */
const BEFORE_YEAR = /^(?:ADP|SCONJ|DET|PART)$/;
const YEAR_WORDS = /^(?:year|late|early|mid|spring|summer|autumn|winter|and|its|their|his|her|our)$/;

/** Without a separator and behind "in", "the", "since"; or with nothing behind it to count. */
const isYear: Check = (tokens, { number: { first, last }, qualifier }) => {
  if (!YEAR.test(tokens[first]?.text ?? '')) return false;
  const before = tokens[first - 1];
  if (before?.text === ',' && MONTH.test(tokens[first - 3]?.text ?? '')) return true;
  if (before !== undefined && (YEAR_WORDS.test(before.lower) || MONTH.test(before.text))) return true;
  if (qualifier === 'exactly' && BEFORE_YEAR.test(before?.pos ?? '')) return true;
  return tokens[last]?.pos !== 'NOUN' && tokens[last]?.pos !== 'ADJ';
};

const isTimeOfDay: Check = (tokens, { number: { last } }) =>
  /^(?:[ap]\.?m\.?|o['’]clock|hrs|gmt|noon|midnight)$/.test(tokens[last]?.lower ?? '') ||
  tokens[last]?.lower === 'o';

/** "0800 123 456", "555 0142" */
const isPhone: Check = (tokens, { number: { first, last }, isDigits, isRange }) =>
  isDigits &&
  !isRange &&
  [tokens[first - 1], tokens[last]].some((token) => /^\d[\d-]*$/.test(token?.text ?? ''));

/** "No. 10", "Article 5", "aged 54", "a Boeing 737", "In Ansel | 300 people" is none. */
function isLabelled(
  tokens: readonly Token[],
  { first, isDigits, qualifier }: Amount,
  { lexicon, opens }: Site,
): boolean {
  const before = tokens[first - 1];
  if (before === undefined || first === opens) return false;
  const stop = before.text === '.' ? tokens[first - 2] : before;
  if (stop !== undefined && lexicon.figures.labels.has(stop.lower)) return true;
  if (!isDigits || qualifier !== 'exactly' || before.pos !== 'PROPN') return false;
  if (/[,]/.test(tokens[first]?.text ?? '') || lexicon.timeWords.has(before.lower)) return false;
  let at = first - 1;
  while (at > opens && tokens[at - 1]?.pos === 'PROPN') at -= 1;
  return tokens[at - 1]?.pos !== 'ADP' || at === opens;
}

/** "Group of 20 leaders", "the Big Four" */
const isNamePart: Check = (tokens, { number: { first }, isDigits }, { opens }) => {
  const [number, before, owner] = [tokens[first], tokens[first - 1], tokens[first - 2]];
  if (number === undefined || first === opens) return false;
  if (before?.lower === 'of' && owner?.pos === 'PROPN' && /^\p{Lu}.*[^s]$/u.test(owner.text)) return true;
  return !isDigits && /^\p{Lu}/u.test(number.text) && !/^[“"‘'.:—–-]/u.test(before?.text ?? '');
};

/** "12 Harbour Street" */
const isAddress: Check = (tokens, { number: { last } }, { lexicon }) => {
  for (let at = last; at < last + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
    if (
      at > last &&
      (lexicon.placeWords.get(token.lower) === 'last' || lexicon.figures.places.has(token.lower))
    )
      return true;
  }
  return false;
};

const DETERMINERS = new Set([
  'the',
  'these',
  'those',
  'both',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'other',
  'first',
  'last',
  'next',
  'top',
  'past',
  'previous',
  'final',
  'remaining',
]);
const SMALL = 10;

/** "the two ministers", "the first three", "top 10": which ones, not how many. */
const isReference: Check = (tokens, { first, high, isDigits, qualifier }) => {
  const before = tokens[first - 1]?.lower ?? '';
  if (before === 'top' || before === 'first' || before === 'last') return true;
  return !isDigits && high <= SMALL && qualifier === 'exactly' && DETERMINERS.has(before);
};

/** "one in five", "two out of three", "three times as many", "2-1" */
const isProportion: Check = (tokens, { number: { first, last } }) => {
  const [before, behind, next] = [tokens[first - 1], tokens[last], tokens[last + 1]];
  if (/^(?:times|fold|thirds?|quarters?|fifths?|percentile)$/.test(behind?.lower ?? '')) return true;
  if (/^(?:in|of)$/.test(before?.lower ?? '') && tokens[first - 2]?.pos === 'NUM') return true;
  return /^(?:in|out|to)$/.test(behind?.lower ?? '') && (next?.pos === 'NUM' || next?.lower === 'of');
};

/** "Lee, 54, a baker": an age stands between commas behind a name. */
const isAgeBetweenCommas: Check = (tokens, { first, last }) =>
  tokens[first - 1]?.text === ',' &&
  /^[,.)]$/.test(tokens[last]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[first - 2]?.text ?? '');

/** "one of them", "one said": a pronoun; "one boat" may count. */
const isPronoun: Check = (tokens, { number: { first, last }, high, isDigits, qualifier }) =>
  high === 1 &&
  qualifier === 'exactly' &&
  !isDigits &&
  (last - first > 1 || (tokens[last]?.pos !== 'NOUN' && tokens[last]?.pos !== 'ADJ'));

const CHECKS: readonly Check[] = [
  isDate,
  isYear,
  isTimeOfDay,
  isPhone,
  isLabelled,
  isNamePart,
  isAddress,
  isReference,
  isProportion,
  isAgeBetweenCommas,
  isPronoun,
];

const TIME_UNITS = new Set(['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades']);
const BEFORE_SPAN = new Set([
  'last',
  'past',
  'next',
  'every',
  'each',
  'previous',
  'first',
  'after',
  'in',
  'since',
  'within',
  'coming',
  'recent',
]);

/** "ten years ago", "in the last 300 years", "within 48 hours": tells when. */
const isSpan: Check = (tokens, { first, last, unit }) => {
  if (unit === null || !TIME_UNITS.has(unit)) return false;
  const [before, behind] = [tokens[first - 1]?.lower ?? '', tokens[last]?.lower ?? ''];
  return BEFORE_SPAN.has(before) || /^(?:ago|earlier|later|before|after|old|from)$/.test(behind);
};

/** "Lee, 54 years old" */
const isAge: Check = (tokens, { last, unit }) =>
  unit === 'years' && /^(?:old|of)$/.test(tokens[last]?.lower ?? '') && tokens[last + 1]?.lower !== 'service';

/** The programme “60 Minutes” */
const isTitle: Check = (tokens, { number: { last } }) => /^\p{Lu}\p{Ll}{2,}/u.test(tokens[last]?.text ?? '');

const UNIT_CHECKS: readonly Check[] = [isSpan, isAge, isTitle, isLabelled];
