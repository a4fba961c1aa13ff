/** Who says: the subject of a cue, right before it or after it. */

import { isDash } from '../marks.ts';
import { isTime, nounPhraseAfter, nounPhraseBefore, type Range } from '../noun-phrase.ts';
import { RELATIVES } from '../verbs.ts';
import { aroundAppositive, skipAsides, subjectBeforeMark } from './asides.ts';
import { describedSubject } from './described-subject.ts';
import type { Scene } from './scene.ts';
import { standsAlone } from './stands-alone.ts';

/** The noun phrase whose verb is the cue: adjacent, across a time phrase, a parenthesis, or an appositive in commas. */
export function subjectBefore(scene: Scene): Range | null {
  return subjectEndingAt(scene, scene.cue.first, scene.sentence.first);
}

/** The subject of a verb that begins at a token, not reaching before `floor`. */
export function subjectEndingAt(scene: Scene, verbStart: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  const skipped = skipAsides(scene, verbStart, floor);
  const end = skipped > floor ? skipped : verbStart;
  const last = tokens[end - 1];
  if (last === undefined || end <= floor) return null;
  if (last.quotation >= 0) return aroundQuotedAside(scene, end, floor);
  if (last.text === ',' || isDash(last)) return subjectBeforeMark(scene, end - 1, floor);
  if (RELATIVES.has(last.lower)) return beforeRelative(scene, end - 1, floor);
  const phrase = nounPhraseBefore(scene, end, floor);
  if (phrase !== null && (last.pos === 'PRON' || standsAlone(scene, phrase.first, floor))) return phrase;
  return describedSubject(scene, end, floor) ?? phrase;
}

/** "Lee, citing “the ice,” | said": the comma that closes the aside stands in the marks. */
function aroundQuotedAside(scene: Scene, end: number, floor: number): Range | null {
  if (scene.passage.tokens[end - 2]?.text !== ',') return null;
  const subject = aroundAppositive(scene, end - 1, floor);
  return subject === null ? null : { first: subject.first, last: end };
}

function beforeRelative(scene: Scene, relative: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  const end = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  if (tokens[relative]?.lower === 'that') return null;
  const antecedent = nounPhraseBefore(scene, end, floor);
  return antecedent === null ? null : { first: antecedent.first, last: relative + 1 };
}

/** "…,” said Lee": the noun phrase after the cue, with its appositive. */
export function subjectAfter(scene: Scene): Range | null {
  const { tokens } = scene.passage;
  const { last } = scene.cue;
  const name = nounPhraseAfter(scene, last, scene.sentence.last);
  if (name === null || isTime(tokens[name.first], scene.lexicon)) return null;
  return { first: name.first, last: withAppositive(scene, name.last) };
}

/** "Lee, a farmer from Iowa" ends at the next comma, at the end, or before a clause. */
function withAppositive({ passage: { tokens }, sentence, lexicon }: Scene, end: number): number {
  const next = tokens[end + 1];
  if (tokens[end]?.text !== ',' || next === undefined || next.quotation >= 0) return end;
  if (!['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos) && !RELATIVES.has(next.lower)) return end;
  if (isTime(next, lexicon)) return end;
  let at = end + 1;
  while (at < sentence.last && at - end < 30) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || /^[.,;:!?)]$/.test(token.text)) break;
    at += 1;
  }
  return at;
}
