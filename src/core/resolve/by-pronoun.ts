/** "He said", "they said": back to whoever is meant, or to nobody. */
import type { FoundStatement } from '../../text/extract.ts';
import { firstFrom, sentenceOf } from '../../text/locate.ts';
import type { Token } from '../../text/passage.ts';
import type { Excerpt } from '../../text/types.ts';
import type { Confidence } from '../corpus.ts';
import { resolvePlural } from './by-plural.ts';
import type { Person } from './cast.ts';
import { chooseGuess } from './choose-guess.ts';
import type { Speech } from './pronoun-features.ts';
import { genderOfPronoun } from './pronoun-words.ts';
import { excerptOf, type Resolution, type State, unresolved } from './resolution.ts';
import type { Guess } from './weigh-fits.ts';

/** A statement with somebody who says it. */
export interface Mentioning extends FoundStatement {
  readonly mention: Excerpt;
}

const NARRATORS = new Set(['i', 'we', 'you']);

/** Null where the mention is no pronoun. */
export function resolvePronoun(
  state: State,
  statement: Mentioning,
  tokens: readonly Token[],
): Resolution | null {
  const word = tokens.length === 1 ? (tokens[0]?.lower ?? '') : '';
  if (NARRATORS.has(word)) return unresolved('pronoun-narrator', [statement.mention]);
  if (word === 'they' || word === 'it') return resolvePlural(state, statement.mention, word);
  return genderOfPronoun(word) === null ? null : resolveSingular(state, statement);
}

/**
 * From which probability on. What is `medium` and `low` was measured on text that was not learnt from, what is `high` by
 * eye on news, because only there people speak: docs/decisions/0020-pronouns.md.
 */
const HIGH = 0.99;
const MEDIUM = 0.87;

function resolveSingular(state: State, statement: Mentioning): Resolution {
  const { mention } = statement;
  const unnamed = unnamedBefore(state, mention);
  if (unnamed !== null) return unnamed;
  const at = firstFrom(state.passage.tokens, mention.start);
  const best = chooseGuess(state.pronouns.guessesAt(at, speechOf(state, statement, at)));
  if (best === null) return unresolved('pronoun-tie', [mention]);
  return {
    name: best.person.name,
    type: 'person',
    person: best.person,
    confidence: certaintyOf(best),
    step: { rule: 'pronoun', evidence: best.name === null ? [mention] : [mention, excerptOf(best.name)] },
  };
}

const ONE = /^(?:an?|another)\s/i;

/** "A spokesman declined to say why. “It rained,” he said": he goes on whom the text does not name, unless it names somebody since. */
function unnamedBefore({ resolutions, statements, names, cast }: State, mention: Excerpt): Resolution | null {
  const last = resolutions.at(-1);
  const speaker = statements[resolutions.length - 1]?.mention ?? null;
  if (last?.type !== 'group' || speaker === null || !ONE.test(speaker.text)) return null;
  const since = names.slice(firstFrom(names, speaker.end), firstFrom(names, mention.start));
  if (mention.start - speaker.end > LONGEST_MEMORY || since.some((name) => cast.personOf(name) !== null))
    return null;
  return {
    name: last.name,
    type: last.type,
    person: null,
    confidence: 'medium',
    step: { rule: 'pronoun', evidence: [mention, speaker] },
  };
}

/** In UTF-16 units: some three sentences. */
const LONGEST_MEMORY = 400;

/** Certain only where somebody goes on speaking and nobody else has come up. */
function certaintyOf({ probability, person, features }: Guess): Confidence {
  const isStill = features.some(([name]) => name === 'speech-still');
  if (probability >= HIGH && isStill && person.gender !== null) return 'high';
  return probability >= MEDIUM ? 'medium' : 'low';
}

const speechOf = (state: State, statement: Mentioning, at: number): Speech => ({
  last: lastSpeaker(state, sentenceOf(state.passage.sentences, at)),
  named: namedInside(state, statement),
  goesOn: goesOn(state, statement),
});

/** "She added": with what the same person said before. */
const goesOn = ({ lexicon }: State, { cue }: FoundStatement): boolean =>
  (cue?.text.toLowerCase().split(' ') ?? []).some((word) =>
    lexicon.cues.get(word)?.some(({ verb }) => verb.takes.has('more')),
  );

function lastSpeaker({ resolutions, statements, passage }: State, sentence: number): Speech['last'] {
  const person = resolutions.at(-1)?.person ?? null;
  const statement = statements[resolutions.length - 1];
  if (person === null || statement === undefined) return null;
  const end = firstFrom(passage.tokens, Math.max(statement.end, statement.cue?.end ?? 0) - 1);
  return { person, end, sentencesAgo: Math.max(0, sentence - sentenceOf(passage.sentences, end)) };
}

/** Everybody who is named in the words of a statement, in quotation marks or out of them. */
function namedInside({ names, cast }: State, { parts }: FoundStatement): ReadonlySet<Person> {
  const inside = parts.flatMap(({ start, end }) =>
    names.slice(firstFrom(names, start), firstFrom(names, end)),
  );
  return new Set(inside.map((name) => cast.personOf(name)).filter((person) => person !== null));
}
