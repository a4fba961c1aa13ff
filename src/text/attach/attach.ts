/** Cues to drafts: each cue is offered to the rules in order; the first that applies wins. */
import { type Cue, findCues } from '../cues.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passage, Token } from '../passage.ts';
import { findAfterCue } from './after-cue.ts';
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
  const offered = { ...scene, cue, earlier: [] };
  if (!endsSentence(offered) || (tokens[scene.sentence.first]?.quotation ?? -1) >= 0) return null;
  const draft = firstOf([accordingTo, quotationTag, clauseTag], (rule) => rule.apply(offered));
  return draft?.parts[0]?.first === scene.sentence.first ? draft : null;
}

/** Nothing behind the tag but the place and the time of speaking, or what tells the source apart: "according to a count that Kim made". */
function endsSentence(scene: Scene): boolean {
  const { tokens } = scene.passage;
  const rest = tokens.slice(scene.cue.last, scene.sentence.last);
  if (scene.cue.verb.lemma === 'according to') return !rest.some(isMark);
  return !rest.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) || findAfterCue(scene, scene.cue.last) === null;
}

const isMark = ({ text, quotation }: Token): boolean => quotation >= 0 || /^(?:[,;:—–―]|--?)$/.test(text);

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
