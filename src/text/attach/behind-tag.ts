/** What goes on with a clause behind its tag: "…, Lee said, because it rained", "…, Lee said; it rained", "If it rains, Lee said, “we stay.”" */
import { boundAfter, hasFiniteVerb, hasQuotation, trimRange } from '../bound.ts';
import type { Range } from '../noun-phrase.ts';
import { isFiniteVerb } from '../verbs.ts';
import { findAfterCue } from './after-cue.ts';
import type { Scene } from './scene.ts';

/** The words behind a tag that go on with those before it; null where other rules have to tell. */
export function behindTag(scene: Scene, before: Range, tagEnd: number): Range | null {
  const { passage, sentence, cues } = scene;
  const { tokens } = passage;
  const isClause = hasFiniteVerb(tokens, before) || hasQuotation(tokens, before);
  const onward = isClause ? (phraseStart(scene, tagEnd) ?? behindSemicolon(scene, tagEnd)) : null;
  const start = onward ?? quotationStart(scene, before, tagEnd);
  if (start === null) return null;
  const last = boundAfter(passage, start, { last: sentence.last, cues });
  const words = trimRange(tokens, { first: start, last });
  return words.last > words.first ? words : null;
}

/** What only goes on with the clause before the tag: no reporter tells so how somebody spoke. */
const GO_ON = new Set([
  'because',
  'by',
  'despite',
  'especially',
  'even',
  'except',
  'including',
  'not',
  'particularly',
  'rather',
  'than',
  'unless',
]);

function phraseStart({ passage: { tokens } }: Scene, tagEnd: number): number | null {
  return tokens[tagEnd]?.text === ',' && GO_ON.has(tokens[tagEnd + 1]?.lower ?? '') ? tagEnd + 1 : null;
}

/** In tokens: "Lee said in a note on Monday; …" */
const LONGEST_TAG_END = 12;

function behindSemicolon({ passage: { tokens }, sentence }: Scene, tagEnd: number): number | null {
  for (let at = tagEnd; at < Math.min(sentence.last, tagEnd + LONGEST_TAG_END); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || token.text === ',' || isFiniteVerb(token)) return null;
    if (token.text === ';') return at + 1;
  }
  return null;
}

const CONDITIONS = new Set(['whether', 'if', 'because', 'unless']);

/** A condition, a topic or a quotation before the tag belongs to what is quoted behind it; when and where it was said does not. */
function quotationStart(scene: Scene, before: Range, tagEnd: number): number | null {
  const { tokens } = scene.passage;
  const after = findAfterCue(scene, tagEnd);
  if (after?.opening !== 'quote' || tokens[after.start - 1]?.text !== ',') return null;
  const [opener, next] = [tokens[before.first], tokens[before.first + 1]];
  if (opener === undefined || hasColon(scene, before)) return null;
  const isTopic = opener.lower === 'of' || (opener.lower === 'as' && next?.lower === 'for');
  return opener.quotation >= 0 || CONDITIONS.has(opener.lower) || isTopic ? after.start : null;
}

const hasColon = ({ passage: { tokens } }: Scene, { first, last }: Range): boolean =>
  tokens.slice(first, last).some(({ text, quotation }) => text === ':' && quotation < 0);
