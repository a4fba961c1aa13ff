/** Roles compared word by word: "Ukraine's ambassador to the U.K." is "Ukrainian Ambassador to the United Kingdom". */
import type { Lexicon } from '../../text/lexicon.ts';
import { fold } from '../answer/fold.ts';

const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'to',
  'in',
  'and',
  'his',
  'her',
  'their',
  'its',
  'now',
  'then',
  'who',
  'is',
]);
const LONGEST_COUNTRY = 4;

/** The telling words of a role, each country and its adjective made the same; no order. */
export function roleWords(role: string, { countries }: Lexicon): ReadonlySet<string> {
  const words = role
    .replace(/[’']s?(?=\s|$)/gu, '')
    .replace(/[,;:“”"()]/gu, ' ')
    .split(/\s+/)
    .map((word) => fold(word))
    .filter((word) => word !== '' && !SMALL.has(word));
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const length = countryLength(words, at, countries);
    const phrase = words.slice(at, at + Math.max(1, length)).join(' ');
    found.add(fold(countries.get(phrase) ?? countries.get(`${phrase}.`) ?? phrase));
    at += Math.max(1, length);
  }
  return found;
}

function countryLength(words: readonly string[], at: number, countries: ReadonlyMap<string, string>): number {
  for (let length = LONGEST_COUNTRY; length > 0; length -= 1) {
    if (countries.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

const PAST = /^(?:former|formerly|then|ex|at the time|previously|late)\b/iu;

/** True for a role that somebody no longer has: "then foreign minister", "at the time ambassador". */
export const isPastRole = (role: string): boolean => PAST.test(role);

/** True when a role as described in one place can be meant by the shorter one in another. */
export function coversRole(full: ReadonlySet<string>, short: ReadonlySet<string>): boolean {
  return short.size > 0 && [...short].every((word) => full.has(word));
}
