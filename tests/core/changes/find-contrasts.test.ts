import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findContrasts } from '../../../src/core/changes/find-contrasts.ts';
import { compareKeys } from '../../../src/core/compare/compare-keys.ts';
import type { DocumentRecord } from '../../../src/core/ports.ts';
import { comparablesOf, readNews } from '../../support/read-news.ts';

const onDay = (body: string, publishedAt: '2031-03-05' | '2031-03-12'): DocumentRecord =>
  readNews({ id: `doc_${publishedAt}`, body, publishedAt });

/** What comparing finds between a document and one of a week later: the words that show each side. */
const between = (before: string, after: string): readonly string[] =>
  findContrasts(comparablesOf(onDay(after, '2031-03-12')), comparablesOf(onDay(before, '2031-03-05'))).map(
    ({ change }) => change.triggers.map(({ words }) => words).join(' > '),
  );

const said = (words: string, by = 'Ada Berg'): string => `“${words},” ${by} said.`;

describe('two statements of one speaker on one thing oppose each other', () => {
  it.each([
    ['will > will not', 'We will close the school', 'We will not close the school'],
    ['support > oppose', 'I support the tunnel', 'I oppose the tunnel'],
    ['might > will never', 'We might sell the pier', 'We will never sell the pier'],
    ['promise > cannot', 'We promise to keep the school', 'We cannot keep the school'],
    ['will > must', 'The library will stay open', 'The library must close'],
    ['flexible > non-negotiable', 'We are flexible about the toll', 'The toll is non-negotiable'],
  ])('%s', (shown, before, after) => {
    expect(between(said(before), said(after))).toEqual([shown]);
  });

  it('also where the earlier one is a denial', () => {
    const denied = 'Ada Berg denied that she would sell the pier.';
    expect(between(denied, said('We will sell the pier'))).toEqual(['denied that she would > will']);
  });

  it('within one document, in the order in which it puts them', () => {
    const body = `${said('We will never sell the pier')} In March Berg had told the brewers: “We might sell the pier.”`;
    const [found] = findContrasts(comparablesOf(onDay(body, '2031-03-12')), []);
    expect(found?.change.triggers.map(({ words }) => words)).toEqual(['might', 'will never']);
  });
});

describe('two statements oppose nothing', () => {
  it.each([
    [
      'of two people of one surname',
      said('We will close the bridge'),
      said('We will not close the bridge', 'Eva Berg'),
    ],
    ['on two things', said('We will build a school'), said('We will not build a prison')],
    [
      'in two places',
      said('We will close the clinic in Vessen'),
      said('We will not close the clinic in Harl'),
    ],
    ['in two years', said('We will raise the tax this year'), said('We will not raise the tax next year')],
    ['in two seasons', said('We will hire a band this season'), said('We will not hire a band next season')],
    [
      'before and after an event',
      said('We will not raise the fare before the election'),
      said('We will raise the fare after the election'),
    ],
    [
      'where a denial says the same',
      'Ada Berg denied that there were plans to close the ward.',
      said('There is no plan to close the ward'),
    ],
    [
      'where a denial goes the same way',
      said('We will keep the ferry running'),
      'Ada Berg denied that the council planned to sell the ferry.',
    ],
    ['to two places', said('We will not send troops to Harl'), said('We will send troops to Vessen')],
    ['on two days', said('We will close the pool on Mondays'), said('We will not close the pool on Sundays')],
    [
      'of two sizes',
      said('We will raise the fare by 5 crowns'),
      said('We will not raise the fare by 20 crowns'),
    ],
    [
      'under a condition',
      said('We will close the bridge'),
      said('If it rains, we will not close the bridge'),
    ],
    ['in a question', said('We will not close the bridge'), '“Will we close the bridge?” Ada Berg said.'],
    ['of what others want', said('Lind wants to sell the port'), said('We will never sell the port')],
    ['of what others do', said('The brewers will sell the port'), said('We will never sell the port')],
    ['with an exception', said('We will cut spending'), said('We will not cut spending on schools')],
    ['about what may happen', said('The dam could burst'), said('The dam will not burst')],
    ['in other ways', said('We will visit the port'), said('We might paint the port')],
    ['twice the same', said('We will never sell the pier'), said('We will not sell the pier')],
  ])('%s', (_, before, after) => {
    expect(between(before, after)).toEqual([]);
  });

  it('where nothing tells which was said first', () => {
    const [one, other] = ['doc_one', 'doc_other'] as const;
    const before = comparablesOf(readNews({ id: one, body: said('We will close the school') }));
    const after = comparablesOf(readNews({ id: other, body: said('We will not close the school') }));
    expect(findContrasts(after, before)).toEqual([]);
  });
});

test('whichever document comes first, the same pair is found, and its sides share a key', () => {
  const before = onDay(said('We might sell the pier'), '2031-03-05');
  const after = onDay(said('We will never sell the pier'), '2031-03-12');
  const found = findContrasts(comparablesOf(after), comparablesOf(before));
  expect(findContrasts(comparablesOf(before), comparablesOf(after))).toEqual(found);
  const [left, right] = [before, after].map(({ statements }) =>
    statements.flatMap(({ statement }) => compareKeys(statement)),
  );
  expect(left?.some((key) => right?.includes(key))).toBe(true);
});

test('a speech that says everything both ways is compared in a bounded way', () => {
  const clause = fc.constantFrom(
    'We will sell the pier',
    'We will not sell the pier',
    'We might sell the pier',
  );
  fc.assert(
    fc.property(fc.array(clause, { minLength: 10, maxLength: 60 }), (clauses) => {
      const body = clauses.map((words) => said(words)).join('\n\n');
      expect(findContrasts(comparablesOf(onDay(body, '2031-03-12')), []).length).toBeLessThanOrEqual(40);
    }),
    { numRuns: 10 },
  );
});
