/** "Lee", "Mayor Ann Lee", "the mayor, Ann Lee": a mention that holds a name. */
import { firstFrom } from '../../text/locate.ts';
import type { Name } from '../../text/names.ts';
import type { Token } from '../../text/passage.ts';
import type { Excerpt } from '../../text/types.ts';
import { excerptOf, type Resolution, type State, unresolved } from './resolution.ts';

/** Null where no name in the mention stands for the one who speaks. */
export function resolveName(state: State, mention: Excerpt, tokens: readonly Token[]): Resolution | null {
  const end = headEnd(tokens, mention.end);
  const name =
    ownName(state, { from: mention.start, end }, tokens) ??
    apposedName(state, tokens) ??
    nameBehindOffice(state, mention, tokens);
  if (name === undefined || isCompatriot(name, mention)) return null;
  const evidence = [mention, excerptOf(name)];
  return joint(state, name, mention) ?? resolutionOf(state, name, evidence);
}

/** "the Italian" is one of many; "the British" and "the Chinese" may be all of them. */
const isCompatriot = ({ type, text }: Name, mention: Excerpt): boolean =>
  type === 'country' &&
  mention.text.toLowerCase() === `the ${text.toLowerCase()}` &&
  /(?:an|[aq]i)$/.test(text);

/** "Ann Lee and Bob Kim", "Lee and Kim", "Norvia and Harlia": nobody knows which of them said it. */
function joint({ passage: { tokens }, names, cast }: State, name: Name, mention: Excerpt): Resolution | null {
  const other = names[firstFrom(names, name.end)];
  const isNext = other !== undefined && other.end <= mention.end && other.first === name.last + 1;
  if (!isNext || tokens[name.last]?.lower !== 'and') return null;
  return {
    name: [name, other].map((each) => cast.personOf(each)?.name ?? each.text).join(' and '),
    type: 'group',
    person: null,
    confidence: 'high',
    step: { rule: 'joint', evidence: [mention, excerptOf(name), excerptOf(other)] },
  };
}

/** The first name of a stretch that is not there to describe another: "Trump's manager Kellyanne Conway" is Conway. */
function ownName(
  state: State,
  { from, end }: { readonly from: number; readonly end: number },
  tokens: readonly Token[],
): Name | undefined {
  const inside = state.names.slice(firstFrom(state.names, from), firstFrom(state.names, end));
  return inside.find((name) => !describesAnother(state, name, tokens));
}

/**
 * "The jury's chairman, | Ann Lee", "the company, | Harl Water": a person or a body named right behind the first comma, with nothing
 * after the name.
 */
function apposedName(state: State, tokens: readonly Token[]): Name | undefined {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const start = tokens[comma + 1]?.start;
  if (comma < 0 || start === undefined) return undefined;
  const name = state.names[firstFrom(state.names, start)];
  if (name === undefined || !isLedByRole(state, name, start)) return undefined;
  const after = tokens.find((token) => token.start >= name.end);
  const standsAlone = !name.isPossessive && (after === undefined || after.text === ',');
  const isSomebody = ['person', 'organisation'].includes(name.type) || state.cast.personOf(name) !== null;
  return standsAlone && isSomebody ? name : undefined;
}

/** "Mayor of Harl | Ivo Bex", where all before the name is his office; "spokesman of President Ivo Bex" is somebody else. */
function nameBehindOffice(
  { passage: { text }, names, lexicon }: State,
  mention: Excerpt,
  tokens: readonly Token[],
): Name | undefined {
  const comma = tokens.find((token) => token.text === ',');
  const end = comma?.start ?? mention.end;
  const name = names.slice(firstFrom(names, mention.start), firstFrom(names, end)).at(-1);
  if (name?.type !== 'person' || name.end !== end) return undefined;
  const office = text.slice(mention.start, name.start).trim();
  const nearest = office.split(' ').at(-1)?.toLowerCase() ?? '';
  const isOther = lexicon.roles.has(nearest) || lexicon.titles.has(nearest);
  return office === name.before && !isOther ? name : undefined;
}

/** In tokens. */
const LONGEST_ROLE = 5;

/** "Its author, | the widow Agathe Lunn": between the comma and the name stands nothing, or only what the bearer is. */
function isLedByRole({ passage: { tokens } }: State, name: Name, start: number): boolean {
  for (let at = name.first; at >= Math.max(0, name.first - LONGEST_ROLE); at -= 1) {
    if (tokens[at]?.start === start) return true;
    if (!/^(?:NOUN|ADJ|DET)$/.test(tokens[at - 1]?.pos ?? '')) return false;
  }
  return false;
}

function resolutionOf(state: State, name: Name, evidence: readonly Excerpt[]): Resolution {
  const person = state.cast.personOf(name);
  if (person !== null) {
    const rule = person.name === name.text ? 'full-name' : 'surname';
    return { name: person.name, type: 'person', person, confidence: 'high', step: { rule, evidence } };
  }
  if (state.cast.isShared(name)) return unresolved('surname-tie', evidence);
  const isCountry = name.type === 'country';
  return {
    name: (isCountry ? state.lexicon.countries.get(name.text.toLowerCase()) : undefined) ?? name.text,
    type: name.type,
    person: null,
    confidence: 'high',
    step: { rule: isCountry ? 'country' : 'name', evidence },
  };
}

/** Offset where the head of a mention ends: "Ukraine's ambassador | to the U.K.", "Ann Lee | , a farmer". */
function headEnd(tokens: readonly Token[], end: number): number {
  const opensWithLink = tokens[0]?.pos === 'ADP';
  const tail = tokens
    .slice(opensWithLink ? 1 : 0)
    .find(({ pos, text, quotation }) => quotation < 0 && (pos === 'ADP' || text === ',' || text === '('));
  return tail === undefined ? end : tail.end;
}

/** A name with "'s", an adjective of a country, or a name that a noun follows belongs to what comes after it. */
function describesAnother(state: State, name: Name, tokens: readonly Token[]): boolean {
  const { passage, lexicon } = state;
  if (name.isPossessive) return true;
  const next = passage.tokens[name.last];
  const isLast = tokens.at(-1)?.end === name.end;
  if (isLast || next === undefined) return false;
  // The tagger takes "chief" in "Harl Bank chief Ann Lee" for an adjective.
  if (lexicon.roles.has(next.lower) || opensRole(state, name)) return true;
  return next.pos === 'NOUN' && (lexicon.groups.has(next.lower) || name.type !== 'person');
}

/** "European Union | foreign policy chief Ann Lee": small words with a role at their end lead to the name of its bearer. */
function opensRole({ passage: { tokens }, names, lexicon }: State, name: Name): boolean {
  const bearer = names[firstFrom(names, name.end)];
  if (name.type === 'person' || bearer?.type !== 'person') return false;
  const between = tokens.slice(name.last, firstFrom(tokens, bearer.start));
  const isPlain = between.every(({ pos, quotation }) => quotation < 0 && /^(?:NOUN|ADJ|PROPN)$/.test(pos));
  return isPlain && between.length <= LONGEST_ROLE && lexicon.roles.has(between.at(-1)?.lower ?? '');
}
