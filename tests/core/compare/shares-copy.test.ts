import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findAgency } from '../../../src/core/compare/find-agency.ts';
import { sharesCopy } from '../../../src/core/compare/shares-copy.ts';
import { sketchDocument } from '../../../src/core/compare/sketch-document.ts';
import { type ComparableMarks, comparable } from '../../support/comparables.ts';
import { HARBOUR } from '../../support/corpus-harbour.ts';

const agencyOf = (body: string): string | null => findAgency({ title: 'Pier', text: `Pier\n\n${body}` });

test.each([
  ['PORT ANSEL (Northwire) — The pier stays.'],
  ['By Northwire\n\nThe pier stays.'],
  ['By Ada Berg, Northwire\n\nThe pier stays.'],
  ['The pier stays. — Northwire'],
  ['The pier stays.\n\n— Northwire'],
  ['The pier stays. (Northwire)'],
  ['Source: Northwire News Agency'],
  ['The pier stays, the news agency Northwire reported.'],
  ['The pier stays, Northwire reported on Monday.'],
  ['Northwire reported on Monday that the pier stays.'],
  ['The pier stays, the Northwire news agency reported.'],
  ['The pier stays, the agency Northwire quoted her as saying.'],
  ['“It stays,” she said, as reported by Northwire.'],
  ['(Northwire) — The pier stays.'],
  ['By Ada Berg | Northwire\n\nThe pier stays.'],
  ['The pier stays.\n\n© 2031 Northwire'],
  ['The pier stays.\n\nReporting by Northwire'],
])('%j credits the agency', (body) => {
  expect(agencyOf(body)).toBe('northwire');
});

test.each([
  ['A photographer of the agency Northwire was hurt.'],
  ['Ada Berg, the mayor, was there. The pier is wet, Berg reported.'],
  ['By Ada Berg\n\nThe pier stays.'],
  ['The pier (built 1902) stays — so far.'],
  ['By noon\n\nThe pier stays.'],
  ['Velmo reported a loss of two million.'],
  ['She reported on Monday that the pier stays.'],
  ['The fire was reported by Henrik Moss.'],
  ['The pier stays.\n\nReporting by Henrik Moss'],
])('%j credits nobody', (body) => {
  expect(agencyOf(body)).toBeNull();
});

it('nor does a document where whoever reports is a group or a body that speaks in it', () => {
  const text = 'Pier\n\nPolice reported that the pier burned.';
  const police = { id: 'spk_police', name: 'Police', role: null, type: 'organisation' } as const;
  expect(findAgency({ title: 'Pier', text }, [police])).toBeNull();
});

describe('two reports share copy', () => {
  const RUN =
    'The council of Brink met behind closed doors for nine hours on Monday and then left by the back stairs without a word.';
  const shares = (one: Partial<ComparableMarks>, other: Partial<ComparableMarks>): boolean => {
    const words = '“We will not sell the pier,”';
    const [a, b] = [comparable({ words, ...one }), comparable({ words, outlet: 'Tide', ...other })];
    expect(sharesCopy(b, a)).toBe(sharesCopy(a, b));
    return sharesCopy(a, b);
  };

  it('when they are of one outlet', () => {
    expect(shares({ outlet: 'Tide' }, {})).toBe(true);
    expect(shares({ outlet: null }, { outlet: null })).toBe(false);
  });

  it('when they credit one agency, or one is its own page', () => {
    const credit = { around: 'BRINK (Northwire) — Rain fell.' };
    expect(shares(credit, { around: 'By Northwire' })).toBe(true);
    expect(shares(credit, { outlet: 'Northwire News Agency' })).toBe(true);
    expect(shares(credit, { around: 'By Coastline Press Agency' })).toBe(false);
  });

  it('when a long run of their words is the same', () => {
    expect(shares({ around: RUN }, { around: `Gulls cried. ${RUN}` })).toBe(true);
    expect(shares({ around: RUN }, { around: RUN.replace('Monday', 'Tuesday') })).toBe(true);
    expect(shares({ around: RUN }, { around: 'The council of Brink met behind closed doors, again.' })).toBe(
      false,
    );
  });

  it('but not when the run is what was said, in quotation marks or without', () => {
    expect(shares({ around: `“${RUN}”` }, { around: `“${RUN}”` })).toBe(false);
    const indirect = { words: RUN, kind: 'indirect' } as const;
    expect(shares(indirect, indirect)).toBe(false);
  });

  it('of a long text, too, where one page of many was taken over', () => {
    const page = (about: string): string =>
      Array.from(
        { length: 60 },
        (_, at) => `The ${about} of street ${at} was painted in ${about} colour ${at * 7}.`,
      ).join(' ');
    const taken = page('gate');
    expect(shares({ around: `${page('door')} ${taken} ${page('roof')}` }, { around: taken })).toBe(true);
    expect(shares({ around: `${page('door')} ${page('roof')}` }, { around: page('window') })).toBe(false);
  });
});

describe('a sketch', () => {
  it('is never longer than it may be, and ascends, whatever the text', () => {
    const base = HARBOUR[0]?.document;
    if (base === undefined) throw new Error('no document');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.lorem({ maxCount: 40 })).map((each) => each.join('\n')),
        ),
        (text) => {
          const { shingles } = sketchDocument({ ...base, text: `${base.title}\n\n${text}` });
          expect(shingles.length).toBeLessThanOrEqual(256);
          expect(shingles).toEqual([...new Set(shingles)].toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
