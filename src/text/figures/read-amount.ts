/** A number or a range of numbers with its unit and what qualifies it: "between $2 million and $3 million", "as many as 127,000". */
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { type FoundPhrase, lowerOf, phraseAt, phraseBefore } from '../phrases.ts';
import type { FigureQualifier, FigureWords } from './figure-words.ts';
import { type Numeral, readNumeral } from './read-numeral.ts';

/** `first` and `last` enclose all that belongs to it, as written. */
export interface Amount extends Range {
  readonly low: number;
  readonly high: number;
  readonly qualifier: FigureQualifier | 'exactly';
  readonly unit: string | null;
  /** The number alone; of a range from its lower to its higher end. */
  readonly number: Range;
  readonly isMany: boolean;
  readonly isDigits: boolean;
  /** "between", "to" or a dash of two numbers. */
  readonly isRange: boolean;
}

/** The amount whose number begins at a token; null where none does. */
export function readAmount(tokens: readonly Token[], at: number, words: FigureWords): Amount | null {
  const one = readHyphenated(tokens, at) ?? readMeasured(tokens, at, words);
  if (one === null) return null;
  const amount = withHigherEnd(tokens, one, words);
  return withQualifier(tokens, amount, words);
}

const HYPHENATED = /^(\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?)-(\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?)$/;

/** "10-12" is one word to the tagger. */
function readHyphenated(tokens: readonly Token[], at: number): Measured | null {
  const [, low = '', high = ''] = HYPHENATED.exec(tokens[at]?.text ?? '') ?? [];
  if (low === '' || /^0\d/.test(low) || /^0\d/.test(high)) return null;
  const [from, to] = [low, high].map((end) => Number(end.replaceAll(',', '')));
  if (from === undefined || to === undefined || from >= to) return null;
  const number = {
    first: at,
    last: at + 1,
    value: to,
    factor: 1,
    isMany: false,
    isDigits: true,
    attached: null,
  };
  return { first: at, last: at + 1, low: from, number, unit: null, isRange: true };
}

interface Measured extends Range {
  readonly number: Numeral;
  /** Differs from the number's value in a range. */
  readonly low: number;
  readonly unit: string | null;
  readonly isRange: boolean;
}

/** A number with its unit on either side. */
function readMeasured(tokens: readonly Token[], at: number, words: FigureWords): Measured | null {
  const number = readNumeral(tokens, at, words);
  if (number === null) return null;
  const before = signBefore(tokens, at, words);
  const first = before?.first ?? at;
  const plain = { first, last: number.last, number, low: number.value, isRange: false };
  if (number.attached !== null) {
    const unit = words.unitsAfter.get(number.attached)?.find((phrase) => phrase.words.length === 1)?.value;
    return unit === undefined ? null : { ...plain, unit };
  }
  return before === null
    ? withUnit(tokens, { ...plain, unit: null }, words)
    : { ...plain, unit: before.value };
}

/** "US$5", "$5"; in "a $5 note" the "a" is no part of the sign. */
function signBefore(tokens: readonly Token[], at: number, words: FigureWords): FoundPhrase<string> | null {
  const found = phraseBefore(words.unitsBefore, lowerOf(tokens), at);
  const isWhole =
    found === null ||
    found.last - found.first === 1 ||
    tokens[found.first]?.end === tokens[found.first + 1]?.start;
  if (isWhole) return found;
  const sign = words.unitsBefore
    .get(tokens[at - 1]?.lower ?? '')
    ?.find((phrase) => phrase.words.length === 1);
  return sign === undefined ? null : { first: at - 1, last: at, value: sign.value };
}

function withUnit<Part extends Measured>(tokens: readonly Token[], part: Part, words: FigureWords): Part {
  const after = phraseAt(words.unitsAfter, lowerOf(tokens), part.last);
  return after === null ? part : { ...part, last: after.last, unit: after.value };
}

/** "2 to 3 million", "$2 million to $3 million", "120–130 boats", "four or five people", "between 5 and 7 percent" */
function withHigherEnd(tokens: readonly Token[], one: Measured, words: FigureWords): Measured {
  if (one.isRange) return withMultiplier(tokens, withUnit(tokens, one, words), words);
  const isBetween = tokens[one.first - 1]?.lower === 'between';
  const link = tokens[one.last]?.lower ?? '';
  if (!(isBetween ? link === 'and' : /^(?:to|or|–|-)$/.test(link)) || isChange(tokens, one, words))
    return one;
  const sign = phraseAt(words.unitsBefore, lowerOf(tokens), one.last + 1);
  const other = readMeasured(tokens, sign?.last ?? one.last + 1, words);
  if (other === null) return one;
  const low =
    one.number.factor === 1 && one.low < mantissa(other.number) ? one.low * other.number.factor : one.low;
  const sameUnit = one.unit === null || other.unit === null || one.unit === other.unit;
  const isFar = link === 'or' && other.number.value > low * 2;
  if (!sameUnit || isFar || low >= other.number.value) return one;
  return {
    first: isBetween ? one.first - 1 : one.first,
    last: other.last,
    low,
    number: { ...other.number, first: one.number.first, isDigits: one.number.isDigits },
    unit: one.unit ?? other.unit,
    isRange: true,
  };
}

/** In tokens. */
const CHANGE_REACH = 5;

/** "rose from 8 to 10 percent": the old number and the new one are no range. */
function isChange(tokens: readonly Token[], { first }: Measured, { synonyms }: FigureWords): boolean {
  if (tokens[first - 1]?.lower !== 'from') return false;
  const before = tokens.slice(Math.max(0, first - CHANGE_REACH), first);
  return before.some(({ lower }) => /^(?:rise|fall)$/.test(synonyms.get(lower)?.key ?? ''));
}

const mantissa = ({ value, factor }: Numeral): number => value / factor;

/** "10-12 million" */
function withMultiplier(tokens: readonly Token[], range: Measured, words: FigureWords): Measured {
  const times = words.numbers.get(tokens[range.last]?.lower ?? '');
  if (range.unit !== null || times?.role !== 'times') return range;
  const number = { ...range.number, value: range.number.value * times.value, last: range.last + 1 };
  return withUnit(tokens, { ...range, last: range.last + 1, low: range.low * times.value, number }, words);
}

function withQualifier(tokens: readonly Token[], one: Measured, words: FigureWords): Amount {
  const { number, low, unit, isRange } = one;
  const before = phraseBefore(words.qualifiersBefore, lowerOf(tokens), one.first);
  const after = phraseAt(words.qualifiersAfter, lowerOf(tokens), one.last);
  const said = before?.value ?? after?.value;
  const end = after?.last ?? one.last;
  const late = unit === null && after !== null ? phraseAt(words.unitsAfter, lowerOf(tokens), end) : null;
  return {
    first: before?.first ?? one.first,
    last: late?.last ?? end,
    low,
    high: number.value,
    qualifier: said ?? (number.isMany ? 'at-least' : 'exactly'),
    unit: unit ?? late?.value ?? null,
    number: { first: number.first, last: number.last },
    isMany: number.isMany,
    isDigits: number.isDigits,
    isRange,
  };
}
