/** Cues to drafts: each cue is offered to the rules in order; the first that applies wins. */
import { type Cue, findCues } from '../cues.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { layOut } from './lay-out.ts';
import { findNobody } from './nobody-says.ts';
import { accordingTo } from './rules/according-to.ts';
import { clauseTag } from './rules/clause-tag.ts';
import { colon } from './rules/colon.ts';
import { cueClause } from './rules/cue-clause.ts';
import { postBelow } from './rules/post-below.ts';
import { quotationTag } from './rules/quotation-tag.ts';
import { quotedAsSaying } from './rules/quoted-as-saying.ts';
import { sharedSubject } from './rules/shared-subject.ts';
import type { Draft, Rule, Scene } from './scene.ts';

/** In the order in which they are tried. */
export const ATTACH_RULES: readonly Rule[] = [
  accordingTo,
  quotedAsSaying,
  quotationTag,
  clauseTag,
  cueClause,
  sharedSubject,
  postBelow,
  colon,
];
const SPEAKING_ZONES = new Set(['headline', 'body', 'caption']);

/** Drafts of the whole passage, in the order of their cues. */
export function attach(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  const drafts: Draft[] = [];
  const laidOut = layOut(passage, lexicon);
  const isNobody = findNobody(passage, lexicon);
  for (const [index, sentence] of passage.sentences.entries()) {
    const ready = laidOut.drafts.get(index);
    if (ready !== undefined) drafts.push(ready);
    if (laidOut.claimed.has(index)) continue;
    const zone = passage.paragraphs[sentence.paragraph]?.zone;
    if (zone === undefined || !SPEAKING_ZONES.has(zone)) continue;
    const cues = findCues(passage, index, lexicon);
    const scene = { passage, lexicon, sentence, cues };
    const setOutAbove = drafts.slice(-1).filter(({ isVerbatim }) => isVerbatim === true);
    const last = finalTag(scene);
    if (last !== null && !isNobody(last) && !isInsideWords(setOutAbove, { head: last.cue.first })) {
      drafts.push(last);
      continue;
    }
    const earlier: Draft[] = [];
    for (const cue of cues) {
      if (isInsideWords([...setOutAbove, ...earlier], cue)) continue;
      const offered = { ...scene, cue, earlier };
      const draft = firstOf(ATTACH_RULES, (rule) => rule.apply(offered));
      if (draft !== null && !isNobody(draft)) earlier.push(draft);
    }
    drafts.push(...earlier);
  }
  return drafts;
}

/** "Kim admits that the plan is dead, Lee said.": all that stands before the last tag of a sentence is in its words. */
function finalTag(scene: Omit<Scene, 'cue' | 'earlier'>): Draft | null {
  const cue = scene.cues.at(-1);
  if (cue === undefined || scene.cues.length < 2) return null;
  const { tokens } = scene.passage;
  const source = cue.verb.lemma === 'according to' ? accordingTo.apply({ ...scene, cue, earlier: [] }) : null;
  const end = source?.mention?.last ?? cue.last;
  const isLast = !tokens.slice(end, scene.sentence.last).some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (!isLast || (tokens[scene.sentence.first]?.quotation ?? -1) >= 0) return null;
  const draft =
    source ?? firstOf([quotationTag, clauseTag], (rule) => rule.apply({ ...scene, cue, earlier: [] }));
  return draft?.parts[0]?.first === scene.sentence.first ? draft : null;
}

/** A cue inside reported words belongs to what was said: "Lee said Kim had promised to go". */
function isInsideWords(earlier: readonly Draft[], { head }: Pick<Cue, 'head'>): boolean {
  return earlier.some(({ parts }) => parts.some(({ first, last }) => first <= head && head < last));
}

function firstOf<Item, Result>(items: readonly Item[], make: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const made = make(item);
    if (made !== null) return made;
  }
  return null;
}
