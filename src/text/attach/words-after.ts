/** The words after a cue: a draft of what stands there, where it reads as reported words. */
import { trimRange } from '../bound.ts';
import type { Range } from '../noun-phrase.ts';
import { trimTail } from '../trim-tail.ts';
import { type AfterCue, findAfterCue } from './after-cue.ts';
import { hasTag } from './has-tag.ts';
import { isReported } from './is-reported.ts';
import { makeDraft } from './make-draft.ts';
import type { Draft, Scene } from './scene.ts';
import { wordsEnd } from './words-end.ts';

interface Start {
  readonly rule: string;
  /** The token from which the words are looked for. */
  readonly from: number;
}

/** A draft of what stands after the cue; null where nothing there reads as reported words. */
export function draftWordsAfter(scene: Scene, mention: Range, { rule, from }: Start): Draft | null {
  const found = findAfterCue(scene, from);
  if (found === null) return null;
  if (found.opening === 'quote' && found.start >= scene.sentence.last)
    return draftBelow(scene, { mention, rule, hearer: found.hearer });
  if (endsLeadingClause(scene, mention, found)) return null;
  const after = withDoer(scene, found);
  const words = wordsAfter(scene, mention, after);
  if (words === null) return null;
  return makeDraft(scene, { rule, mention, hearer: after.hearer, parts: [words] });
}

const LEADING = new Set([
  'although',
  'because',
  'before',
  'if',
  'once',
  'since',
  'though',
  'unless',
  'until',
  'when',
  'whereas',
  'while',
]);

/** "While the checks continue, | guards will go home": the comma ends the clause, and its sentence begins behind it. */
function endsLeadingClause(
  { passage: { tokens }, sentence, cue }: Scene,
  { first }: Range,
  { opening, start }: AfterCue,
): boolean {
  return (
    opening === 'bare' &&
    start === cue.last + 1 &&
    tokens[cue.last]?.text === ',' &&
    LEADING.has(tokens[sentence.first]?.lower ?? '') &&
    !tokens.slice(sentence.first, first).some(({ text }) => text === ',')
  );
}

/** Lee said: and a quotation below, as the first sentence of its paragraph. */
function draftBelow(scene: Scene, found: Pick<Draft, 'mention' | 'rule' | 'hearer'>): Draft | null {
  const { passage, cue, sentence } = scene;
  const below = passage.sentences[cue.sentence + 1];
  if (below === undefined || below.paragraph === sentence.paragraph || !takesQuotation(cue)) return null;
  if ((passage.tokens[below.first]?.quotation ?? -1) < 0 || hasTag(scene, below)) return null;
  const parts = [trimRange(passage.tokens, below)];
  return { ...makeDraft(scene, { ...found, parts }), lastSentence: cue.sentence + 1 };
}

const takesQuotation = ({ verb: { takes } }: Scene['cue']): boolean => takes.has('tag') && takes.has('quote');

/** "urged | the court to hear those who sued": who shall do it is a part of what was asked. */
function withDoer({ passage: { tokens } }: Scene, after: AfterCue): AfterCue {
  const { hearer, opening, start } = after;
  if (hearer === null || opening !== 'bare' || tokens[start]?.lower !== 'to') return after;
  return { ...after, opening: 'deed', start: hearer.first };
}

function wordsAfter(scene: Scene, mention: Range, after: AfterCue): Range | null {
  const { tokens } = scene.passage;
  const whole = trimRange(tokens, { first: after.start, last: wordsEnd(scene, mention, after) });
  if (whole.last <= whole.first) return null;
  const words =
    after.opening === 'quote' ? quotedWords(scene, whole) : trimTail(tokens, whole, scene.lexicon);
  return isReported(scene, words, after) ? words : null;
}

/** A quotation that is a sentence of its own ends the words; one that is woven in goes on with its sentence. */
function quotedWords({ passage: { tokens, quotations } }: Scene, whole: Range): Range {
  const quotation = quotations[tokens[whole.first]?.quotation ?? -1];
  if (quotation === undefined) return whole;
  let last = whole.first;
  while (last < whole.last && (tokens[last]?.start ?? 0) < quotation.end) last += 1;
  const next = tokens[last];
  const goesOn = next !== undefined && last < whole.last && !/^[,.]$/.test(next.text);
  const endsInside = /[.,!?…][”"’'»]*$/u.test(
    tokens
      .slice(Math.max(whole.first, last - 2), last)
      .map(({ text }) => text)
      .join(''),
  );
  return goesOn && !endsInside ? whole : { first: whole.first, last };
}
