/** "LEE:", "MS. LEE:": the label of a turn in capitals, which tell nothing about what it names. */
import type { FoundStatement } from '../../text/extract.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { fold } from '../answer/fold.ts';
import { type Resolution, type State, unresolved } from './resolution.ts';

/** Null where the mention is no such label, or a role. */
export function resolveLabel(state: State, { rule, mention }: FoundStatement): Resolution | null {
  if (rule !== 'transcript' || mention === null || mention.text !== mention.text.toUpperCase()) return null;
  const { roles, groups } = state.lexicon;
  const words = nameWords(mention.text, state.lexicon);
  const [surname = '', given = null] = words.map((word) => fold(word.toLowerCase())).toReversed();
  if (surname === '' || roles.has(surname) || groups.has(surname)) return null;
  const [person = null, ...others] = state.cast.people.filter(
    (each) => each.surname === surname && (given === null || each.given === given),
  );
  if (others.length > 0) return unresolved('surname-tie', [mention]);
  return {
    name: person?.name ?? words.join(' '),
    type: person === null ? 'unknown' : 'person',
    person,
    confidence: 'high',
    step: { rule: person === null ? 'name' : 'surname', evidence: [mention] },
  };
}

/** Without article and titles, and without what stands behind a comma or in brackets. */
const nameWords = (label: string, { titles }: Lexicon): readonly string[] =>
  (label.split(/[,(]/, 1)[0] ?? '')
    .trim()
    .split(' ')
    .filter((word) => word !== 'THE' && !titles.has(word.toLowerCase()));
