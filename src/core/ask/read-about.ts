/** The words to search for: those of the question without what only makes it a sentence. */
import type { QuestionWords } from '../../lexicon/question-words.ts';
import type { TopicIndex } from '../answer/topic-index.ts';
import { phraseKey } from '../answer/words.ts';
import type { Token } from './read-tokens.ts';
import { is, type Unit } from './read-units.ts';

/** What tells a word to search for from another. */
export interface AboutWords {
  readonly words: QuestionWords;
  readonly topics: TopicIndex;
}

/** The words in order, or undefined where none is left. Names of several words stay whole. */
export const readAbout = (units: readonly Unit[], known: AboutWords): string | undefined => {
  const tokens = withoutEnds(units).flatMap((unit) =>
    unit.tokens.length > 1 && isDropped(unit) ? [] : unit.tokens,
  );
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = nameLength(tokens.slice(at), known.topics);
    const words = tokens.slice(at, at + run);
    if (run > 1 || words.some((token) => isContent(token, known.words)))
      kept.push(...words.map(({ text }) => text));
    at += run;
  }
  return kept.length === 0 ? undefined : kept.join(' ');
};

const isDropped = (unit: Unit): boolean =>
  is(unit, 'stop') || is(unit, 'filler') || is(unit, 'about') || is(unit, 'whole');

/** "for the first time" at an end tells when, not what. */
const withoutEnds = (units: readonly Unit[]): readonly Unit[] => {
  const isEnd = (unit: Unit): boolean => is(unit, 'order') || is(unit, 'polite') || is(unit, 'filler');
  const first = units.findIndex((unit) => !isEnd(unit));
  const last = units.findLastIndex((unit) => !isEnd(unit));
  return first < 0 ? [] : units.slice(first, last + 1);
};

/** In words; 1 where no longer name begins. */
const nameLength = (tokens: readonly Token[], topics: TopicIndex): number => {
  const end = tokens.findIndex(({ isQuoted }) => isQuoted);
  const most = Math.min(LONGEST_NAME, end < 0 ? tokens.length : end);
  for (let length = most; length > 1; length -= 1) {
    const run = tokens.slice(0, length).map(({ text }) => text);
    if (topics.has(phraseKey(run.join(' ')))) return length;
  }
  return 1;
};

const LONGEST_NAME = 9;

const isContent = ({ key, isQuoted, isName }: Token, { roles }: QuestionWords): boolean => {
  if (isQuoted || isName) return true;
  const own = roles.get(key);
  return own === undefined || !(own.has('stop') || own.has('filler'));
};
