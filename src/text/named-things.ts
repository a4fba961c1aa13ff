/** Names that look like those of people and are none: "the Vessen Ledger", which nobody may call "Vessen" for short. */
import type { Lexicon } from './lexicon.ts';
import { isPossessiveMark } from './marks.ts';
import type { NameType } from './name-type.ts';
import type { Name } from './names.ts';
import type { Passage, Token } from './passage.ts';

/** The names, where those that stand like things anywhere in the text are people nowhere. */
export const withThings = (names: readonly Name[], passage: Passage, lexicon: Lexicon): readonly Name[] => {
  const types = new Map<string, NameType>();
  const holders = new Set(names.filter(hasOffice).map(({ text }) => text));
  for (const name of names) {
    if (holders.has(name.text)) continue;
    const type = thingType(name, passage, lexicon);
    if (type !== null && types.get(name.text) !== 'organisation') types.set(name.text, type);
  }
  return names.map((name) =>
    mayBeThing(name) ? { ...name, type: types.get(name.text) ?? name.type } : name,
  );
};

/** "Mayor Ann Lee", "Ann Lee, the union's secretary": somebody, whatever else stands beside the name. */
const hasOffice = ({ before, after }: Name): boolean => before !== null || after !== null;

/** Null for a first word that is a given name, and where no sign stands beside it: "the Ann Lee whom we knew" was a person. */
function thingType(name: Name, { tokens }: Passage, lexicon: Lexicon): NameType | null {
  if (!mayBeThing(name) || lexicon.givenNames.has(name.words[0]?.toLowerCase() ?? '')) return null;
  if (isLedByBody(tokens, name, lexicon) || isFollowedByBody(tokens, name, lexicon)) return 'organisation';
  const isSome = tokens[name.first - 1]?.lower === 'the' || isFollowedByWhich(tokens, name.last);
  return isSome ? 'unknown' : null;
}

/** "the company, Harl Water, …", "chief economist at Harl Water"; "she left the company, Ann Lee said" is about two. */
function isLedByBody(
  tokens: readonly Token[],
  { first, last }: Name,
  { organisationWords, roles }: Lexicon,
): boolean {
  const [noun, word] = [tokens[first - 2], tokens[first - 1]];
  if (word?.lower === 'at') return roles.has(noun?.lower ?? '');
  const isBetweenCommas = word?.text === ',' && tokens[last]?.text === ',';
  const body = isBetweenCommas ? noun : word;
  return body !== undefined && isBody(body, organisationWords);
}

/** "Harl Water (HW)", "Lumen Harl, a trade group, …" */
function isFollowedByBody(
  tokens: readonly Token[],
  { last, words }: Name,
  { organisationWords }: Lexicon,
): boolean {
  const [mark, next] = [tokens[last], tokens[last + 1]];
  if (mark?.text === '(') return isShortFor(next?.text ?? '', words) && tokens[last + 2]?.text === ')';
  if (mark?.text !== ',' || next?.pos !== 'DET') return false;
  let at = last + 2;
  while (at < last + LONGEST_ASIDE && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at += 1;
  const [head, owned] = [tokens[at - 1], tokens[at]];
  if (owned !== undefined && isPossessiveMark(owned)) return false;
  return head !== undefined && isBody(head, organisationWords);
}

/** "Harl Water, which …" */
const isFollowedByWhich = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]?.text === ',' && tokens[last + 1]?.lower === 'which';

/** In tokens. */
const LONGEST_ASIDE = 8;

/** A body of people in small letters: "company", "trade group". */
const isBody = ({ text, pos }: Token, organisationWords: ReadonlySet<string>): boolean =>
  pos === 'NOUN' && organisationWords.has(text);

const isShortFor = (text: string, words: readonly string[]): boolean =>
  /^\p{Lu}{2,6}$/u.test(text) && text[0] === words[0]?.[0];

const mayBeThing = ({ type, before, words }: Name): boolean =>
  type === 'person' && before === null && words.length > 1;
