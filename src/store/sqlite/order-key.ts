/**
 * The key that puts rows into the order of answers, so that "the newest 500 that match" is a walk along an index.
 *
 * A key is a 63-bit integer: day (22 bits) · group (21 bits) · slot (20 bits). A greater key comes first.
 * The day is first because answers are; an unknown day is 0 and comes last. The group is the beginning of the
 * document id, reversed, because documents of one day follow one another by id. A key cannot hold a whole id, so ids
 * that begin alike share a group, and the slots inside it say nothing: whoever reads must take all matches of the
 * last group it reached, sort by (day, document id, position), and only then cut (`find-statements.ts`). That makes
 * the order exact, and independent of the order in which documents were written.
 */
import { createHash } from 'node:crypto';
import type { Day } from '../../core/corpus.ts';
import type { DocumentId } from '../../core/ids.ts';

/** How far to shift a key to the right to get its day, or its day and group. */
export const DAY_SHIFT = 41;
export const GROUP_SHIFT = 20;

/** The lowest and highest key of a range, both inside it. */
export interface KeyRange {
  readonly first: bigint;
  readonly last: bigint;
}

/** Rows of one document that share a day, or have none. */
export interface DatedRows {
  readonly day: Day | null;
  readonly documentId: DocumentId;
  readonly count: number;
}

const SLOTS = 2 ** GROUP_SHIFT;
const GROUPS = 2 ** (DAY_SHIFT - GROUP_SHIFT);
const LETTERS = '-0123456789_abcdefghijklmnopqrstuvwxyz';
const LETTERS_IN_GROUP = 4;

/** The keys of everything that has a day. */
export const KNOWN_DAYS: KeyRange = { first: 1n << BigInt(DAY_SHIFT), last: 2n ** 63n - 1n };

/** The keys of a day range, both days inside; a bound that is not given leaves out only what has no day at all. */
export const keysOfDays = (since: Day | undefined, until: Day | undefined): KeyRange => {
  if (since === undefined && until === undefined) return { first: 0n, last: KNOWN_DAYS.last };
  return {
    first: since === undefined ? KNOWN_DAYS.first : startOfDay(dayNumber(since)),
    last: until === undefined ? KNOWN_DAYS.last : startOfDay(dayNumber(until) + 1) - 1n,
  };
};

/**
 * A free run of `count` keys for rows of one document on one day. `highestTaken` asks the table for its highest key
 * in a range. It starts where the document id points to, so that a document that is written again and again does not
 * creep through its group.
 */
export const freeKeys = (row: DatedRows, highestTaken: HighestTaken): KeyRange => {
  const first = startOfGroup(row.day, row.documentId);
  const last = first + BigInt(SLOTS - 1);
  const start = first + BigInt(slotHash(row.documentId) % SLOTS);
  const free =
    freeRun({ first: start, last }, row.count, highestTaken) ??
    freeRun({ first, last }, row.count, highestTaken);
  if (free === null) throw new Error(`no room for ${row.count} rows of ${row.documentId}`);
  return free;
};

type HighestTaken = (range: KeyRange) => bigint | null;

const freeRun = (room: KeyRange, count: number, highestTaken: HighestTaken): KeyRange | null => {
  let first = room.first;
  while (first + BigInt(count) <= room.last + 1n) {
    const range = { first, last: first + BigInt(count) - 1n };
    const taken = highestTaken(range);
    if (taken === null) return range;
    first = taken + 1n;
  }
  return null;
};

const startOfGroup = (day: Day | null, documentId: DocumentId): bigint =>
  startOfDay(day === null ? 0 : dayNumber(day)) +
  (BigInt(GROUPS - 1 - groupNumber(documentId)) << BigInt(GROUP_SHIFT));

const startOfDay = (number: number): bigint => BigInt(number) << BigInt(DAY_SHIFT);

/** Grows with the day; only the order counts, so every month has 31 days. Fits 22 bits up to the year 9999. */
const dayNumber = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year * 372 + (month - 1) * 31 + date;
};

/** Grows, or stays, with the id: 38 letters, four of them, below 2^21. An id that ends early counts as the lowest. */
const groupNumber = (documentId: DocumentId): number =>
  Array.from(documentId.slice('doc_'.length).padEnd(LETTERS_IN_GROUP, '-').slice(0, LETTERS_IN_GROUP)).reduce(
    (number, letter) => number * LETTERS.length + LETTERS.indexOf(letter),
    0,
  );

const slotHash = (documentId: DocumentId): number =>
  createHash('sha256').update(documentId).digest().readUInt32BE();
