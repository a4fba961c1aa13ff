import { expect, test } from 'vitest';
import { inflect } from '../../src/lexicon/inflect.ts';

test.for([
  ['warn', 'warns', 'warned', 'warning'],
  ['reply', 'replies', 'replied', 'replying'],
  ['convey', 'conveys', 'conveyed', 'conveying'],
  ['stress', 'stresses', 'stressed', 'stressing'],
  ['preach', 'preaches', 'preached', 'preaching'],
  ['echo', 'echoes', 'echoed', 'echoing'],
  ['argue', 'argues', 'argued', 'arguing'],
  ['agree', 'agrees', 'agreed', 'agreeing'],
  ['declare', 'declares', 'declared', 'declaring'],
])('%s, %s, %s, %s', ([base = '', third, past, gerund]) => {
  expect(inflect(base)).toEqual({ base, third, past, participle: past, gerund });
});
