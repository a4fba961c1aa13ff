import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOutlets } from '../../../src/core/utterances/count-outlets.ts';
import { groupReports } from '../../../src/core/utterances/group-reports.ts';
import type { UtteranceLink } from '../../../src/core/utterances/utterance-link.ts';

const place = (name: string) => ({ id: `stm_${name}`, documentId: `doc_${name}` }) as const;

const link = (
  one: string,
  other: string,
  how: Partial<Pick<UtteranceLink, 'likeness' | 'isCopied'>> = {},
): UtteranceLink => ({ one: place(one), other: place(other), likeness: 'same', isCopied: false, ...how });

const SIMILAR = { likeness: 'similar' } as const;
const COPIED = { isCopied: true } as const;

describe('reports', () => {
  const reports = groupReports([
    link('part', 'whole'),
    link('whole', 'tail'),
    link('tail', 'later', SIMILAR),
  ]);

  it('of a part and of another part meet through the whole', () => {
    expect(reports.reportsOf(place('tail'))).toEqual(['part', 'tail', 'whole'].map(place));
    expect(reports.utteranceOf(place('part'))).toBe(reports.utteranceOf(place('tail')));
  });

  it('are similar to what any of them is similar to', () => {
    expect(reports.similarTo(place('part'))).toEqual([place('later')]);
    expect(reports.similarTo(place('later'))).toHaveLength(1);
  });

  it('that nobody has linked stand alone', () => {
    expect(reports.reportsOf(place('alone'))).toEqual([place('alone')]);
    expect(reports.similarTo(place('alone'))).toEqual([]);
  });

  it('are not similar to what turns out to be the same remark', () => {
    const joined = groupReports([link('a', 'b', SIMILAR), link('a', 'c'), link('b', 'c')]);
    expect(joined.similarTo(place('a'))).toEqual([]);
  });

  it('are the same in whatever order and direction links come', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const likeness = fc.constantFrom('same' as const, 'similar' as const);
    const links = fc.array(
      fc.tuple(names, names, likeness).map(([one, other, likeness]) => link(one, other, { likeness })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(links, (some) => {
        const forth = groupReports(some);
        const back = groupReports(
          some.toReversed().map(({ one, other, ...rest }) => ({ ...rest, one: other, other: one })),
        );
        for (const each of ['a', 'b', 'c', 'd', 'e'].map(place)) {
          expect(back.reportsOf(each)).toEqual(forth.reportsOf(each));
          expect(back.similarTo(each)).toEqual(forth.similarTo(each));
        }
      }),
    );
  });
});

describe('the outlets that carry a remark', () => {
  const cite = (name: string, outlet: string | null = name) => ({ id: `doc_${name}`, outlet }) as const;

  it('are independent until two share their copy', () => {
    const citations = ['post', 'tide', 'daily'].map((name) => cite(name));
    expect(countOutlets(citations, [link('post', 'tide')])).toEqual({ outlets: 3, independent: 3 });
    expect(countOutlets(citations, [link('post', 'tide', COPIED)])).toEqual({
      outlets: 3,
      independent: 2,
    });
  });

  it('count once, however many of their documents carry it, and join what each of these was copied from', () => {
    const citations = [cite('post'), cite('morning', 'tide'), cite('evening', 'tide'), cite('daily')];
    const copies = [link('post', 'morning', COPIED), link('evening', 'daily', COPIED)];
    expect(countOutlets(citations, copies)).toEqual({ outlets: 3, independent: 1 });
  });

  it('that are not known count by document', () => {
    expect(countOutlets([cite('a', null), cite('b', null)], [])).toEqual({ outlets: 2, independent: 2 });
  });
});
