/** What people ask of the made-up corpus, of every kind in turn. */

import { addDays } from '../src/core/day.ts';
import { DAYS, FIRST_DAY, outletAt, speakerAt, speakersFor, TOPICS, topicAt } from './corpus-names.ts';
import { inventName } from './invent.ts';
import { createRandom, type Random } from './random.ts';

/** The same for `who-changed` and `figures`, in turn. */
export const makeComparisons = (count: number, statements: number): readonly string[] => {
  const random = createRandom(count + statements + 1);
  const speakers = speakersFor(statements);
  return Array.from({ length: count }, (_, at) => {
    const ask = COMPARISONS[at % COMPARISONS.length] ?? newest;
    return ask(random, speakers);
  });
};

/** `count` lines for a corpus of `statements`; always the same. */
export const makeQuestions = (count: number, statements: number): readonly string[] => {
  const random = createRandom(count + statements);
  const speakers = speakersFor(statements);
  return Array.from({ length: count }, (_, at) => {
    const ask = KINDS[at % KINDS.length] ?? commonTopic;
    return `/who-said ${ask(random, speakers)}`;
  });
};

type Ask = (random: Random, speakers: number) => string;

const COMMON = 8;

const commonTopic: Ask = (random) => topicAt(random.below(COMMON));
const day = (random: Random): string => addDays(FIRST_DAY, random.below(DAYS)) ?? FIRST_DAY;

const newest: Ask = () => '/who-changed';

const COMPARISONS: readonly Ask[] = [
  newest,
  (random) => `/figures ${commonTopic(random, 0)}`,
  (random, speakers) => `/who-changed "${speakerAt(random.zipf(speakers))}"`,
  (random) => `/figures ${topicAt(random.below(TOPICS))} since:${day(random)}`,
  (random) => `/who-changed ${commonTopic(random, 0)}`,
  (random, speakers) => `/figures ${commonTopic(random, 0)} from:"${speakerAt(random.zipf(speakers))}"`,
  (random, speakers) => `/who-changed ${speakerAt(random.zipf(speakers))} ${commonTopic(random, 0)}`,
];

const KINDS: readonly Ask[] = [
  commonTopic,
  (random) => topicAt(TOPICS / 2 + random.below(TOPICS / 2)),
  (random) => `${commonTopic(random, 0)} ${topicAt(random.below(TOPICS))}`,
  (random, speakers) => `${commonTopic(random, 0)} from:"${speakerAt(random.zipf(speakers))}"`,
  (random, speakers) => `from:"${speakerAt(random.zipf(speakers))}"`,
  (random) => `${commonTopic(random, 0)} since:${day(random)}`,
  (random) => `${commonTopic(random, 0)} kind:${random.pick(['direct', 'indirect', 'mixed'])}`,
  (random) => `${topicAt(random.below(TOPICS))} until:${day(random)} outlet:"${outletAt(random.zipf(20))}"`,
  (random) => `"${topicAt(random.below(COMMON))}" page:2`,
  // Nothing has this name; half of the time one like it is here.
  (random) => random.pick([inventName(200_000 + random.below(9_000)), `${topicAt(random.below(TOPICS))}x`]),
];
