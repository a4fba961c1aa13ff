import { describe, expect, it } from 'vitest';
import { type KeyFacts, keyOf } from '../../../src/core/digest/key.ts';
import { KEY_RULES, type KeyRuleId } from '../../../src/core/digest/key-rules.ts';

const PLAIN: KeyFacts = {
  kind: 'indirect',
  zone: 'body',
  length: 12,
  standing: 'group',
  force: 'affirms',
  evidence: null,
  confidence: 'medium',
  outlets: 1,
  about: null,
};

/** For every rule, facts under which it applies; a missing rule is a type error. */
const FACTS: Readonly<Record<KeyRuleId, Partial<KeyFacts>>> = {
  'words-direct': { kind: 'direct' },
  'words-mixed': { kind: 'mixed' },
  'words-indirect': {},
  'words-few': { length: 4 },
  'words-headline': { zone: 'headline' },
  'speaker-head': { standing: 'head' },
  'speaker-minister': { standing: 'minister' },
  'speaker-country': { standing: 'country' },
  'speaker-leader': { standing: 'leader' },
  'speaker-official': { standing: 'official' },
  'speaker-body': { standing: 'body' },
  'speaker-named': { standing: 'named' },
  'speaker-group': {},
  'speaker-nobody': { standing: 'nobody' },
  'force-denies': { force: 'denies' },
  'force-demands': { force: 'demands' },
  'force-promises': { force: 'promises' },
  'force-warns': { force: 'warns' },
  'force-estimates': { force: 'estimates' },
  'force-affirms': {},
  'force-hedges': { force: 'hedges' },
  'force-unclear': { force: 'unclear' },
  'force-declines': { force: 'declines' },
  'certainty-high': { confidence: 'high' },
  'certainty-medium': {},
  'certainty-low': { confidence: 'low' },
  'certainty-unresolved': { confidence: 'unresolved' },
  'reports-more': { outlets: 2 },
  'topic-words': { about: 'content' },
  'topic-context': { about: 'context' },
  'topic-title': { about: 'title' },
};

const RULES = Object.entries(KEY_RULES);

describe('the weight of a statement', () => {
  it.each(Object.entries(FACTS))('%s adds what the table says, and says so', (rule, facts) => {
    const { score, reasons } = keyOf({ ...PLAIN, ...facts });
    const table = new Map<string, { readonly weight: number }>(RULES);
    const weight = table.get(rule)?.weight ?? Number.NaN;
    expect(reasons).toContainEqual({ rule, weight, evidence: null });
    expect(score - keyOf(PLAIN).score).toBe(weight);
  });

  it('is the sum of its reasons', () => {
    const { score, reasons } = keyOf({
      ...PLAIN,
      kind: 'direct',
      standing: 'head',
      force: 'demands',
      outlets: 3,
    });
    expect(score).toBe(reasons.reduce((sum, { weight }) => sum + weight, 0));
  });

  it('grows with each further outlet up to three, and no more', () => {
    const scores = [1, 2, 3, 4, 5, 40].map((outlets) => keyOf({ ...PLAIN, outlets }).score);
    const { weight } = KEY_RULES['reports-more'];
    expect(scores).toEqual([0, 1, 2, 3, 3, 3].map((further) => further * weight));
  });

  it('tells the words that carry the force', () => {
    const { reasons } = keyOf({ ...PLAIN, force: 'demands', evidence: 'must end' });
    expect(reasons).toContainEqual(expect.objectContaining({ rule: 'force-demands', evidence: 'must end' }));
  });

  it('never makes key what nobody can be named for with confidence', () => {
    const certain = (['high', 'medium', 'low', 'unresolved'] as const).map(
      (confidence) => keyOf({ ...PLAIN, standing: 'head', kind: 'direct', confidence }).mayBeKey,
    );
    expect(certain).toEqual([true, true, false, false]);
  });
});

describe('the table', () => {
  it('puts own words before a paraphrase, rank before none, and a denial before a plain saying', () => {
    const weights = (...rules: readonly KeyRuleId[]): readonly number[] =>
      rules.map((rule) => KEY_RULES[rule].weight);
    for (const falling of [
      weights('words-direct', 'words-mixed', 'words-indirect'),
      weights(
        'speaker-head',
        'speaker-minister',
        'speaker-leader',
        'speaker-official',
        'speaker-named',
        'speaker-group',
      ),
      weights('force-denies', 'force-promises', 'force-estimates', 'force-affirms', 'force-declines'),
      weights('certainty-high', 'certainty-medium'),
      weights('topic-words', 'topic-context', 'topic-title'),
    ])
      expect(falling).toEqual([...new Set(falling)].toSorted((a, b) => b - a));
  });

  it.each(RULES)(
    '%s has a sentence that ends a line, and belongs to the side it is named for',
    (rule, { side, sentence }) => {
      expect(sentence).toMatch(/^[a-z].{5,79}[^.]$/);
      expect(rule.startsWith(side.toLowerCase())).toBe(true);
    },
  );
});
