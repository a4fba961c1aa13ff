import { expect, it } from 'vitest';
import { buildTopicIndex } from '../../../src/core/answer/topic-index.ts';
import { countTopics } from '../../../src/core/who/count-topics.ts';

const count = (statements: readonly string[], names: readonly string[]) =>
  countTopics(statements, {
    summary: {
      revision: 1,
      documents: 1,
      statements: 1,
      firstDay: null,
      lastDay: null,
      outlets: [],
      acronyms: [],
      topics: names.map((name) => ({ name, documents: 1 })),
    },
    topics: buildTopicIndex([{ name: 'NATO', aliases: ['Atlantic alliance'] }], []),
  });

it('counts each statement once for a topic, under one of its names', () => {
  const said = ['NATO is NATO, the Atlantic alliance', 'the Atlantic alliance sleeps', 'Fish'];
  expect(count(said, ['Atlantic alliance', 'Fish Board'])).toEqual([['NATO', 2]]);
});

it('takes the longest name, and not the shorter one in it', () => {
  expect(count(['the Fish Board of Port Ansel'], ['Fish', 'Fish Board', 'Port Ansel'])).toEqual([
    ['Fish Board', 1],
    ['Port Ansel', 1],
  ]);
});

it('finds a name with a capital only where it is written with one', () => {
  expect(count(['it may rain in the us'], ['May', 'US'])).toEqual([]);
  expect(count(['The Lighthouse stays, the lighthouse'], ['lighthouse'])).toEqual([['lighthouse', 1]]);
});
