/** Finds names of people, countries and organisations, with the title or role written before or after them. */
import type { Gender, Lexicon } from './lexicon.ts';
import type { Passage, Token } from './passage.ts';
import type { Span } from './types.ts';

export type NameType = 'person' | 'country' | 'organisation' | 'unknown';

/** One name where it stands, without its title. */
export interface Name extends Span {
  readonly text: string;
  readonly words: readonly string[];
  readonly type: NameType;
  /** Title or role right before the name, as written ("Russian President"); null where there is none. */
  readonly before: string | null;
  /** Aside right after it, as written ("a farmer from Iowa"). */
  readonly after: string | null;
  /** What the title or the role noun tells; null where it tells nothing. */
  readonly gender: Gender | null;
  readonly isPossessive: boolean;
  readonly isQuoted: boolean;
  /** A verb follows: it is the subject of something. */
  readonly isSubject: boolean;
  readonly sentence: number;
  /** Token indexes of the whole run, title included. */
  readonly first: number;
  readonly last: number;
}

const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'al',
  'bin',
  'ibn',
  'la',
  'le',
  'du',
  'dos',
  'da',
  'di',
  'el',
]);
const ORGANISATION_LINKS = new Set(['of', 'for', 'and']);
const QUANTIFIER = /^(?:Most|Many|Some|All|Both|Other|Several|Such)$/;
const SUFFIX = /^(?:Jr|Sr)\.?$|^[IVX]{2,4}$/;
const LONGEST_COUNTRY = 4;

/** Names in the order of the text. */
export function findNames(passage: Passage, lexicon: Lexicon): readonly Name[] {
  return passage.sentences.flatMap(({ first, last }, sentence) => {
    const names: Name[] = [];
    for (let at = first; at < last; at += 1) {
      const run = {
        passage,
        lexicon,
        sentence,
        first: at,
        last: runEnd(passage.tokens, at, last),
        floor: first,
        ceiling: last,
      };
      if (run.last === at) continue;
      const end = organisationEnd(run, run.last);
      names.push(...namesOfRun({ ...run, last: end }));
      at = end - 1;
    }
    return names;
  });
}

function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.text) &&
    (token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'X')
  );
}

function runEnd(tokens: readonly Token[], from: number, ceiling: number): number {
  if (!isNameWord(tokens[from]) || QUANTIFIER.test(tokens[from]?.text ?? '')) return from;
  let at = from + 1;
  while (at < ceiling && tokens[at]?.quotation === tokens[from]?.quotation) {
    const token = tokens[at];
    const joins =
      isNameWord(token) ||
      SUFFIX.test(token?.text ?? '') ||
      (PARTICLES.has(token?.text ?? '') && isNameWord(tokens[at + 1]));
    if (!joins) break;
    at += 1;
  }
  return at;
}

/** "Organization | for Security and Cooperation in Europe": small words go on inside the name of an organisation. */
function organisationEnd({ passage: { tokens }, lexicon, first, ceiling }: Run, last: number): number {
  if (!tokens.slice(first, last).some(({ lower }) => lexicon.organisationWords.has(lower))) return last;
  let end = last;
  while (end + 1 < ceiling && ORGANISATION_LINKS.has(tokens[end]?.text ?? '')) {
    const next = tokens[end + 1]?.text === 'the' ? end + 2 : end + 1;
    const more = runEnd(tokens, next, ceiling);
    if (more === next) break;
    end = more;
  }
  return end;
}

interface Run {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly floor: number;
  readonly ceiling: number;
}

function namesOfRun(run: Run): readonly Name[] {
  const { lexicon, passage } = run;
  const words = passage.tokens.slice(run.first, run.last).map(({ text }) => text);
  if (countryOf(words, lexicon) === words.length) return [nameAt(run, run.first, 'country')];
  if (passage.tokens.slice(run.first, run.last).every(({ pos }) => pos === 'ADJ')) return [];
  const titled = afterTitle(words, lexicon);
  const skipped = titled > 0 ? titled : skipCountry(words, lexicon);
  if (
    skipped >= words.length ||
    words.slice(skipped).every((word) => lexicon.timeWords.has(word.toLowerCase()))
  )
    return [];
  const rest = words.slice(skipped);
  return [nameAt(run, run.first + skipped, typeOf(rest, titled > 0, lexicon))];
}

/** How many leading words are a title or a role: "Russian President | Vladimir Putin". */
function afterTitle(words: readonly string[], { titles, roles }: Lexicon): number {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at]?.toLowerCase() ?? '';
    if (titles.has(word) || roles.has(word)) return at + 1;
  }
  return 0;
}

/** How many leading words name a country: "United Kingdom | Vadym Prystaiko". */
function skipCountry(words: readonly string[], lexicon: Lexicon): number {
  const length = countryOf(words, lexicon);
  const next = words[length]?.toLowerCase();
  return length > 0 && next !== undefined && lexicon.givenNames.has(next) ? length : 0;
}

function countryOf(words: readonly string[], { countries }: Lexicon): number {
  for (let length = Math.min(words.length, LONGEST_COUNTRY); length > 0; length -= 1) {
    if (countries.has(words.slice(0, length).join(' ').toLowerCase())) return length;
  }
  return 0;
}

function typeOf(words: readonly string[], isTitled: boolean, lexicon: Lexicon): NameType {
  const lower = words.map((word) => word.toLowerCase());
  if (countryOf(words, lexicon) === words.length) return 'country';
  if (lower.some((word) => lexicon.organisationWords.has(word))) return 'organisation';
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0] ?? '')) return 'organisation';
  if (isTitled || lexicon.givenNames.has(lower[0] ?? '')) return 'person';
  return words.length === 2 || (words.length === 3 && /^\p{Lu}\.$/u.test(words[1] ?? ''))
    ? 'person'
    : 'unknown';
}

function nameAt(run: Run, first: number, type: NameType): Name {
  const { passage, lexicon } = run;
  const { tokens, text } = passage;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[run.last - 1]?.end ?? start;
  const next = tokens[run.last];
  const before = first > run.first ? roleBefore(run, first) : detachedRole(run, first);
  const isPossessive = next !== undefined && /^[’']s?$/.test(next.text) && next.start === end;
  return {
    start,
    end,
    text: text.slice(start, end),
    words: tokens.slice(first, run.last).map((token) => token.text),
    type,
    before,
    after: isPossessive ? null : asideAfter(run),
    gender: genderIn(before, lexicon),
    isPossessive,
    isQuoted: (tokens[first]?.quotation ?? -1) >= 0,
    isSubject: isVerbal(next) || (next?.text === ',' && first === run.floor),
    sentence: run.sentence,
    first: run.first,
    last: run.last,
  };
}

const isVerbal = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' || token?.pos === 'AUX' || token?.pos === 'ADV';

/** "Ukraine's foreign minister Dmytro Kuleba", "Russian President Vladimir Putin": the words up to the name, possessor included. */
function roleBefore({ passage: { tokens, text }, first, floor }: Run, end: number): string {
  let from = first;
  while (from > floor && isRoleWord(tokens[from - 1])) from -= 1;
  return text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

/** "the foreign minister, Dmytro Kuleba", "ambassador to the U.K. Vadym Prystaiko", "spokeswoman Ann Lee": a role noun before the name. */
function detachedRole({ passage: { tokens, text }, lexicon, floor }: Run, first: number): string | null {
  const end = tokens[first - 1]?.text === ',' ? first - 1 : first;
  let from = end;
  let hasRole = false;
  while (from > floor && end - from < 8 && isRoleWord(tokens[from - 1])) {
    from -= 1;
    if (lexicon.roles.has(tokens[from]?.lower ?? '')) hasRole = true;
  }
  return hasRole ? text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0) : null;
}

function isRoleWord(token: Token | undefined): boolean {
  if (token === undefined || token.quotation >= 0) return false;
  if (['NOUN', 'ADJ', 'PROPN'].includes(token.pos)) return true;
  return token.pos === 'PART'
    ? /^[’']s?$/.test(token.text)
    : ['to', 'of', 'the', 'for'].includes(token.lower);
}

/** "Lee, a farmer from Iowa, …": the words between the commas when they hold a role noun and no verb. */
function asideAfter({ passage: { tokens, text }, lexicon, last, ceiling }: Run): string | null {
  if (tokens[last]?.text !== ',') return null;
  let hasRole = false;
  for (let at = last + 1; at < Math.min(ceiling, last + 16); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || token.pos === 'VERB' || token.pos === 'AUX')
      return null;
    if (lexicon.roles.has(token.lower)) hasRole = true;
    if (/^[,.;]$/.test(token.text))
      return hasRole ? text.slice(tokens[last + 1]?.start ?? 0, token.start) : null;
  }
  return null;
}

function genderIn(role: string | null, { titles, roles }: Lexicon): Gender | null {
  for (const word of role?.toLowerCase().split(/\s+/) ?? []) {
    const gender = titles.get(word) ?? roles.get(word) ?? null;
    if (gender !== null) return gender;
  }
  return null;
}
