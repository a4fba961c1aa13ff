/** What a name names: a person, a country, an organisation, or nothing that its words tell. */
import type { Lexicon } from './lexicon.ts';

export type NameType = 'person' | 'country' | 'organisation' | 'unknown';

/** In words. */
const LONGEST_COUNTRY = 4;

/** How many leading words are a country's name. */
export function countryOf(words: readonly string[], { countries }: Lexicon): number {
  for (let length = Math.min(words.length, LONGEST_COUNTRY); length > 0; length -= 1) {
    if (countries.has(words.slice(0, length).join(' ').toLowerCase())) return length;
  }
  return 0;
}

/** What a name is of, by its words; `isTitled` where a title or a role stands before it. */
export function typeOf(words: readonly string[], isTitled: boolean, lexicon: Lexicon): NameType {
  const lower = words.map((word) => word.toLowerCase());
  if (countryOf(words, lexicon) === words.length) return 'country';
  if (lower.some((word) => lexicon.organisationWords.has(word))) return 'organisation';
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0] ?? '')) return 'organisation';
  if (isTitled || lexicon.givenNames.has(lower[0] ?? '')) return 'person';
  if (isPlace(lower, lexicon)) return 'unknown';
  return words.length === 2 || (words.length === 3 && /^\p{Lu}\.$/u.test(words[1] ?? ''))
    ? 'person'
    : 'unknown';
}

/** "New Harl", "Harl Valley" */
const isPlace = (lower: readonly string[], { placeWords }: Lexicon): boolean =>
  placeWords.get(lower[0] ?? '') === 'first' || placeWords.get(lower.at(-1) ?? '') === 'last';
