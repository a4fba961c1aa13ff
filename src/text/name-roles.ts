/** What a text says about the bearer of a name, right before or after it: titles, roles, what they tell of gender. */
import type { Gender, Lexicon } from './lexicon.ts';
import type { Passage, Token } from './passage.ts';

/** A run of name words, title included, in its sentence; all indexes are tokens. */
export interface Run {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Where the sentence begins and ends. */
  readonly floor: number;
  readonly ceiling: number;
}

/** In tokens, before a name. */
const LONGEST_ROLE = 12;
const LONGEST_DETACHED_ROLE = 8;
const LONGEST_ASIDE = 16;

/** "Ukraine's foreign minister Dmytro Kuleba", "Russian President Vladimir Putin": the words up to the name, possessor included. */
export function roleBefore({ passage: { tokens, text }, first, floor }: Run, end: number): string {
  let from = first;
  while (from > floor && end - from < LONGEST_ROLE && isRoleWord(tokens[from - 1])) from -= 1;
  return text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/** "the foreign minister, Dmytro Kuleba", "ambassador to the U.K. Vadym Prystaiko", "spokeswoman Ann Lee": a role noun before the name. */
export function detachedRole(
  { passage: { tokens, text }, lexicon, floor }: Run,
  first: number,
): string | null {
  // "spokesman for Harl Water": whoever holds the office is somebody else.
  if (isLink(tokens[first - 1])) return null;
  const end = tokens[first - 1]?.text === ',' ? first - 1 : first;
  let from = end;
  let hasRole = false;
  while (from > floor && end - from < LONGEST_DETACHED_ROLE && isRoleWord(tokens[from - 1])) {
    from -= 1;
    if (lexicon.roles.has(tokens[from]?.lower ?? '')) hasRole = true;
  }
  return hasRole ? text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0) : null;
}

function isRoleWord(token: Token | undefined): boolean {
  if (token === undefined || token.quotation >= 0) return false;
  if (['NOUN', 'ADJ', 'PROPN'].includes(token.pos)) return true;
  return token.pos === 'PART' ? /^[’']s?$/.test(token.text) : isLink(token);
}

const isLink = (token: Token | undefined): boolean =>
  token !== undefined && ['to', 'of', 'the', 'for'].includes(token.lower);

/** "Lee, a farmer from Iowa, …": the words between the commas when they hold a role noun and no verb. */
export function asideAfter({ passage: { tokens, text }, lexicon, last, ceiling }: Run): string | null {
  if (tokens[last]?.text !== ',') return null;
  let hasRole = false;
  for (let at = last + 1; at < Math.min(ceiling, last + LONGEST_ASIDE); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || token.pos === 'VERB' || token.pos === 'AUX')
      return null;
    if (lexicon.roles.has(token.lower)) hasRole = true;
    if (/^[,.;]$/.test(token.text))
      return hasRole ? text.slice(tokens[last + 1]?.start ?? 0, token.start) : null;
  }
  return null;
}

export function genderIn(role: string | null, { titles, roles }: Lexicon): Gender | null {
  for (const word of role?.toLowerCase().split(/\s+/) ?? []) {
    const gender = titles.get(word) ?? roles.get(word) ?? null;
    if (gender !== null) return gender;
  }
  return null;
}
