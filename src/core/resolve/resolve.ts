/** Mention to speaker, inside one document. */
import type { FoundStatement } from '../../text/extract.ts';
import { firstFrom } from '../../text/locate.ts';
import type { Passage, Token } from '../../text/passage.ts';
import type { Excerpt } from '../../text/types.ts';
import { findAntecedents } from './antecedent.ts';
import { resolveDescription } from './by-description.ts';
import { resolveLabel } from './by-label.ts';
import { resolveName } from './by-name.ts';
import { resolvePronoun } from './by-pronoun.ts';
import { resolveRole } from './by-role.ts';
import { buildCast } from './cast.ts';
import { isInHeadline, namesBelowHeadline } from './headline.ts';
import { createPronounReader } from './pronoun-reader.ts';
import { type Resolution, type ResolveInput, type State, unresolved } from './resolution.ts';
import { indexRoles } from './role-index.ts';

/** One resolution for each statement, in the same order. */
export function resolveSpeakers(input: ResolveInput): readonly Resolution[] {
  const { passage, lexicon } = input;
  const named = namesBelowHeadline(passage, input.names);
  const cast = buildCast(named, lexicon);
  const antecedents = findAntecedents(named, cast);
  const roles = indexRoles(antecedents, lexicon);
  const pronouns = createPronounReader({ passage, lexicon, antecedents, titleWords: titleWords(passage) });
  const resolutions: Resolution[] = [];
  for (const statement of input.statements) {
    resolutions.push(resolveOne({ ...input, cast, roles, pronouns, resolutions }, statement));
  }
  return resolutions;
}

function titleWords(passage: Passage): ReadonlySet<string> {
  const { tokens, sentences } = passage;
  const headlines = sentences.filter((_, index) => isInHeadline(passage, index));
  return new Set(headlines.flatMap(({ first, last }) => tokens.slice(first, last).map(({ lower }) => lower)));
}

function resolveOne(state: State, statement: FoundStatement): Resolution {
  const { mention } = statement;
  if (mention === null) return unresolved('nobody-named', []);
  const tokens = tokensOf(state.passage, mention);
  return (
    resolveLabel(state, statement) ??
    resolvePronoun(state, { ...statement, mention }, tokens) ??
    resolveName(state, mention, tokens) ??
    resolveRole(state, mention, tokens) ??
    resolveDescription(mention, tokens, state.lexicon)
  );
}

const tokensOf = ({ tokens }: Passage, { start, end }: Excerpt): readonly Token[] =>
  tokens.slice(firstFrom(tokens, start), firstFrom(tokens, end));
