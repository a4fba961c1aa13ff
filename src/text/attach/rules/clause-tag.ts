/** The plan is dead, Lee said. The plan, Lee said, is dead. */
import { boundAfter, hasFiniteVerb, hasQuotation, trimRange } from '../../bound.ts';
import type { Range } from '../../noun-phrase.ts';
import type { Token } from '../../passage.ts';
import { isFiniteVerb, RELATIVES } from '../../verbs.ts';
import { type AfterCue, findAfterCue, findHearer } from '../after-cue.ts';
import { wordsBefore } from '../before-cue.ts';
import { behindTag } from '../behind-tag.ts';
import { makeDraft } from '../make-draft.ts';
import type { Draft, Rule, Scene } from '../scene.ts';
import { subjectAfter, subjectBefore } from '../subject.ts';

const SUBORDINATORS = new Set([
  'as',
  'when',
  'while',
  'after',
  'before',
  'since',
  'though',
  'although',
  'during',
  'referring',
  'citing',
  'noting',
  'adding',
  'who',
  'which',
  'where',
]);
const LEADING_ADVERBIAL = new Set(['ADP', 'SCONJ', 'ADV', 'CCONJ']);

export const clauseTag: Rule = {
  id: 'clause-tag',
  apply: (scene) =>
    scene.cue.verb.takes.has('tag') && scene.cue.mood === 'finite'
      ? (subjectFirst(scene) ?? cueFirst(scene))
      : null,
};

function subjectFirst(scene: Scene): Draft | null {
  const subject = subjectBefore(scene);
  if (subject === null) return null;
  const wordsEnd = hasAs(scene, subject) ? subject.first - 1 : subject.first;
  if (!followsComma(scene, wordsEnd)) return null;
  return draft(scene, subject, { wordsEnd, tagEnd: scene.cue.last });
}

/** "The plan is dead, as | Lee noted in June.": nothing but the place and the time of speaking behind it. */
const hasAs = (scene: Scene, { first }: Range): boolean =>
  scene.passage.tokens[first - 1]?.lower === 'as' && findAfterCue(scene, scene.cue.last) === null;

function cueFirst(scene: Scene): Draft | null {
  if (!followsComma(scene, scene.cue.first)) return null;
  const subject = subjectAfter(scene);
  if (subject === null) return null;
  const after = findAfterCue(scene, subject.last);
  const goesOn = after?.isParenthetical && scene.passage.tokens[subject.last]?.text === ',';
  if (after !== null && !goesOn) return null;
  return draft(scene, subject, { wordsEnd: scene.cue.first, tagEnd: subject.last });
}

const followsComma = ({ passage: { tokens }, sentence }: Scene, at: number): boolean =>
  at - 1 > sentence.first && [',', '—', '–', '--'].includes(tokens[at - 1]?.text ?? '');

interface Tag {
  readonly wordsEnd: number;
  readonly tagEnd: number;
}

function draft(scene: Scene, mention: Range, { wordsEnd, tagEnd }: Tag): Draft | null {
  const before = wordsBefore(scene, wordsEnd);
  if (before === null) return null;
  const more = behindTag(scene, before, tagEnd);
  const parts = more === null ? partsAround(scene, before, findAfterCue(scene, tagEnd)) : [before, more];
  if (parts === null || (parts.length === 1 && isOnlySubordinate(scene, parts[0] ?? before))) return null;
  return makeDraft(scene, { rule: clauseTag.id, mention, hearer: findHearer(scene), parts });
}

function partsAround(scene: Scene, before: Range, after: AfterCue | null): readonly Range[] | null {
  const { passage, sentence, cues } = scene;
  const { tokens } = passage;
  const isClause = hasFiniteVerb(tokens, before) || hasQuotation(tokens, before);
  if (after === null) return isClause ? [before] : null;
  const next = tokens[after.start];
  const isMeasure = next?.lower === 'as' && tokens[after.start + 2]?.lower === 'as';
  const isAside =
    next !== undefined && !isMeasure && (SUBORDINATORS.has(next.lower) || /ing$/.test(next.lower));
  if (isAside && after.opening === 'bare') return isClause ? [before] : null;
  if (!after.isParenthetical || after.opening === 'colon') return null;
  const last = boundAfter(passage, after.start, { last: sentence.last, cues });
  const rest = trimRange(tokens, { first: after.start, last });
  if (
    rest.last <= rest.first ||
    !(hasFiniteVerb(tokens, rest) || hasQuotation(tokens, rest)) ||
    isAppositive(tokens, rest)
  )
    return isClause ? [before] : null;
  return isLeadIn(scene, before) ? [rest] : [before, rest];
}

/** "In the end, Lee said, the plan …": an adverbial without a verb is the reporter's, not the speaker's. */
function isLeadIn({ passage: { tokens } }: Scene, before: Range): boolean {
  const opener = tokens[before.first];
  return (
    opener !== undefined &&
    LEADING_ADVERBIAL.has(opener.pos) &&
    !hasFiniteVerb(tokens, before) &&
    before.last - before.first < 4
  );
}

const WAITING = new Set([
  'when',
  'after',
  'as',
  'while',
  'since',
  'before',
  'although',
  'though',
  'once',
  'until',
]);

/** "When the question was put to her, | Lee laughed": a clause that waits for a main one is not what somebody says. */
function isOnlySubordinate({ passage: { tokens } }: Scene, { first, last }: Range): boolean {
  const opener = tokens[first]?.lower === 'even' ? tokens[first + 1] : tokens[first];
  if (opener === undefined || opener.quotation >= 0 || !WAITING.has(opener.lower)) return false;
  if (hasQuotation(tokens, { first, last })) return false;
  const comma = tokens.slice(first, last).findIndex(({ text }) => text === ',');
  // Behind its comma stands the main clause.
  return comma < 0 || !hasFiniteVerb(tokens, { first: first + comma, last });
}

/** "…, Lee said, a plan that would cost more": what the reporter adds about the words. */
function isAppositive(tokens: readonly Token[], { first, last }: Range): boolean {
  if (!/^an?$/.test(tokens[first]?.lower ?? '')) return false;
  for (let at = first + 1; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || isFiniteVerb(token)) return false;
    if (RELATIVES.has(token.lower)) return true;
  }
  return false;
}
