/** Where in a run of capitals a person's name begins: behind titles, countries and the bodies that somebody leads. */
import type { Lexicon } from './lexicon.ts';
import type { Run } from './name-roles.ts';
import { countryOf } from './name-type.ts';

const INITIAL = /^\p{Lu}\.$/u;

/** How many leading words are a title or a role: "Russian President | Vladimir Putin", "Senators | Lee"; "Ann King" has none. */
export function afterTitle(words: readonly string[], lexicon: Lexicon): number {
  const { titles, roles, givenNames, organisationWords } = lexicon;
  const lower = words.map((word) => word.toLowerCase());
  const isBody = lower.some((word) => organisationWords.has(word));
  const isTitle = (word: string, index: number): boolean =>
    (titles.has(word) || roles.has(word)) &&
    !(word === 'general' && /^(?:assembly|staff)$/.test(lower[index + 1] ?? ''));
  const isPlural = (word: string, index: number): boolean =>
    !isBody && word.endsWith('s') && isTitle(word.slice(0, -1), index);
  const isSurname = givenNames.has(lower.at(-2) ?? '');
  const at = lower.findLastIndex((word, index) =>
    index < lower.length - 1
      ? isTitle(word, index) || isPlural(word, index)
      : isTitle(word, index) && !isSurname,
  );
  return at + 1;
}

/** "Skipper | Peter Bex said": a capital at the start of a sentence, before a given name, is not the name's. */
export function afterOpeningNoun({ first, floor, lexicon }: Run, words: readonly string[]): number {
  const [opener = '', given = ''] = words.map((word) => word.toLowerCase());
  if (first !== floor || words.length < 3 || lexicon.givenNames.has(opener)) return 0;
  return lexicon.givenNames.has(given) ? 1 : 0;
}

/**
 * How many leading words belong to what somebody is, up to a given name: "Mayor of Harl | Ivo Bex", "head of the Harl Administration |
 * Ivo Bex", "the Conservative | Ivo Bex". "The Prince Ivo Hotel" names nobody.
 */
export function afterBody({ passage: { tokens }, lexicon, first }: Run, words: readonly string[]): number {
  const lower = words.map((word) => word.toLowerCase());
  const at = lower.findLastIndex((word, index) => index < lower.length - 1 && lexicon.givenNames.has(word));
  const isPlain = lower
    .slice(at)
    .every((word) => !lexicon.organisationWords.has(word) && !lexicon.placeWords.has(word));
  if (at < 1 || !isPlain || lexicon.givenNames.has(lower[0] ?? '')) return 0;
  const ahead = lower[at - 1] ?? '';
  if (INITIAL.test(words[at - 1] ?? '') || lexicon.givenNames.has(ahead)) return 0;
  if (lexicon.organisationWords.has(ahead)) return at;
  const link = tokens[first - 1]?.lower;
  return link === 'the' || (link === 'of' && lexicon.roles.has(tokens[first - 2]?.lower ?? '')) ? at : 0;
}

/** How many leading words name a country: "United Kingdom | Vadym Prystaiko". */
export function skipCountry(words: readonly string[], lexicon: Lexicon): number {
  const length = countryOf(words, lexicon);
  const next = words[length]?.toLowerCase();
  return length > 0 && next !== undefined && lexicon.givenNames.has(next) ? length : 0;
}
