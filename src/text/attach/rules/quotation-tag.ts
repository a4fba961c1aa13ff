/** “We will win,” Lee said. “We will win,” said Lee. “We will,” Lee said, “win.” */
import { boundAfter, hasFiniteVerb, trimRange } from '../../bound.ts';
import type { Range } from '../../noun-phrase.ts';
import type { Token } from '../../passage.ts';
import { isVerb, PARTICIPLE } from '../../verbs.ts';
import { findAfterCue, findHearer } from '../after-cue.ts';
import { quotationEndBefore, wordsBefore } from '../before-cue.ts';
import { makeDraft } from '../make-draft.ts';
import type { Draft, Rule, Scene } from '../scene.ts';
import { subjectAfter, subjectBefore } from '../subject.ts';
import { draftWordsAfter } from '../words-after.ts';

/** In tokens, with its marks and the word before it. */
const LONGEST_NICKNAME = 6;
const RELATIVES = new Set(['who', 'which', 'whose', 'where', 'that']);

export const quotationTag: Rule = {
  id: 'quotation-tag',
  apply: (scene) =>
    scene.cue.verb.takes.has('tag') && scene.cue.mood === 'finite'
      ? (afterSubject(scene) ?? beforeSubject(scene))
      : null,
};

/** The subject stands between quotation and cue. */
function afterSubject(scene: Scene): Draft | null {
  const subject = subjectBefore(scene);
  if (subject === null) return null;
  return draft(scene, { subject, wordsEnd: subject.first, tagEnd: scene.cue.last });
}

/** The cue stands between quotation and subject. */
function beforeSubject(scene: Scene): Draft | null {
  const { tokens } = scene.passage;
  if (quotationEndBefore(tokens, scene.cue.first, scene.sentence.first) < 0) return null;
  const subject = subjectAfter(scene);
  if (subject === null || goesOnWithVerb(tokens, subject.last)) return null;
  return draft(scene, { subject, wordsEnd: scene.cue.first, tagEnd: subject.last });
}

/** “…,” said the mayor | could win: the mayor is who the words are about; “…,” said the man | known as Lee. */
function goesOnWithVerb(tokens: readonly Token[], at: number): boolean {
  if (PARTICIPLE.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.pos === 'ADP') return false;
  return isVerb(tokens[at]) && !/^[,.;]$/.test(tokens[at + 1]?.text ?? '.');
}

interface Tag {
  readonly subject: Range;
  readonly wordsEnd: number;
  readonly tagEnd: number;
}

function draft(scene: Scene, { subject, wordsEnd, tagEnd }: Tag): Draft | null {
  const { passage, sentence } = scene;
  if (quotationEndBefore(passage.tokens, wordsEnd, sentence.first) < 0) return null;
  if (isNickname(scene, subject) || isInsideNoun(scene, subject)) return null;
  const before = wordsBefore(scene, wordsEnd);
  if (before === null || isSetting(scene, before, subject)) return null;
  const after = continuation(scene, tagEnd) ?? mainClause(scene, before, tagEnd);
  return makeDraft(scene, {
    rule: quotationTag.id,
    mention: subject,
    hearer: findHearer(scene),
    parts: after === null ? [before] : [before, after],
  });
}

/** On “Harl Today,” Lee said the bridge was lost: a title in marks tells where, and the words stand behind the verb. */
function isSetting(scene: Scene, before: Range, subject: Range): boolean {
  const { tokens } = scene.passage;
  if (subject.first > scene.cue.first || hasFiniteVerb(tokens, before)) return false;
  if ((tokens[before.first]?.quotation ?? -1) >= 0) return false;
  const words = draftWordsAfter(scene, subject, { rule: quotationTag.id, from: scene.cue.last })?.parts[0];
  if (words === undefined || tokens[words.first - 1]?.text === ',') return false;
  return (tokens[words.first]?.quotation ?? -1) < 0;
}

/** Despite his “bold plan,” Lee said, the house was lost: before the tag stands no verb, so the words go on behind it. */
function mainClause(scene: Scene, before: Range, tagEnd: number): Range | null {
  const { passage, sentence, cues } = scene;
  if (passage.tokens[before.first]?.pos !== 'ADP') return null;
  if (hasFiniteVerb(passage.tokens, before)) return null;
  const after = findAfterCue(scene, tagEnd);
  if (after === null || passage.tokens[tagEnd]?.text !== ',') return null;
  const last = boundAfter(passage, after.start, { last: sentence.last, cues });
  const range = trimRange(passage.tokens, { first: after.start, last });
  return hasFiniteVerb(passage.tokens, range) ? range : null;
}

/** “…,” she said, “…”: what follows the tag when it is quoted, or a clause after a comma that goes on with the words. */
function continuation(scene: Scene, tagEnd: number): Range | null {
  const { passage, sentence, cues } = scene;
  const after = findAfterCue(scene, tagEnd);
  if (after === null) return null;
  if (after.opening !== 'quote' && !isGoingOn(scene, after.start, tagEnd)) return null;
  if (after.start === tagEnd && endsInClause(scene, tagEnd)) return null;
  if (isTitle(scene, after.start, tagEnd)) return null;
  const last = boundAfter(passage, after.start, { last: sentence.last, cues });
  const range = trimRange(passage.tokens, { first: after.start, last });
  return range.last > range.first ? range : null;
}

/** Ann “Tiny” Lee: marks between the words of a name. */
function isNickname({ passage: { tokens, quotations } }: Scene, { first }: Range): boolean {
  const quotation = quotations[tokens[first - 1]?.quotation ?? -1];
  if (
    quotation === undefined ||
    tokens[first]?.pos !== 'PROPN' ||
    /^[,.!?]$/.test(tokens[first - 2]?.text ?? ',')
  )
    return false;
  const before = tokens
    .slice(Math.max(0, first - LONGEST_NICKNAME), first)
    .findLast(({ end }) => end <= quotation.start);
  return before?.pos === 'PROPN';
}

/** The “Yard” section of the map shows: marks between an article and its noun, with no comma behind them. */
function isInsideNoun({ passage: { tokens, quotations } }: Scene, { first }: Range): boolean {
  const noun = tokens[first];
  const quotation = quotations[tokens[first - 1]?.quotation ?? -1];
  if (quotation === undefined || (noun?.pos !== 'NOUN' && noun?.pos !== 'ADJ')) return false;
  if (/[.,!?…]$/u.test(tokens[first - 2]?.text ?? ',')) return false;
  const before = tokens.slice(Math.max(0, first - LONGEST_NICKNAME), first);
  return before.findLast(({ end }) => end <= quotation.start)?.pos === 'DET';
}

/** “…,” said Lee, who thinks Kim “is late”: a quotation right behind the words about the speaker belongs to them. */
function endsInClause({ passage: { tokens }, cue }: Scene, tagEnd: number): boolean {
  const relative = tokens.slice(cue.last, tagEnd).findIndex(({ lower }) => RELATIVES.has(lower));
  return relative >= 0 && hasFiniteVerb(tokens, { first: cue.last + relative, last: tagEnd });
}

/** “…,” she recalled in her memoir, | “The Weight of Wind”: capitals and no stop, behind a place that is named. */
function isTitle({ passage: { tokens, text, quotations } }: Scene, start: number, tagEnd: number): boolean {
  const quotation = quotations[tokens[start]?.quotation ?? -1];
  if (quotation === undefined || !tokens.slice(tagEnd, start).some(({ pos }) => pos === 'ADP')) return false;
  const words = text.slice(quotation.start + 1, quotation.end - 1).replace(/,$/, '');
  return words.length < LONGEST_TITLE && TITLE.test(words);
}

/** In UTF-16 units. */
const LONGEST_TITLE = 80;
const TITLE = /^\p{Lu}\S*(?: (?:\p{Lu}\S*|[a-z]{1,4}))* \p{Lu}[^\s.!?…]*$/u;

/** ", but “when it comes …”": a conjunction right behind the comma, with a quotation in what follows. */
function isGoingOn({ passage: { tokens }, sentence }: Scene, start: number, tagEnd: number): boolean {
  if (tokens[start - 1]?.text !== ',' || start - tagEnd > 4) return false;
  const word = tokens[start];
  if (word?.pos !== 'CCONJ' && word?.lower !== 'because') return false;
  return tokens.slice(start, sentence.last).some(({ quotation }) => quotation >= 0);
}
