import { cp, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { LISTS } from '../../src/lexicon/list-formats.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import type { LoadedLexicon } from '../../src/lexicon/loaded-lexicon.ts';
import type { Lexicon } from '../../src/text/lexicon.ts';

const SHIPPED = 'config/lexicons/en';
const NAMES = Object.keys(LISTS);

test('what is loaded is what the text stages read', () => {
  expectTypeOf<LoadedLexicon>().toEqualTypeOf<Lexicon>();
});

describe('the lists that come with the project', () => {
  test('have no faults', async () => {
    expect((await loadLexicon(SHIPPED)).faults).toEqual([]);
  });

  test.each(NAMES)('%s says in its head where its entries are from', async (name) => {
    const head = (await readFile(join(SHIPPED, name), 'utf8')).split(/^[^#]/m, 1)[0];
    expect(head).toMatch(/^#.*\bSource: \S/m);
  });

  test('know every form of a verb and its force', async () => {
    const { lexicon } = await loadLexicon(SHIPPED);
    const forms = ['warn', 'warns', 'warned', 'warning'].map((word) => lexicon.cues.get(word)?.[0]);
    expect(forms.map((form) => form?.verb.lemma)).toEqual(['warn', 'warn', 'warn', 'warn']);
    expect(forms[2]?.inflections).toEqual(new Set(['past', 'participle']));
    expect(forms[0]?.verb.force).toBe('warns');
    expect(lexicon.cues.get('told')?.[0]?.verb.takes.has('hearer')).toBe(true);
  });

  test('offer the longer of two phrases first', async () => {
    const { lexicon } = await loadLexicon(SHIPPED);
    expect(lexicon.cues.get('called')?.map(({ verb }) => verb.lemma)).toEqual([
      'call for',
      'call on',
      'call',
    ]);
  });

  test('lead from every name and adjective of a country to its name', async () => {
    const { countries } = (await loadLexicon(SHIPPED)).lexicon;
    expect(['u.k.', 'british', 'united kingdom'].map((name) => countries.get(name))).toEqual(
      Array(3).fill('United Kingdom'),
    );
  });

  test('know the rank of a word, and that beside a country', async () => {
    const { ranks, forces, countries } = (await loadLexicon(SHIPPED)).keyWords;
    expect(ranks.get('president')).toEqual({ rank: 'leader', ofCountry: 'head' });
    expect(ranks.get('former')).toEqual({ rank: 'past', ofCountry: 'past' });
    expect(forces.get('we')).toContainEqual({ words: ['we', 'will'], value: 'promises' });
    expect(countries.has('u.k.')).toBe(true);
  });

  test('keep the full stop of titles as well as of other abbreviations', async () => {
    const { abbreviations } = (await loadLexicon(SHIPPED)).lexicon;
    expect(['a.m.', 'sen.', 'dr.'].every((word) => abbreviations.has(word))).toBe(true);
    expect(abbreviations.has('senator')).toBe(false);
  });
});

describe('a folder of lists', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'who-said-lexicon-'));
    await cp(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const plant = async (name: string, line: string): Promise<number> => {
    const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
    await writeFile(join(folder, name), [...lines, line].join('\n'));
    return lines.length + 1;
  };

  test.each([
    ['titles.txt', 'aardvark | -', /^"aardvark" is out of order after ".+"$/],
    ['roles.txt', 'zymologist | male', /^"zymologist": "male" is no gender; it has to be m, f or -$/],
    ['cues.txt', 'zing | that often | affirms', /^"zing": "often" is none of that, bare, /],
    ['cues.txt', 'zing | that | shouts', /^"zing": "shouts" is none of affirms, denies, /],
    ['ranks.txt', 'zookeeper | boss | leader', /^"zookeeper": "boss" is none of head, minister, leader, /],
    ['ranks.txt', 'zookeeper | leader', /^"zookeeper" has 2 fields, expected 3$/],
    ['force-words.txt', 'zounds | shouts', /^"zounds": "shouts" is none of affirms, denies, /],
    [
      'function-words.txt',
      'żur | Polish',
      /^"żur": "Polish" is no code of a language; it has to be two small letters$/,
    ],
    ['pronoun-weights.txt', 'zeal | 1.0', /^"zeal": "zeal" is none of after-the, /],
    ['place-words.txt', 'zone | middle', /^"zone": "middle" is none of first, last$/],
    ['name-genders.txt', 'zzyzx | x', /^"zzyzx": "x" is no gender; /],
    ['venues.txt', 'zoo | park', /^"zoo" has 2 fields, expected 1$/],
  ])('a fault in %s is named with file, line and entry', async (name, line, reason) => {
    const at = await plant(name, line);
    const { faults } = await loadLexicon(folder);
    expect(faults).toEqual([{ path: join(folder, name), line: at, reason: expect.stringMatching(reason) }]);
  });

  test('a wrong entry is left out and the others stay', async () => {
    await plant('groups.txt', 'aardvarks');
    await plant('groups.txt', 'zookeepers');
    const { groups } = (await loadLexicon(folder)).lexicon;
    expect([groups.has('aardvarks'), groups.has('zookeepers'), groups.has('officials')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test.each(NAMES)('without %s the other lists are still read, and the fault names it', async (name) => {
    await unlink(join(folder, name));
    const { lexicon, faults } = await loadLexicon(folder);
    expect(faults).toEqual([
      { path: join(folder, name), line: 0, reason: `the word list ${name} is missing` },
    ]);
    expect(name === 'groups.txt' || lexicon.groups.has('officials')).toBe(true);
  });

  test('a list that is no file cannot be read, which is a fault too', async () => {
    const { faults } = await loadLexicon(join(folder, 'venues.txt'));
    expect(faults).toHaveLength(NAMES.length);
    expect(faults.every(({ reason }) => /^the word list .+ cannot be read$/.test(reason))).toBe(true);
  });
});
