/** Lee shook his head, saying the plan was dead. Lee sat down and said the plan was dead. A statement saying … */
import type { Lexicon } from '../../lexicon.ts';
import { baseNounPhraseAfter, nounPhraseAfter, nounPhraseBefore, type Range } from '../../noun-phrase.ts';
import type { Token } from '../../passage.ts';
import { inheritedSubject, looksInherited, subjectOfVerbBefore } from '../inherited-subject.ts';
import type { Rule, Scene } from '../scene.ts';
import { subjectBefore } from '../subject.ts';
import { draftWordsAfter } from '../words-after.ts';
import { commaBeforeMain } from '../words-end.ts';

export const sharedSubject: Rule = {
  id: 'shared-subject',
  apply: (scene) => {
    const subject = subjectOf(scene);
    return subject === null
      ? null
      : draftWordsAfter(scene, subject, { rule: sharedSubject.id, from: scene.cue.last });
  },
};

/** The subject of the verb before; for a participle right behind a noun, that noun. */
function subjectOf(scene: Scene) {
  if (isLeftUndone(scene)) return null;
  if (opensSentence(scene)) return subjectBehind(scene);
  if (looksInherited(scene)) return inheritedSubject(scene);
  if (scene.passage.tokens[scene.cue.first - 1]?.lower === 'that') return makerOfPaper(scene);
  if (scene.cue.mood !== 'gerund') return null;
  const noun = subjectBefore(scene);
  return noun !== null && isPaper(scene, noun) ? (subjectOfVerbBefore(scene, noun.first) ?? noun) : noun;
}

/** "released | a letter (from his doctor) | that says": who released it says so. */
function makerOfPaper(scene: Scene): Range | null {
  const { passage, cue, sentence } = scene;
  const noun = nounPhraseBefore(scene, cue.first - 1, sentence.first);
  const paper = noun === null ? null : baseNounPhraseAfter(scene, noun.first, noun.last);
  if (cue.mood !== 'finite' || paper === null || !isPaper(scene, paper)) return null;
  return passage.tokens[paper.first - 1]?.pos === 'VERB' ? subjectOfVerbBefore(scene, paper.first) : null;
}

/** "refrained from saying", "stopped short of calling", "left without saying": nobody said so. */
function isLeftUndone({ passage: { tokens }, cue }: Scene): boolean {
  const [before, link] = [tokens[cue.first - 2]?.lower, tokens[cue.first - 1]?.lower];
  return link === 'from' || link === 'without' || (before === 'short' && link === 'of');
}

/** "issued a statement saying", "fired back a response saying": who issued it says so. */
function isPaper({ passage: { tokens }, lexicon }: Scene, { first, last }: Range): boolean {
  const [determiner, noun] = [tokens[first], tokens[last - 1]];
  if (determiner?.pos !== 'DET' || noun === undefined) return false;
  return lexicon.venues.has(noun.lower) || (isMade(tokens, { first, last }) && !isSomebody(noun, lexicon));
}

/** "released | a radio ad": one thing, right behind a verb. */
function isMade(tokens: readonly Token[], { first, last }: Range): boolean {
  const [before, determiner, noun] = [tokens[first - 1], tokens[first], tokens[last - 1]];
  if (before?.pos !== 'VERB' && before?.pos !== 'ADV') return false;
  return /^an?$/.test(determiner?.lower ?? '') && noun?.pos === 'NOUN' && !noun.lower.endsWith('s');
}

const PERSONS = new Set(['man', 'woman', 'boy', 'girl', 'child', 'person', 'friend', 'stranger']);

const isSomebody = ({ lower }: Token, { groups, roles }: Lexicon): boolean =>
  PERSONS.has(lower) || groups.has(lower) || roles.has(lower);

/** In tokens: "In addition to saying …". */
const LONGEST_OPENING = 4;
const OPENING = new Set(['ADP', 'SCONJ', 'ADV', 'CCONJ', 'NOUN']);

/** "Saying …", "After saying …": a participle with no verb and no subject before it. */
const opensSentence = ({ passage: { tokens }, sentence, cue }: Scene): boolean =>
  cue.mood === 'gerund' &&
  cue.first - sentence.first <= LONGEST_OPENING &&
  tokens.slice(sentence.first, cue.first).every(({ pos, quotation }) => OPENING.has(pos) && quotation < 0);

/** "After saying the plan was dead, | Lee left": the subject of the clause that the participle opens. */
function subjectBehind(scene: Scene): Range | null {
  const { passage, sentence, cue } = scene;
  const comma = commaBeforeMain(passage.tokens, { first: cue.last, last: sentence.last });
  return comma === null ? null : nounPhraseAfter(scene, comma + 1, sentence.last);
}
