import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDays, isDay } from '../../../src/core/day.ts';
import { type DocumentId, isDocumentId } from '../../../src/core/ids.ts';
import {
  freeKeys,
  GROUP_SHIFT,
  type KeyRange,
  KNOWN_DAYS,
  keysOfDays,
} from '../../../src/store/sqlite/order-key.ts';

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter(isDay);
const documentId = fc
  .stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}$/)
  .map((body) => `doc_${body}`)
  .filter(isDocumentId);

const freshKey = (row: {
  readonly day: Parameters<typeof freeKeys>[0]['day'];
  readonly documentId: DocumentId;
}) => freeKeys({ ...row, count: 1 }, () => null).first;

describe('the order of keys', () => {
  it('is the order of days', () => {
    fc.assert(
      fc.property(fc.tuple(day, day), fc.tuple(documentId, documentId), ([one, other], [oneId, otherId]) => {
        fc.pre(one !== other);
        const difference =
          freshKey({ day: one, documentId: oneId }) - freshKey({ day: other, documentId: otherId });
        expect(difference > 0n).toBe(compareDays(one, other) > 0);
      }),
    );
  });

  it('puts what has no day behind everything', () => {
    fc.assert(
      fc.property(day, documentId, documentId, (known, one, other) => {
        expect(freshKey({ day: null, documentId: one })).toBeLessThan(KNOWN_DAYS.first);
        expect(freshKey({ day: known, documentId: other })).toBeGreaterThanOrEqual(KNOWN_DAYS.first);
      }),
    );
  });

  it('is the order of document ids within a day, as far as groups tell', () => {
    const group = (id: DocumentId): bigint => freshKey({ day: null, documentId: id }) >> BigInt(GROUP_SHIFT);
    fc.assert(
      fc.property(documentId, documentId, (one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(group(first)).toBeGreaterThanOrEqual(group(second));
      }),
    );
  });

  it('has room for the last day of all, below what SQLite can hold', () => {
    const last = freshKey({ day: '9999-12-31', documentId: 'doc_0' });
    expect(last).toBeLessThanOrEqual(2n ** 63n - 1n);
    expect(keysOfDays('9999-12-31', '9999-12-31').last).toBeGreaterThanOrEqual(last);
  });
});

describe('a range of days', () => {
  it('holds the keys of its days and no others', () => {
    fc.assert(
      fc.property(fc.tuple(day, day), day, documentId, ([since, until], one, id) => {
        const key = freshKey({ day: one, documentId: id });
        const isInside = (range: KeyRange): boolean => range.first <= key && key <= range.last;
        expect(isInside(keysOfDays(since, until))).toBe(since <= one && one <= until);
        expect(isInside(keysOfDays(since, undefined))).toBe(since <= one);
        expect(isInside(keysOfDays(undefined, until))).toBe(one <= until);
        expect(isInside(keysOfDays(undefined, undefined))).toBe(true);
      }),
    );
  });
});

describe('free keys', () => {
  const row = { day: null, documentId: 'doc_a', count: 3 } as const;
  const room: KeyRange = {
    first: (freshKey(row) >> BigInt(GROUP_SHIFT)) << BigInt(GROUP_SHIFT),
    last: ((freshKey(row) >> BigInt(GROUP_SHIFT)) << BigInt(GROUP_SHIFT)) + 2n ** BigInt(GROUP_SHIFT) - 1n,
  };
  /** The highest of some taken ranges within a range. */
  const highestOf =
    (taken: readonly KeyRange[]) =>
    ({ first, last }: KeyRange): bigint | null =>
      taken
        .filter((range) => range.first <= last && first <= range.last)
        .map((range) => (range.last < last ? range.last : last))
        .reduce<bigint | null>((highest, key) => (highest === null || key > highest ? key : highest), null);

  it('are the same again once they were given back', () => {
    expect(freeKeys(row, () => null)).toEqual(freeKeys(row, () => null));
  });

  it('are never taken, and stay in the group', () => {
    const range = fc
      .tuple(fc.bigInt(room.first, room.last), fc.bigInt(0n, 2n ** 18n))
      .map(([first, length]): KeyRange => ({ first, last: first + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), fc.integer({ min: 1, max: 5_000 }), (taken, count) => {
        const free = freeKeys({ ...row, count }, highestOf(taken));
        expect(free.last - free.first + 1n).toBe(BigInt(count));
        expect(free.first).toBeGreaterThanOrEqual(room.first);
        expect(free.last).toBeLessThanOrEqual(room.last);
        expect(highestOf(taken)(free)).toBeNull();
      }),
    );
  });

  it('are found in the last gap of a group that is nearly full', () => {
    const gap = { first: room.first + 41n, last: room.first + 43n };
    const taken = [
      { first: room.first, last: gap.first - 1n },
      { first: gap.last + 1n, last: room.last },
    ];
    expect(freeKeys(row, highestOf(taken))).toEqual(gap);
    expect(() => freeKeys({ ...row, count: 4 }, highestOf(taken))).toThrow('no room for 4 rows of doc_a');
  });
});
