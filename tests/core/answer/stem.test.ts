import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/core/answer/stem.ts';

/** From the algorithm's own sample vocabulary: https://snowballstem.org/algorithms/english/stemmer.html */
const SAMPLES = `consign consign, consigned consign, consigning consign, consignment consign, consist consist,
  consisted consist, consistency consist, consistent consist, consistently consist, consisting consist, consists consist,
  consolation consol, console consol, consolidate consolid, consolidating consolid, consoling consol, consonant conson,
  conspicuous conspicu, conspicuously conspicu, conspiracy conspiraci, conspirator conspir, conspire conspir, constable constabl,
  constancy constanc, constant constant, knack knack, knackeries knackeri, knave knave, knavish knavish, kneaded knead,
  kneel kneel, kneeling kneel, knelt knelt, knife knife, knightly knight, knit knit, knits knit, knitted knit, knives knive,
  knob knob, knocked knock, knot knot, knotty knotti, known known, knows know`;

describe('stem', () => {
  it.each(SAMPLES.split(',').map((pair) => pair.trim().split(' ')))(
    'takes %s to %s, as the published vocabulary does',
    (word, expected) => {
      expect(stem(word ?? '')).toBe(expected);
    },
  );

  it.each([
    ['sanctions', 'sanctioned'],
    ['negotiate', 'negotiations'],
    ['policies', 'policy'],
    ['hopping', 'hop'],
    ['generously', 'generous'],
    ['dying', 'die'],
  ])('gives %s and %s the same stem', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['news', 'proceed', 'inning', 'sky'])('leaves the exception %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });

  it.each(['ab', 'київ', '100000', 'łódź', '', 'a1s'])(
    'leaves "%s" alone, which is no English word',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});
