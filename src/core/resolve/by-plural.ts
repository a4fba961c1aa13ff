/** "They said", "it said": back to the group, the organisation or the country that was spoken of last. */
import type { Lexicon } from '../../text/lexicon.ts';
import { firstFrom, sentenceOf } from '../../text/locate.ts';
import type { Name } from '../../text/names.ts';
import { nounPhraseBefore, type Range } from '../../text/noun-phrase.ts';
import type { Passage, Token } from '../../text/passage.ts';
import type { Excerpt } from '../../text/types.ts';
import { isVerb } from '../../text/verbs.ts';
import { resolveDescription } from './by-description.ts';
import { resolveName } from './by-name.ts';
import { type Resolution, type State, unresolved } from './resolution.ts';

type Plural = 'they' | 'it';

/** In sentences before the pronoun's own, and in tokens. */
const REACH = 2;
const LONGEST_REACH = 150;
/** How many statements back somebody may have spoken, and how many sentences. */
const MOST_STATEMENTS = 2;
const LONGEST_AGO = 3;

/** Only subjects count: what was done to somebody is seldom what goes on. */
export function resolvePlural(state: State, mention: Excerpt, word: Plural): Resolution {
  const at = firstFrom(state.passage.tokens, mention.start);
  const subject = lastSubject(state, at, word);
  const last = lastSpeaker(state, at, word);
  const meant = subject === null ? null : resolveSubject(state, subject);
  const choice = meant === null || meant.name === last?.name ? last : meant;
  if (choice === null || choice.name === null || choice.type === 'person')
    return unresolved('pronoun-plural', [mention]);
  return {
    ...choice,
    confidence: choice === state.resolutions.at(-1) ? 'medium' : 'low',
    step: { rule: 'pronoun-plural', evidence: [mention, ...choice.step.evidence.slice(0, 1)] },
  };
}

/** Who spoke last, shortly before, of those that can be meant at all. */
function lastSpeaker(state: State, at: number, word: Plural): Resolution | null {
  const { resolutions, statements, passage, lexicon } = state;
  const here = sentenceOf(passage.sentences, at);
  for (
    let index = resolutions.length - 1;
    index >= Math.max(0, resolutions.length - MOST_STATEMENTS);
    index -= 1
  ) {
    const [resolution, statement] = [resolutions[index], statements[index]];
    if (resolution === undefined || statement === undefined || !canMean(word, resolution, lexicon)) continue;
    const there = sentenceOf(passage.sentences, firstFrom(passage.tokens, statement.start));
    return index === resolutions.length - 1 || here - there <= LONGEST_AGO ? resolution : null;
  }
  return null;
}

function canMean(word: Plural, { name, type, step }: Resolution, lexicon: Lexicon): boolean {
  if (name === null || type === 'person') return false;
  if (type === 'organisation' || type === 'country') return true;
  const words = name.toLowerCase().split(' ');
  const isMany = step.rule === 'joint' || words.some((each) => isPlural(each, lexicon));
  return isMany === (word === 'they');
}

const PLURAL = /(?:[^s]s|men|people|police|staff)$/;

/** "officials", "people", "researchers". */
const isPlural = (word: string, { groups, roles }: Lexicon): boolean =>
  PLURAL.test(word) && (groups.has(word) || roles.has(word.replace(/s$/, '')));

/** The last subject before a token that a word can mean. */
function lastSubject(state: State, at: number, word: Plural): Excerpt | null {
  const { passage, lexicon } = state;
  const { tokens, sentences } = passage;
  const from = sentences[Math.max(0, sentenceOf(sentences, at) - REACH)]?.first ?? 0;
  for (let index = at - 1; index >= Math.max(from, at - LONGEST_REACH); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.quotation >= 0 || !isVerb(tokens[index + 1])) continue;
    const name = nameEndingAt(state, token);
    const fits = name === null ? isGroup(token.lower, lexicon, word) : word === 'it' && isBody(name);
    const phrase = fits ? nounPhraseBefore({ passage, lexicon }, index + 1, from) : null;
    if (phrase !== null && opensClause(passage, phrase)) return excerpt(passage, phrase);
  }
  return null;
}

const isBody = ({ type }: Name): boolean => type === 'organisation' || type === 'country';

const isGroup = (word: string, lexicon: Lexicon, pronoun: Plural): boolean =>
  pronoun === 'they' ? isPlural(word, lexicon) : lexicon.groups.has(word) && !PLURAL.test(word);

function nameEndingAt({ names }: State, { start, end }: Token): Name | null {
  const name = names[firstFrom(names, start + 1) - 1];
  return name !== undefined && name.end === end ? name : null;
}

/** Behind a verb or a preposition a phrase is no subject of its own. */
function opensClause({ tokens, sentences }: Passage, { first }: Range): boolean {
  const before = tokens[first - 1];
  if (before === undefined || sentences[sentenceOf(sentences, first)]?.first === first) return true;
  return ['PUNCT', 'SCONJ', 'CCONJ', 'ADV'].includes(before.pos) || before.lower === 'that';
}

function excerpt({ tokens, text }: Passage, { first, last }: Range): Excerpt {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

function resolveSubject(state: State, subject: Excerpt): Resolution {
  const { tokens } = state.passage;
  const own = tokens.slice(firstFrom(tokens, subject.start), firstFrom(tokens, subject.end));
  return resolveName(state, subject, own) ?? resolveDescription(subject, own, state.lexicon);
}
