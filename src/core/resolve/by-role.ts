/** "Ukraine's foreign minister": the one person of the document with that role. */
import type { Token } from '../../text/passage.ts';
import type { Excerpt } from '../../text/types.ts';
import type { Person } from './cast.ts';
import { excerptOf, type Resolution, type State, unresolved } from './resolution.ts';
import { roleWords } from './role-words.ts';

/** Null where the mention is no role, or nobody in the document has it. */
export function resolveRole(state: State, mention: Excerpt, tokens: readonly Token[]): Resolution | null {
  if (!tokens.some(({ lower }) => state.lexicon.roles.has(lower)) || tokens[0]?.lower === 'a') return null;
  const wanted = roleWords(mention.text, state.lexicon);
  const holders = state.roles.holdersOf(wanted);
  if (holders.size === 0) return null;
  const person = theOne(holders, state.resolutions.at(-1)?.person ?? null);
  if (person === null) return unresolved('role-tie', [mention]);
  const named = state.roles.evidenceOf(person);
  return {
    name: person.name,
    type: 'person',
    person,
    confidence: holders.size === 1 && wanted.size > 1 ? 'high' : 'medium',
    step: { rule: 'role', evidence: named === undefined ? [mention] : [mention, excerptOf(named)] },
  };
}

/** The only holder of a role, or of several the one who spoke last. */
function theOne(holders: ReadonlySet<Person>, lastSpeaker: Person | null): Person | null {
  if (holders.size === 1) return [...holders][0] ?? null;
  return lastSpeaker !== null && holders.has(lastSpeaker) ? lastSpeaker : null;
}
