/** As of when a figure holds: "currently", "last year", "in 2014". */

import { MONTH, YEAR } from '../calendar.ts';
import { excerptOf } from '../excerpt-of.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage, Token } from '../passage.ts';
import { lowerOf, phraseAt } from '../phrases.ts';
import type { Excerpt } from '../types.ts';

export interface AsOf {
  /** As written. */
  readonly words: Excerpt;
  /** "now", "other", a step such as "year -1" (see `figure-times.txt`), or a year or month such as "2014" and "march 2014". */
  readonly time: string;
}

const LINKS = new Set([
  'in',
  'since',
  'by',
  'until',
  'before',
  'after',
  'during',
  'from',
  'of',
  'for',
  'late',
  'early',
]);

/** The time that a clause names, outside `except`; of several the nearest. Null where it names none. */
export function asOfIn(
  passage: Passage,
  clause: Range,
  { except, lexicon }: { readonly except: Range; readonly lexicon: Lexicon },
): AsOf | null {
  let nearest: FoundTime | null = null;
  for (let at = clause.first; at < clause.last; at += 1) {
    if (at >= except.first && at < except.last) continue;
    const found = timeAt(passage.tokens, at, lexicon);
    if (found === null) continue;
    if (nearest === null || distance(found, except) < distance(nearest, except)) nearest = found;
  }
  return nearest && { time: nearest.time, words: excerptOf(passage, nearest) };
}

/** In tokens, from a time to what it may be the time of. */
const distance = (time: Range, except: Range): number =>
  time.first >= except.last ? time.first - except.last : except.first - time.last;

interface FoundTime extends Range {
  readonly time: string;
}

function timeAt(tokens: readonly Token[], at: number, { figures }: Lexicon): FoundTime | null {
  const phrase = phraseAt(figures.times, lowerOf(tokens), at);
  if (phrase !== null) return { first: phrase.first, last: phrase.last, time: phrase.value };
  const token = tokens[at];
  if (token === undefined) return null;
  return yearAt(tokens, at) ?? monthAt(tokens, at) ?? agoAt(tokens, at);
}

/** "in 2014", "by 2035" */
function yearAt(tokens: readonly Token[], at: number): FoundTime | null {
  const year = tokens[at + 1]?.text ?? '';
  return LINKS.has(tokens[at]?.lower ?? '') && YEAR.test(year)
    ? { first: at, last: at + 2, time: year }
    : null;
}

/** "in March", "in March 2014" */
function monthAt(tokens: readonly Token[], at: number): FoundTime | null {
  const month = tokens[at + 1];
  if (month === undefined || !LINKS.has(tokens[at]?.lower ?? '') || !MONTH.test(month.text)) return null;
  const year = tokens[at + 2]?.text ?? '';
  const name = month.lower.slice(0, 3);
  return YEAR.test(year)
    ? { first: at, last: at + 3, time: `${name} ${year}` }
    : { first: at, last: at + 2, time: name };
}

/** "ten years ago", "two weeks earlier" */
function agoAt(tokens: readonly Token[], at: number): FoundTime | null {
  const [count, unit, ago] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (count?.pos !== 'NUM' || !/^(?:ago|earlier|before)$/.test(ago?.lower ?? '')) return null;
  return /^(?:years?|months?|decades?|centuries)$/.test(unit?.lower ?? '')
    ? { first: at, last: at + 3, time: 'other' }
    : null;
}
