/** Verbs of saying that the tagger takes for nouns: "has been warning that", "while warning that", "Lee shot back". */
import type { CueForm, Lexicon } from './lexicon.ts';
import type { Token } from './passage.ts';

/** Before a participle that a clause with "that" or a quotation follows. */
const BEFORE_PARTICIPLES = new Set(['while', 'when', 'after', 'before', 'since', 'by', 'despite', 'besides']);

/** True for a noun that reads as a verb of saying where it stands. */
export function isMistakenCue(tokens: readonly Token[], at: number, { cues }: Lexicon): boolean {
  const token = tokens[at];
  if (token?.pos !== 'NOUN' || token.quotation >= 0) return false;
  return (cues.get(token.lower) ?? []).some(
    (form) => isParticiple(tokens, at, form) || isPhrasal(tokens, at, form),
  );
}

/** "has been | warning that", "while | warning that"; "the ruling was | a warning that" has an article. */
function isParticiple(tokens: readonly Token[], at: number, { verb, inflections }: CueForm): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!inflections.has('gerund') || before === undefined || next === undefined) return false;
  const isOpen = verb.takes.has('that') && (next.lower === 'that' || next.quotation >= 0);
  return isOpen && (before.pos === 'AUX' || BEFORE_PARTICIPLES.has(before.lower));
}

/** "Lee | shot back", "she | shot back" */
function isPhrasal(tokens: readonly Token[], at: number, { verb, inflections }: CueForm): boolean {
  const before = tokens[at - 1];
  const { particles } = verb;
  const isNamed = before?.pos === 'PROPN' || /^(?:he|she|they|we|i)$/.test(before?.lower ?? '');
  const hasParticles = particles.every((particle, index) => tokens[at + 1 + index]?.lower === particle);
  return inflections.has('past') && particles.length > 0 && isNamed && hasParticles;
}
