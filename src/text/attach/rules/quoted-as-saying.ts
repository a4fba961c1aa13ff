/** The agency quoted Lee as saying the plan was dead. “…,” the agency quoted Lee as saying. Lee was quoted as saying “…”. */
import { nounPhraseAfter, type Range } from '../../noun-phrase.ts';
import { quotationEndBefore, wordsBefore } from '../before-cue.ts';
import { verbGroupStart } from '../inherited-subject.ts';
import { makeDraft } from '../make-draft.ts';
import type { Draft, Rule, Scene } from '../scene.ts';
import { subjectEndingAt } from '../subject.ts';
import { draftWordsAfter } from '../words-after.ts';

const QUOTING = new Set(['quote', 'quotes', 'quoted', 'quoting', 'cite', 'cites', 'cited', 'citing']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
/** In tokens, from the verb that quotes to "as". */
const LONGEST_WAY = 30;

export const quotedAsSaying: Rule = {
  id: 'quoted-as-saying',
  apply: (scene) => {
    const verb = verbThatQuotes(scene);
    const tag =
      verb === null ? null : BE.has(lowerAt(scene, verb - 1)) ? passive(scene, verb) : active(scene, verb);
    return tag === null ? null : draft(scene, tag);
  },
};

const lowerAt = ({ passage: { tokens } }: Scene, at: number): string => tokens[at]?.lower ?? '';

function verbThatQuotes(scene: Scene): number | null {
  const { cue, sentence, passage } = scene;
  const link = cue.first - 1;
  if (cue.mood !== 'gerund' || lowerAt(scene, link) !== 'as') return null;
  for (let at = link - 1; at >= Math.max(sentence.first, link - LONGEST_WAY); at -= 1) {
    if ((passage.tokens[at]?.quotation ?? -1) >= 0) return null;
    if (QUOTING.has(lowerAt(scene, at))) return at;
  }
  return null;
}

interface Tag {
  readonly speaker: Range;
  /** Where the clause that quotes begins. */
  readonly first: number;
}

/** "Lee was | quoted (by the agency) as saying" */
function passive(scene: Scene, verb: number): Tag | null {
  const floor = scene.sentence.first;
  const speaker = subjectEndingAt(scene, verbGroupStart(scene.passage.tokens, verb, floor), floor);
  return speaker === null ? null : { speaker, first: speaker.first };
}

/** "the agency | quoted Lee, the mayor, as saying" */
function active(scene: Scene, verb: number): Tag | null {
  const floor = scene.sentence.first;
  const link = scene.cue.first - 1;
  const name = nounPhraseAfter(scene, verb + 1, link);
  if (name === null) return null;
  const isDescribed = lowerAt(scene, name.last) === ',' && lowerAt(scene, link - 1) === ',';
  const speaker = isDescribed ? { first: name.first, last: link - 1 } : name;
  const quoter = subjectEndingAt(scene, verbGroupStart(scene.passage.tokens, verb, floor), floor);
  return { speaker, first: quoter?.first ?? verb };
}

function draft(scene: Scene, { speaker, first }: Tag): Draft | null {
  const isBehindWords = quotationEndBefore(scene.passage.tokens, first, scene.sentence.first) >= 0;
  const before = isBehindWords ? wordsBefore(scene, first) : null;
  const rule = quotedAsSaying.id;
  return before === null
    ? draftWordsAfter(scene, speaker, { rule, from: scene.cue.last })
    : makeDraft(scene, { rule, mention: speaker, hearer: null, parts: [before] });
}
