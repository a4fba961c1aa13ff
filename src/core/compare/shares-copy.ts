import type { Comparable } from './comparable.ts';
import { agencyKey } from './find-agency.ts';
import { shinglesOf } from './sketch-document.ts';

/** Hashes of eight words each: four in a row stand for eleven words, and fifteen words with one exchanged have so many. */
const MOST_BY_CHANCE = 3;

/**
 * True when the documents of two reports are not independent: the same outlet, the same agency credited (or one is its own page),
 * or a long run of common wording besides what was said.
 */
export const sharesCopy = (one: Comparable, other: Comparable): boolean => {
  if (isSame(one.citation.outlet, other.citation.outlet)) return true;
  const [a, b] = [one, other].map(({ sketch, citation }) => [
    sketch.agency,
    agencyKey(citation.outlet ?? ''),
  ]);
  if (isSame(one.sketch.agency, other.sketch.agency)) return true;
  if (isSame(a?.[0], b?.[1]) || isSame(b?.[0], a?.[1])) return true;
  return countCommon(one, other) > MOST_BY_CHANCE;
};

const isSame = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one !== null && one !== undefined && one !== '' && one === other;

/** Both lists ascend. What was said without quotation marks is common without having been copied. */
const countCommon = (one: Comparable, other: Comparable): number => {
  const said = new Set(shinglesOf(one.statement.parts.map(({ text }) => text)));
  const [a, b] = [one.sketch.shingles, other.sketch.shingles];
  let [common, at, to] = [0, 0, 0];
  while (at < a.length && to < b.length) {
    const [left = 0, right = 0] = [a[at], b[to]];
    if (left === right && !said.has(left)) common += 1;
    if (left <= right) at += 1;
    if (right <= left) to += 1;
  }
  return common;
};
