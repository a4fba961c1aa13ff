/** What a number counts or measures, where and as of when, and what of it can be compared. */
import type { Range } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
import type { Excerpt, Span } from '../types.ts';
import { asOfIn } from './as-of.ts';
import { fateOf, lastNoun, modifiersOf } from './counted.ts';
import type { Draft, FiguresIn } from './find-text-figures.ts';
import { isGiven } from './is-given.ts';
import { sameThing, singular } from './singular.ts';
import { subjectOf } from './subject.ts';
import type { FigureSense, TextFigure } from './text-figure.ts';
import { whereIn } from './where.ts';

/** A draft in its surroundings. */
export interface Surroundings extends FiguresIn {
  readonly clause: Range;
  /** Other numbers near it. */
  readonly beside: readonly Draft[];
  readonly sentence: number;
  /** The figure before it; null where it is the first. */
  readonly last: TextFigure | null;
}

/** In sentences: further back nobody remembers what was counted. */
const MEMORY = 2;

/** Null where the text does not tell what is counted. */
export function describeFigure(draft: Draft, around: Surroundings): TextFigure | null {
  const measured = draft.amount.unit === null ? countOf(draft, around) : measureOf(draft, around);
  if (measured === null) return null;
  const { passage, clause, lexicon, sentence } = around;
  const { amount, counted } = draft;
  const except = { first: amount.first, last: Math.max(amount.last, counted.last) };
  const where = whereIn(passage, clause, { except, lexicon });
  const asOf = asOfIn(passage, clause, { except, lexicon });
  const { like } = measured;
  const isPlaced = where.words !== null || like === null;
  return {
    written: excerptOf(passage, amount),
    low: amount.low,
    high: amount.high,
    qualifier: amount.qualifier,
    unit: amount.unit,
    of: measured.of ?? like?.of ?? null,
    where: isPlaced ? (where.words?.text ?? null) : like.where,
    asOf: asOf?.words.text ?? null,
    time: asOf?.time ?? 'now',
    sentence,
    clause: [...clauseSpans(draft, around), ...(like?.clause ?? [])],
    sense: {
      ...measured.sense,
      places: isPlaced ? where.heads : like.sense.places,
      placeNames: isPlaced ? where.names : like.sense.placeNames,
    },
  };
}

/** What is counted or measured; `like` is the figure before, where this one counts the same. */
interface Meaning {
  readonly of: string | null;
  readonly sense: Omit<FigureSense, 'places' | 'placeNames'>;
  readonly like: TextFigure | null;
}

function countOf(draft: Draft, around: Surroundings): Meaning | null {
  const { passage, lexicon, clause } = around;
  const { amount, counted } = draft;
  const { tokens } = passage;
  const fate = fateOf(tokens, { amount, counted, limit: clause.last }, lexicon);
  const one = amount.high === 1 && (fate !== null || amount.qualifier !== 'exactly');
  const head = counted.head ?? (one ? lastNoun(tokens, counted) : null);
  const last = lastOf(around, null);
  const part = partOf(passage, draft);
  const sense = {
    subjects: [],
    aspect: null,
    modifiers: modifiersOf(tokens, counted, lexicon),
    owners: ownersOf(draft, around),
    part,
  };
  const noun = tokens[head ?? -1];
  if (noun !== undefined) {
    const thing = fate ?? sameThing(noun.lower, lexicon);
    return {
      of: textOf(passage, { first: counted.first, last: (head ?? 0) + 1 }),
      sense: { ...sense, thing },
      like: null,
    };
  }
  if (fate !== null)
    return {
      of: fate,
      sense: { ...sense, thing: fate, modifiers: [] },
      like: last?.sentence === around.sentence ? last : null,
    };
  if (amount.isMany && tokens[amount.last]?.pos === 'VERB')
    return { of: null, sense: { ...sense, thing: sameThing('people', lexicon) }, like: null };
  if (last === null || !isGiven(draft, around)) return null;
  return { of: null, sense: { ...last.sense, part: part ?? last.sense.part }, like: last };
}

function measureOf(draft: Draft, around: Surroundings): Meaning {
  const { passage, lexicon, clause } = around;
  const { amount, counted } = draft;
  const { tokens } = passage;
  const head = counted.head ?? lastNoun(tokens, counted);
  const subject = subjectOf(tokens, clause, amount.first);
  const own = tokens[head ?? -1];
  const like = own === undefined && subject.nouns.length === 0 ? lastOf(around, amount.unit) : null;
  return {
    of:
      own === undefined
        ? textOf(passage, subject.range)
        : textOf(passage, { first: counted.first, last: (head ?? 0) + 1 }),
    sense: {
      thing: null,
      subjects: own === undefined ? (like?.sense.subjects ?? subject.nouns) : [singular(own.lower)],
      aspect: aspectOf(draft, around) ?? like?.sense.aspect ?? null,
      modifiers: own === undefined ? [] : modifiersOf(tokens, { ...counted, head }, lexicon),
      owners: [],
      part: partOf(passage, draft),
    },
    like,
  };
}

/** "cost", "rise": the nearest such word before the number, or one right behind it. */
function aspectOf({ amount, counted }: Draft, { passage, clause, lexicon }: Surroundings): string | null {
  const deed = (at: number): string | null => {
    const synonym = lexicon.figures.synonyms.get(passage.tokens[at]?.lower ?? '');
    return synonym?.role === 'deed' ? synonym.key : null;
  };
  for (let at = amount.last; at < Math.min(clause.last, Math.max(amount.last + 1, counted.last)); at += 1) {
    const key = deed(at);
    if (key !== null) return key;
  }
  for (let at = amount.first - 1; at >= clause.first; at -= 1) {
    const key = deed(at);
    if (key !== null) return key;
  }
  return null;
}

/** The figure before, if it is near enough and of the unit. */
const lastOf = ({ last, sentence }: Surroundings, unit: string | null): TextFigure | null =>
  last !== null && last.unit === unit && sentence - last.sentence <= MEMORY ? last : null;

/** "40 of them", "including 300 children" */
function partOf({ tokens }: Passage, { amount, counted }: Draft): string | null {
  if (counted.part !== null) return counted.part;
  const before = [tokens[amount.first - 2]?.lower, tokens[amount.first - 1]?.lower];
  return before[1] === 'including' || before.join(' ') === 'of whom' || before.join(' ') === 'of them'
    ? 'of them'
    : null;
}

/** "Norvia has 300 tanks": who has them, where that is a name and the verb does not just give the number. */
function ownersOf({ amount }: Draft, { passage, clause, lexicon }: Surroundings): readonly string[] {
  const { names, nouns, verb } = subjectOf(passage.tokens, clause, amount.first);
  const gives = verb === null || lexicon.figures.verbs.has(verb);
  return gives || names.length < nouns.length ? [] : names;
}

/** The clause without what else is counted in it. */
function clauseSpans(draft: Draft, { passage, clause, beside }: Surroundings): readonly Span[] {
  const { tokens } = passage;
  const spans: Span[] = [];
  let first = clause.first;
  const add = (end: number): void => {
    const [start, last] = [tokens[first], tokens[end - 1]];
    if (start !== undefined && last !== undefined && end > first)
      spans.push({ start: start.start, end: last.end });
  };
  for (const { amount, counted } of beside) {
    if (amount.first < first || amount.first >= clause.last || amount.first === draft.amount.first) continue;
    add(amount.first);
    first = Math.min(clause.last, Math.max(amount.last, counted.last));
  }
  add(clause.last);
  return spans;
}

const textOf = (passage: Passage, range: Range): string | null => excerptOf(passage, range).text || null;

function excerptOf({ text, tokens }: Passage, { first, last }: Range): Excerpt {
  const start = tokens[first]?.start ?? 0;
  const end = last > first ? (tokens[last - 1]?.end ?? start) : start;
  return { start, end, text: text.slice(start, end) };
}
