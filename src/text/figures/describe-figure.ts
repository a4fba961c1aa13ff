/** What a number counts or measures, where and as of when, and what of it can be compared. */

import { excerptOf } from '../excerpt-of.ts';
import { asOfIn } from './as-of.ts';
import { clauseSpans } from './clause-spans.ts';
import type { Draft, Surroundings } from './draft.ts';
import { meaningOfCount } from './meaning-of-count.ts';
import { meaningOfMeasure } from './meaning-of-measure.ts';
import type { TextFigure } from './text-figure.ts';
import { whereIn } from './where.ts';

/** A chain of numbers that count the same hands on no more. */
const MOST_SPANS = 8;

/** Null where the text does not tell what is counted. */
export function describeFigure(draft: Draft, around: Surroundings): TextFigure | null {
  const { passage, clause, lexicon, sentence } = around;
  const { amount, counted } = draft;
  const meaning = amount.unit === null ? meaningOfCount(draft, around) : meaningOfMeasure(draft, around);
  if (meaning === null) return null;
  const { like } = meaning;
  const except = { first: amount.first, last: Math.max(amount.last, counted.last) };
  const where = whereIn(passage, clause, { except, lexicon });
  const asOf = asOfIn(passage, clause, { except, lexicon });
  const place = where.words === null ? like : null;
  const { low, high, qualifier, unit } = amount;
  return {
    written: excerptOf(passage, amount),
    low,
    high,
    qualifier,
    unit,
    of: meaning.of ?? like?.of ?? null,
    where: place?.where ?? where.words?.text ?? null,
    asOf: asOf?.words.text ?? like?.asOf ?? null,
    time: asOf?.time ?? like?.time ?? 'now',
    sentence,
    clause: [...clauseSpans(draft, around), ...(like?.clause ?? [])].slice(0, MOST_SPANS),
    isSomebodys: isSomebodys(draft, around),
    sense: {
      ...meaning.sense,
      places: place?.sense.places ?? where.heads,
      placeNames: place?.sense.placeNames ?? where.names,
    },
  };
}

/** "Police counted nine dead": who counts or expects is somebody, though these are no verbs of saying. */
const COUNTERS = /^(?:count(?:s|ed)?|expect(?:s|ed)?|puts?)$/;

/** "Officials estimate 300": the verb before it is one of saying as well as of giving numbers. The tagger may take it for a noun. */
function isSomebodys({ amount }: Draft, { passage, clause, subject, lexicon }: Surroundings): boolean {
  const before = clause.first < amount.first ? passage.tokens[amount.first - 1]?.lower : undefined;
  const isCounter = subject.nouns.length > 0 && COUNTERS.test(subject.verb ?? '');
  if (isCounter && !IS.has(passage.tokens[subject.range.last]?.lower ?? '')) return true;
  return [subject.verb, before].some(
    (word) => lexicon.figures.verbs.has(word ?? '') && lexicon.cues.has(word ?? ''),
  );
}

const IS = new Set(['is', 'are', 'was', 'were', 'been', 'be']);
