/** The subject that a cue takes from a verb before it. */
import { isDash } from '../marks.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { FINITE } from '../verbs.ts';
import { skipAsides } from './asides.ts';
import type { Draft, Scene } from './scene.ts';
import { standsAlone } from './stands-alone.ts';
import { subjectEndingAt } from './subject.ts';

const LONGEST_WAY_BACK = 120;
const EMBEDDERS = new Set([
  'that',
  'how',
  'why',
  'whether',
  'what',
  'which',
  'where',
  'when',
  'because',
  'if',
  'than',
  'who',
]);

/**
 * The subject that a cue shares with a verb before it: "Lee shook his head, saying …", "Lee sat down and said …",
 * "Lee went on to say …".
 */
export function inheritedSubject(scene: Scene): Range | null {
  const earlier = scene.earlier.findLast((draft) => !isBetweenDashes(scene, draft));
  if (earlier?.mention && earlier.mention.last <= scene.cue.first) return earlier.mention;
  return subjectOfVerbBefore(scene, scene.cue.first);
}

/** "Lee said it was dead - “no hope,” Kim said - and went on to say": the sentence goes on with Lee. */
function isBetweenDashes({ passage: { tokens } }: Scene, { parts, cue, mention }: Draft): boolean {
  const [before, behind] = [
    tokens[(parts[0]?.first ?? 0) - 1],
    tokens[Math.max(cue.last, mention?.last ?? 0, parts.at(-1)?.last ?? 0)],
  ];
  return before !== undefined && behind !== undefined && isDash(before) && isDash(behind);
}

/** The subject of the nearest finite verb before a token, where it stands free in its sentence. */
export function subjectOfVerbBefore(scene: Scene, end: number): Range | null {
  const { tokens } = scene.passage;
  const { first } = scene.sentence;
  for (let at = end - 1; at > Math.max(first, end - LONGEST_WAY_BACK); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || !FINITE.has(token.pos)) continue;
    if (tokens[at - 1]?.lower === 'to' || /ing$/.test(token.lower)) continue;
    const start = verbGroupStart(tokens, at, first);
    const subject = subjectEndingAt(scene, start, first);
    if (subject !== null && standsAlone(scene, subject.first, first) && !isEmbedded(scene, subject))
      return subject;
  }
  return null;
}

/** "the plan that Kim made", "FIFA, which is old": a clause inside another, whose subject the sentence does not go on with. */
const isEmbedded = ({ passage: { tokens } }: Scene, { first, last }: Range): boolean =>
  EMBEDDERS.has(tokens[first - 1]?.lower ?? '') || EMBEDDERS.has(tokens[last - 1]?.lower ?? '');

/** Where the auxiliaries and adverbs before a verb begin, not before `floor`. */
export function verbGroupStart(tokens: readonly Token[], at: number, floor: number): number {
  let start = at;
  while (start > floor && ['AUX', 'ADV', 'PART'].includes(tokens[start - 1]?.pos ?? '')) start -= 1;
  return start;
}

/** True where a cue takes its subject from elsewhere: after a comma, a conjunction, or another verb. */
export function looksInherited(scene: Scene): boolean {
  const { cue, sentence } = scene;
  const { tokens } = scene.passage;
  if (cue.mood === 'infinitive') return true;
  const before = tokens[skipAsides(scene, cue.first, sentence.first) - 1];
  if (cue.first <= sentence.first || before === undefined) return false;
  if (before.quotation >= 0) return cue.mood === 'gerund';
  return (
    [',', '—', '–', '--'].includes(before.text) ||
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ' ||
    before.pos === 'ADP'
  );
}
