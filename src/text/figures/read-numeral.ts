/** One number as it is written: "127,000", "1.4bn", "two hundred and ten", "half a million", "tens of thousands". */
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import type { FigureWords, NumberWord } from './figure-words.ts';
import { readSpelled } from './read-spelled.ts';

/** Token indexes `[first, last)`. */
export interface Numeral extends Range {
  readonly value: number;
  /** What "million" and the like have multiplied it by; 1 where nothing has. */
  readonly factor: number;
  /** "dozens", "hundreds": the value is the least that it can mean. */
  readonly isMany: boolean;
  /** Written in digits. */
  readonly isDigits: boolean;
  /** A unit written right behind the digits ("12km"), in lower case. */
  readonly attached: string | null;
}

type Numbers = FigureWords['numbers'];

const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?([a-z]{1,3})?$/;
const DIMENSION = /^(?:long|wide|high|tall|deep|thick|away|below|above|off)$/;

/** The number that begins at a token; null where none does. */
export function readNumeral(tokens: readonly Token[], at: number, { numbers }: FigureWords): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^\d/.test(token.lower)) return readDigits(tokens, at, numbers);
  if (token.lower === 'a' || token.lower === 'an') return readOne(tokens, at, numbers);
  if (token.lower === 'half') return readHalf(tokens, at, numbers);
  return readMany(tokens, at, numbers) ?? readWords(tokens, at, numbers);
}

function readDigits(tokens: readonly Token[], at: number, numbers: Numbers): Numeral | null {
  const lower = tokens[at]?.lower ?? '';
  const [, whole = '', decimals = '', suffix] = DIGITS.exec(lower) ?? [];
  if (whole === '' || /^0\d/.test(whole)) return null;
  const value = Number(`${whole.replaceAll(',', '')}${decimals}`);
  const digits = { first: at, last: at + 1, value, factor: 1, isMany: false, isDigits: true, attached: null };
  if (suffix !== undefined) return withSuffix(tokens, digits, { suffix, numbers });
  return withMultipliers(tokens, withShort(tokens, digits, numbers), numbers);
}

interface Suffix {
  readonly suffix: string;
  readonly numbers: Numbers;
}

/** "45m" is metres where it ends a measure ("45m long"), and million before what is counted or behind a currency. */
function withSuffix(tokens: readonly Token[], digits: Numeral, { suffix, numbers }: Suffix): Numeral | null {
  const short = numbers.get(suffix);
  if (short?.role !== 'short') return { ...digits, attached: suffix };
  return suffix === 'm' && isMetres(tokens, digits)
    ? { ...digits, attached: suffix }
    : multiplied(digits, short.value, digits.last);
}

function isMetres(tokens: readonly Token[], { first, last }: Range): boolean {
  if (tokens[first - 1]?.pos === 'SYM') return false;
  const next = tokens[last];
  return next === undefined || !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(next.pos) || DIMENSION.test(next.lower);
}

/** "1.4bn": the tagger cuts it behind the decimals. */
function withShort(tokens: readonly Token[], digits: Numeral, numbers: Numbers): Numeral {
  const next = tokens[digits.last];
  const short = numbers.get(next?.lower ?? '');
  if (next === undefined || short?.role !== 'short') return digits;
  const touches = next.start === tokens[digits.first]?.end;
  if (next.lower.length === 1 && !touches) return digits;
  const behind = { ...digits, last: digits.last + 1 };
  return next.lower === 'm' && isMetres(tokens, behind)
    ? digits
    : multiplied(digits, short.value, behind.last);
}

const multiplied = (numeral: Numeral, by: number, last: number): Numeral => ({
  ...numeral,
  last,
  value: exact(numeral.value * by),
  factor: numeral.factor * by,
});

/** 1.4 × 1,000,000,000 in binary is a little less. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

function withMultipliers(tokens: readonly Token[], numeral: Numeral, numbers: Numbers): Numeral {
  const next = numbers.get(tokens[numeral.last]?.lower ?? '');
  if (next?.role !== 'times' || numeral.factor * next.value > 1e15) return numeral;
  return withMultipliers(tokens, multiplied(numeral, next.value, numeral.last + 1), numbers);
}

/** "a million", "a dozen" */
function readOne(tokens: readonly Token[], at: number, numbers: Numbers): Numeral | null {
  if (numbers.get(tokens[at + 1]?.lower ?? '')?.role !== 'times') return null;
  return withMultipliers(tokens, spelled({ first: at, last: at + 1 }, 1), numbers);
}

/** "half a million", "half a dozen" */
function readHalf(tokens: readonly Token[], at: number, numbers: Numbers): Numeral | null {
  const number = readOne(tokens, at + 1, numbers);
  return number === null ? null : { ...number, first: at, value: exact(number.value / 2) };
}

const spelled = ({ first, last }: Range, value: number): Numeral => ({
  first,
  last,
  value,
  factor: 1,
  isMany: false,
  isDigits: false,
  attached: null,
});

/** "dozens", "tens of thousands" */
function readMany(tokens: readonly Token[], at: number, numbers: Numbers): Numeral | null {
  const many = manyAt(tokens, at, numbers);
  if (many === null) return null;
  const of = tokens[at + 1]?.lower === 'of' ? manyAt(tokens, at + 2, numbers) : null;
  const [last, value] = of === null ? [at + 1, many.value] : [at + 3, (many.value * of.value) / 2];
  return { ...spelled({ first: at, last }, value), isMany: true };
}

function manyAt(tokens: readonly Token[], at: number, numbers: Numbers): NumberWord | null {
  const word = numbers.get(tokens[at]?.lower ?? '');
  return word?.role === 'many' ? word : null;
}

/** "forty-two", "two and a half million" */
function readWords(tokens: readonly Token[], at: number, numbers: Numbers): Numeral | null {
  const number = readSpelled(tokens, at, numbers);
  return number === null ? null : withHalf(tokens, spelled(number, number.value), numbers);
}

function withHalf(tokens: readonly Token[], numeral: Numeral, numbers: Numbers): Numeral {
  const words = [0, 1, 2].map((offset) => tokens[numeral.last + offset]?.lower).join(' ');
  const times = numbers.get(tokens[numeral.last + 3]?.lower ?? '');
  if (words !== 'and a half' || times?.role !== 'times') return numeral;
  return multiplied({ ...numeral, value: numeral.value + 0.5 }, times.value, numeral.last + 4);
}
