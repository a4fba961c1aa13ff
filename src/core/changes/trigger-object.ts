/** Whether the words behind a verb make it tell of a position: "reversed her stance" does, "reversed the car" does not. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Token } from '../../text/passage.ts';
import type { FoundWords } from './trigger-words.ts';

interface Behind extends FoundWords {
  /** Where the sentence ends. */
  readonly ceiling: number;
}

/** In tokens. */
const LONGEST_OBJECT = 9;
const LONGEST_BEFORE = 12;
const LONGEST_OWNER = 3;
const BESIDE_TURN = new Set(['on', 'over', 'about', 'by']);
const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'X', 'PRON']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', '’s', "'s", '’', "'"]);
const PRONOUNS = new Set(['it', 'that', 'this', 'them', 'those']);
const SPEAKS = new Set(['he', 'she', 'they', 'it', 'i', 'we']);
const BEFORE = new Set(['earlier', 'previous', 'previously', 'before', 'own']);

/** Token behind what such words take, which may stand between the verb and its particle as well; null where it is missing. */
export const objectEnd = (tokens: readonly Token[], found: Behind, lexicon: Lexicon): number | null => {
  const { takes, last, ceiling } = found;
  if (takes === 'any' || takes === 'noun') return last;
  if (takes === 'turn') return isNoRoad(tokens, found) ? last : null;
  const window = tokens.slice(last, Math.min(ceiling, last + LONGEST_BEFORE));
  if (takes === 'saying') return endAfter(last, saysBehind(window, lexicon));
  if (takes === 'earlier') return endAfter(last, isOwnBefore(window, lexicon));
  if (takes === 'position' && isWhatWasSaid(window)) return endAfter(last, endOf(window));
  return positionEnd(tokens, found, lexicon);
};

const endAfter = (last: number, length: number): number | null => (length === 0 ? null : last + length);

/** "her U-turn", "in a U-turn on the toll" */
const isNoRoad = (tokens: readonly Token[], { first, last }: Behind): boolean =>
  BESIDE_TURN.has(tokens[last]?.lower ?? '') ||
  tokens.slice(Math.max(0, first - LONGEST_OWNER), first).some(({ lower }) => POSSESSIVES.has(lower));

const positionEnd = (tokens: readonly Token[], found: Behind, lexicon: Lexicon): number | null => {
  const { takes, inside, last, ceiling } = found;
  const between = tokens.slice(inside.first, inside.last);
  const isBetween = between.length > 0 && !between.some(({ lower }) => lexicon.timeWords.has(lower));
  const object = isBetween ? between : phraseOf(tokens.slice(last, Math.min(ceiling, last + LONGEST_OBJECT)));
  const end = isBetween ? last : last + nounEnd(object);
  if (takes === 'position' && object.length === 1 && PRONOUNS.has(object[0]?.lower ?? ''))
    return isBetween ? last : last + 1;
  const isOwned = object.some(({ lower }) => POSSESSIVES.has(lower));
  if (isOfAnother(object, tokens.slice(end, ceiling), lexicon)) return null;
  return isPosition(object, lexicon) && (takes === 'position' || isOwned) ? end : null;
};

/** "the council | ’s decision", "a decision | by her predecessor": somebody else's; "the remarks of Monday" are not. */
const isOfAnother = (object: readonly Token[], behind: readonly Token[], { timeWords }: Lexicon): boolean => {
  const owner = object.findIndex(({ text }) => /^[’']s?$/.test(text));
  if (owner > 0 && !timeWords.has(object[owner - 1]?.lower ?? '')) return true;
  const isOwn = object.some(({ lower }) => POSSESSIVES.has(lower));
  const [by, ...who] = behind;
  if (isOwn || (by?.lower !== 'by' && by?.lower !== 'of')) return false;
  const maker = who.slice(0, LONGEST_OWNER).find(({ pos }) => isNominal(pos));
  return maker !== undefined && !timeWords.has(maker.lower);
};

const nounEnd = (object: readonly Token[]): number => object.findLastIndex(({ pos }) => isNominal(pos)) + 1;

const isNominal = (pos: Token['pos']): boolean => pos === 'NOUN' || pos === 'PROPN';

const phraseOf = (window: readonly Token[]): readonly Token[] => {
  const end = window.findIndex(({ pos, lower }) => !IN_PHRASE.has(pos) && !POSSESSIVES.has(lower));
  return end < 0 ? window : window.slice(0, end);
};

/** The noun that the phrase ends in stands for a position. */
const isPosition = (object: readonly Token[], { stance }: Lexicon): boolean => {
  const noun = object.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  return noun !== undefined && stance.positionNouns.has(noun.lower);
};

const LEADS_TO_SAYING = new Set([
  'having',
  'ever',
  'that',
  'he',
  'she',
  'they',
  'it',
  'had',
  'never',
  'i',
  'we',
]);

/** "denied | having said", "denied that she had ever promised": how many tokens; 0 where no verb of saying follows. */
const saysBehind = (window: readonly Token[], { cues }: Lexicon): number => {
  const at = window.findIndex(({ lower }) => !LEADS_TO_SAYING.has(lower));
  const verb = window[at];
  const says = verb !== undefined && (at > 0 || verb.lower.endsWith('ing')) && cues.has(verb.lower);
  return says ? at + 1 : 0;
};

/** "contradicting | what he said", "contradicts | his earlier pledge": how many tokens; 0 for what is not the speaker's own. */
const isOwnBefore = (window: readonly Token[], { stance }: Lexicon): number => {
  const clause = window.slice(0, endOf(window));
  const said = isWhatWasSaid(clause);
  const isOwn = said || clause.some(({ lower }) => POSSESSIVES.has(lower) || lower === 'own');
  const isBefore = said || clause.some(({ lower }) => BEFORE.has(lower));
  const end = clause.findLastIndex(
    ({ lower, pos }) => pos === 'VERB' || BEFORE.has(lower) || stance.positionNouns.has(lower),
  );
  return isOwn && isBefore ? end + 1 : 0;
};

/** "what I said" */
const isWhatWasSaid = ([what, who]: readonly Token[]): boolean =>
  what?.lower === 'what' && SPEAKS.has(who?.lower ?? '');

const endOf = (window: readonly Token[]): number => {
  const end = window.findIndex(({ text }) => /^[.,;:!?]$/.test(text));
  return end < 0 ? window.length : end;
};
