import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../src/core/answer/terms.ts';
import { meets, readTopic, toPatterns } from '../../../src/core/answer/topic.ts';
import { buildTopicIndex } from '../../../src/core/answer/topic-index.ts';

const ENTRIES = [
  { name: 'NATO', aliases: ['North Atlantic Treaty Organization', 'Atlantic alliance'] },
  { name: 'United States', aliases: ['US'] },
];
const ACRONYMS = [
  { short: 'BFC', long: 'Baltic Ferry Council' },
  { short: 'ADB', long: 'Asian Dock Board' },
  { short: 'ADB', long: 'African Dock Board' },
  { short: 'NATO', long: 'Norvian Association of Tug Owners' },
];
const INDEX = buildTopicIndex(ENTRIES, ACRONYMS);
const SETTINGS = { ignored: new Set(['the', 'in']) };

const labels = (typed: string) =>
  readTopic(typed, INDEX, SETTINGS).needs.map((need) => need.map(({ label }) => label));
const patterns = (typed: string) =>
  toPatterns(readTopic(typed, INDEX, SETTINGS)).map(
    ({ terms, together }) => `${terms.join(' ')}${together ? '' : ' (apart)'}`,
  );

describe('readTopic', () => {
  it('finds the other names of a topic, the typed one first', () => {
    expect(labels('nato')).toEqual([['NATO', 'North Atlantic Treaty Organization', 'Atlantic alliance']]);
    expect(labels('atlantic ALLIANCE')).toEqual([
      ['Atlantic alliance', 'NATO', 'North Atlantic Treaty Organization'],
    ]);
  });

  it('learns names from the short forms that documents explain', () => {
    expect(labels('bfc')).toEqual([['BFC', 'Baltic Ferry Council']]);
    expect(labels('Baltic ferry council')).toEqual([['Baltic Ferry Council', 'BFC']]);
  });

  it('does not take one long form of an ambiguous short form for the other', () => {
    expect(labels('adb')).toEqual([['ADB', 'Asian Dock Board', 'African Dock Board']]);
    expect(labels('asian dock board')).toEqual([['asian'], ['dock'], ['board']]);
  });

  it('lets the topics file win over a document', () => {
    expect(labels('nato').flat()).not.toContain('Norvian Association of Tug Owners');
  });

  it('takes each word, or run of words with a name of its own, as a need', () => {
    expect(labels('fish in the atlantic alliance')).toEqual([
      ['fish'],
      ['Atlantic alliance', 'NATO', 'North Atlantic Treaty Organization'],
    ]);
  });

  it('looks for words in quotation marks exactly so', () => {
    expect(labels('"atlantic alliance" fish')).toEqual([['atlantic alliance'], ['fish']]);
  });

  it('drops ignored words unless nothing else is left', () => {
    expect(labels('the fish')).toEqual([['fish']]);
    expect(labels('the')).toEqual([['the']]);
  });

  it('finds a hyphenated word as one and as two', () => {
    expect(patterns('cease-fire')).toEqual(['ceas fire', 'ceasefir']);
  });

  it.each(['us', 'US', 'u.s.'])('takes "%s" for the country', (typed) => {
    expect(patterns(typed)).toEqual(['us', 'unit state']);
  });

  it('takes a pronoun without any other name at its word', () => {
    expect(patterns('it')).toEqual(['it']);
  });

  it('has no need for signs alone', () => {
    expect(labels('?! " "')).toEqual([]);
    expect(patterns('?!')).toEqual([]);
  });
});

describe('toPatterns', () => {
  it('keeps the words of one name together and combines the names of several needs', () => {
    expect(patterns('us nato')).toEqual([
      'us nato (apart)',
      'unit state nato (apart)',
      'us north atlant treati organ (apart)',
      'unit state north atlant treati organ (apart)',
      'us atlant allianc (apart)',
      'unit state atlant allianc (apart)',
    ]);
  });

  it('stays bounded and keeps what was typed, however many names there are', () => {
    const all = patterns(Array(12).fill('nato us').join(' '));
    expect(all.length).toBeLessThanOrEqual(64);
    expect(all[0]).toBe(`${Array(6).fill('nato us').join(' ')} (apart)`);
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        for (const { terms } of toPatterns(readTopic(typed, INDEX, SETTINGS)))
          expect(terms.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('meets', () => {
  const met = (text: string, typed: string) =>
    meets(termsOf(text), readTopic(typed, INDEX, SETTINGS))?.map((need) => need.map(({ label }) => label)) ??
    null;

  it('says which names stand in a text', () => {
    expect(met('NATO, that is the Atlantic Alliance', 'nato')).toEqual([['NATO', 'Atlantic alliance']]);
  });

  it('does not take scattered words for a name', () => {
    expect(met('An alliance across the Atlantic', 'nato')).toBeNull();
    expect(met('A treaty for the north Atlantic: an organization', 'nato')).toBeNull();
  });

  it('asks for every need', () => {
    expect(met('NATO likes fish', 'nato fish')).toEqual([['NATO'], ['fish']]);
    expect(met('NATO likes boats', 'nato fish')).toBeNull();
  });
});
