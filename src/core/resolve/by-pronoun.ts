/** "He said", "they said": back to whoever is meant, or to nobody. */
import type { Gender } from '../../text/lexicon.ts';
import { firstFrom, sentenceOf } from '../../text/locate.ts';
import type { Token } from '../../text/passage.ts';
import type { Excerpt } from '../../text/types.ts';
import { choosePronoun, type PronounPlace } from './pronoun.ts';
import { excerptOf, type Resolution, type State, unresolved } from './resolution.ts';

const PRONOUNS: Readonly<Record<string, Gender | 'plural' | 'narrator'>> = {
  he: 'm',
  she: 'f',
  they: 'plural',
  it: 'plural',
  i: 'narrator',
  we: 'narrator',
  you: 'narrator',
};

/** Null where the mention is no pronoun. */
export function resolvePronoun(state: State, mention: Excerpt, tokens: readonly Token[]): Resolution | null {
  const pronoun = tokens.length === 1 ? PRONOUNS[tokens[0]?.lower ?? ''] : undefined;
  if (pronoun === undefined) return null;
  if (pronoun === 'narrator') return unresolved('pronoun-narrator', [mention]);
  return pronoun === 'plural' ? resolvePlural(state, mention) : resolveSingular(state, mention, pronoun);
}

function resolveSingular(state: State, mention: Excerpt, gender: Gender): Resolution {
  const at = firstFrom(state.passage.tokens, mention.start);
  const sentence = sentenceOf(state.passage.sentences, at);
  const choice = choosePronoun(
    { gender, at, sentence, lastSpeaker: lastSpeaker(state, sentence) },
    state.antecedents,
  );
  if (choice === null) return unresolved('pronoun-tie', [mention]);
  return {
    name: choice.person.name,
    type: 'person',
    person: choice.person,
    confidence: choice.isCertain ? 'high' : 'medium',
    step: { rule: 'pronoun', evidence: choice.name === null ? [mention] : [mention, excerptOf(choice.name)] },
  };
}

function lastSpeaker(
  { resolutions, statements, passage }: State,
  sentence: number,
): PronounPlace['lastSpeaker'] {
  const person = resolutions.at(-1)?.person ?? null;
  const statement = statements[resolutions.length - 1];
  if (person === null || statement === undefined) return null;
  const end = firstFrom(passage.tokens, Math.max(statement.end, statement.cue?.end ?? 0) - 1);
  return { person, sentencesAgo: Math.max(0, sentence - sentenceOf(passage.sentences, end)) };
}

/** "They", "it": the group, organisation or country that spoke last. */
function resolvePlural({ resolutions }: State, mention: Excerpt): Resolution {
  const last = resolutions.at(-1);
  if (!last || last.name === null || last.type === 'person') return unresolved('pronoun-plural', [mention]);
  return {
    ...last,
    confidence: 'medium',
    step: { rule: 'pronoun-plural', evidence: [mention, ...last.step.evidence.slice(0, 1)] },
  };
}
