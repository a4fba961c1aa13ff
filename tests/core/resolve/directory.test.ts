import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alias } from '../../../src/core/aliases/alias.ts';
import type { SpeakerEntry } from '../../../src/core/ports.ts';
import { buildDirectory } from '../../../src/core/resolve/directory.ts';

const entry = (name: string, changes: Partial<SpeakerEntry> = {}): SpeakerEntry => ({
  id: `spk_${name.toLowerCase().replace(/\W+/g, '-')}`,
  name,
  type: 'person',
  aliases: [name],
  roles: [],
  documentId: 'doc_one',
  statements: 1,
  ...changes,
});

const names = (entries: readonly SpeakerEntry[]) => buildDirectory(entries).clusters.map(({ name }) => name);

describe('buildDirectory', () => {
  it('takes the same id in two documents for one speaker', () => {
    const [only, ...others] = buildDirectory([
      entry('Ada Berg', { statements: 2, roles: ['mayor'] }),
      entry('Ada Berg', { documentId: 'doc_two', statements: 3, roles: ['mayor of Port Ansel'] }),
    ]).clusters;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ statements: 5, documents: 2, roles: ['mayor of Port Ansel', 'mayor'] });
  });

  it('joins two spellings that share a role, under the one with more statements', () => {
    const [only, ...others] = buildDirectory([
      entry('Dmitry Halko', { roles: ['Norvia’s foreign minister'] }),
      entry('Dmytro Halko', { roles: ['Norvian Foreign Minister'], statements: 4, documentId: 'doc_two' }),
    ]).clusters;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'Dmytro Halko', spelled: ['Dmitry Halko'], possiblySame: [] });
  });

  it('joins spellings when one role is within the other', () => {
    expect(
      names([
        entry('Dmitry Halko', { roles: ['foreign minister'] }),
        entry('Dmytro Halko', { roles: ['Norvian foreign minister'] }),
      ]),
    ).toEqual(['Dmitry Halko']);
  });

  it('only mentions a spelling without a shared role', () => {
    const { clusters } = buildDirectory([
      entry('Dmitry Halko', { roles: ['a fisherman'] }),
      entry('Dmytro Halko', { roles: ['Norvian Foreign Minister'] }),
    ]);
    expect(clusters.map(({ name, possiblySame }) => [name, possiblySame])).toEqual([
      ['Dmitry Halko', ['Dmytro Halko']],
      ['Dmytro Halko', ['Dmitry Halko']],
    ]);
  });

  it('never joins different given names, whatever they share', () => {
    const roles = ['Norvian foreign minister'];
    const { clusters } = buildDirectory([
      entry('Maria Halko', { roles }),
      entry('Mario Halko', { roles }),
      entry('Olga Halko', { roles }),
    ]);
    expect(clusters.map(({ possiblySame }) => possiblySame)).toEqual([[], [], []]);
  });

  it('mentions a bare surname beside the full name, and joins neither', () => {
    const { clusters } = buildDirectory([entry('Jane Smith'), entry('Smith')]);
    expect(clusters.map(({ name, possiblySame }) => [name, possiblySame])).toEqual([
      ['Jane Smith', ['Smith']],
      ['Smith', ['Jane Smith']],
    ]);
  });

  it('keeps unnamed groups of different documents apart', () => {
    const group = { type: 'group', name: 'officials' } as const;
    expect(
      buildDirectory([
        entry('officials', { ...group, id: 'spk_officials-1' }),
        entry('officials', { ...group, id: 'spk_officials-2' }),
      ]).clusters,
    ).toHaveLength(2);
  });

  it('finds the cluster of any of its ids', () => {
    const directory = buildDirectory([
      entry('Dmitry Halko', { roles: ['x y'] }),
      entry('Dmytro Halko', { roles: ['x y'] }),
    ]);
    expect(directory.clusterOf('spk_dmitry-halko')).toBe(directory.clusterOf('spk_dmytro-halko'));
    expect(directory.clusterOf('spk_nobody')).toBeNull();
  });

  it('does not depend on the order of its entries', () => {
    const given = fc.constantFrom('Dmytro', 'Dmitry', 'Dmitri', 'Maria', 'Mario', 'Jane');
    const person = fc.record({
      name: fc
        .tuple(given, fc.constantFrom('Halko', 'Zelensky', 'Zelenskyy'))
        .map((words) => words.join(' ')),
      role: fc.constantFrom(
        'Norvian minister',
        'Norvia’s minister',
        'foreign minister',
        'Norvian foreign minister',
        'pilot',
      ),
      document: fc.constantFrom('doc_a', 'doc_b', 'doc_c'),
      statements: fc.integer({ min: 1, max: 3 }),
    });
    const entries = fc
      .array(person, { maxLength: 12 })
      .map((people) =>
        people.map(({ name, role, document, statements }) =>
          entry(name, { roles: [role], documentId: `doc_${document}`, statements }),
        ),
      );
    const shuffled = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(buildDirectory(other).clusters).toEqual(buildDirectory(one).clusters);
      }),
    );
  });
});

describe('match', () => {
  const directory = buildDirectory([
    entry('Dmytro Halko', {
      roles: ['Norvian Foreign Minister'],
      statements: 9,
      aliases: ['Dmytro Halko', 'Halko'],
    }),
    entry('Dmitry Halko', { roles: ['Norvia’s foreign minister'] }),
    entry('Jane Smith', { roles: ['mayor of Port Ansel'], statements: 3 }),
    entry('John Smith', { roles: ['a harbour pilot'] }),
    entry('Norvia', { type: 'country' }),
    entry('Norvia Fishing Union', { type: 'organisation' }),
    entry('Élodie Marchand-Roy'),
    entry('Volodymyr Zelenskyy'),
  ]);

  it.each([
    ['halko', ['Dmytro Halko']],
    ['HALKO', ['Dmytro Halko']],
    ['Dmitry Halko', ['Dmytro Halko']],
    ['Dmitri Halko', ['Dmytro Halko']],
    ['spk_dmitry-halko', ['Dmytro Halko']],
    ['smith', ['Jane Smith', 'John Smith']],
    ['jane smith', ['Jane Smith']],
    ['smith jane', ['Jane Smith']],
    ['jane', ['Jane Smith']],
    ['norvia', ['Norvia']],
    ['fishing union', ['Norvia Fishing Union']],
    ['elodie marchand roy', ['Élodie Marchand-Roy']],
    ['zelensky', ['Volodymyr Zelenskyy']],
    ['foreign minister of Norvia', ['Dmytro Halko']],
    ['pilot', ['John Smith']],
    ['port ansel', ['Jane Smith']],
    ['Jane Halko', []],
    ['nobody', []],
    ['', []],
    ['?', []],
  ])('takes "%s" for %j', (typed, expected) => {
    expect(directory.match(typed).map(({ name }) => name)).toEqual(expected);
  });

  it('does not let a bare surname hide the people who have it', () => {
    const { match } = buildDirectory([entry('Smith', { statements: 9 }), entry('Jane Smith')]);
    expect(match('smith')).toHaveLength(2);
  });

  it('is quick among twenty thousand speakers', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      entry(`Given${at % 90} Surname${at}`, { roles: ['minister of fish'] }),
    );
    const { match } = buildDirectory(many);
    match('warm up');
    const started = performance.now();
    for (let asked = 0; asked < 100; asked += 1) match(`given5 surname${asked * 90 + 5}`);
    expect((performance.now() - started) / 100).toBeLessThan(5);
  });
});

describe('buildDirectory, with what is said by hand', () => {
  const told = (kind: Alias['kind'], names: readonly string[]): Alias => ({
    kind,
    names,
    because: 'as everybody knows',
    by: null,
    line: 1,
  });
  const MINISTER = { roles: ['Norvian Foreign Minister'] };
  const halkos = [
    entry('Dmitry Halko', MINISTER),
    entry('Dmytro Halko', { ...MINISTER, statements: 4, documentId: 'doc_two' }),
  ];

  it('joins names that nothing else would, under the first of the list', () => {
    const same = told('same', ['Captain Brink', 'Ola Brink', 'O. B.']);
    const directory = buildDirectory([entry('Ola Brink', { statements: 3 }), entry('Captain Brink')], [same]);
    const [only, ...others] = directory.clusters;
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      name: 'Captain Brink',
      statements: 4,
      spelled: ['Ola Brink', 'O. B.'],
      byHand: [same],
    });
    for (const typed of ['ola brink', 'captain brink', 'o. b.'])
      expect(directory.match(typed)).toEqual([only]);
  });

  it('keeps apart what spelling and role would join, and no longer says that they may be the same', () => {
    const { clusters } = buildDirectory(halkos, [told('different', ['Dmytro Halko', 'Dmitry Halko'])]);
    expect(clusters.map(({ name, possiblySame }) => [name, possiblySame])).toEqual([
      ['Dmytro Halko', []],
      ['Dmitry Halko', []],
    ]);
  });

  it('keeps two apart whom a third would join, whatever the order', () => {
    const third = entry('Dmitri Halko', { ...MINISTER, documentId: 'doc_three' });
    const apart = [told('different', ['Dmytro Halko', 'Dmitry Halko'])];
    const namesOf = (entries: readonly SpeakerEntry[]) =>
      buildDirectory(entries, apart).clusters.map(({ ids }) => ids);
    const clusters = namesOf([...halkos, third]);
    expect(clusters).toHaveLength(2);
    expect(namesOf([third, ...halkos])).toEqual(clusters);
    expect(namesOf([...halkos].reverse().concat(third))).toEqual(clusters);
  });

  it('leaves everybody else as they are', () => {
    const others = [told('same', ['Ada Berg', 'Ada Lund']), told('different', ['Ola Brink', 'Ole Brink'])];
    expect(buildDirectory(halkos, others).clusters).toEqual(buildDirectory(halkos).clusters);
  });
});
