/** What stands between a subject and its verb: days, parentheses, and asides in commas or dashes. */

import { isDash } from '../marks.ts';
import { isTime, nounPhraseBefore, type Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { FINITE, PARTICIPLE, RELATIVES } from '../verbs.ts';
import type { Scene } from './scene.ts';
import { standsAlone } from './stands-alone.ts';

const APPOSITIVE_OPENERS = new Set([
  'DET',
  'NOUN',
  'PROPN',
  'ADJ',
  'NUM',
  'PRON',
  'VERB',
  'ADP',
  'ADV',
  'SCONJ',
]);
/** In tokens. */
const LONGEST_ASIDE = 60;

/** The subject before a comma or a dash that closes an aside, or should not be there. */
export function subjectBeforeMark(scene: Scene, mark: number, floor: number): Range | null {
  const around = aroundAppositive(scene, mark, floor);
  if (around !== null || scene.passage.tokens[mark]?.text !== ',') return around;
  return acrossComma(scene, mark, floor) ?? wholeBefore(scene, mark, floor);
}

/** "Lee (the mayor) on Monday | said"; a surname such as Day is no time. */
export function skipAsides(scene: Scene, end: number, floor: number): number {
  const { tokens } = scene.passage;
  const parenthesis = skipParenthesisBefore(tokens, end, floor);
  return skipParenthesisBefore(tokens, skipTimeBefore(scene, parenthesis, floor), floor);
}

/** "Lee on Monday | said", "Lee, on Monday, | said" */
function skipTimeBefore({ passage: { tokens }, lexicon }: Scene, end: number, floor: number): number {
  let at = end;
  while (at > floor && isTime(tokens[at - 1], lexicon)) at -= 1;
  if (at === end) return end;
  const before = tokens[at - 1];
  return before?.pos === 'ADP' || before?.lower === 'last' ? at - 1 : at;
}

function skipParenthesisBefore(tokens: readonly Token[], end: number, floor: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > Math.max(floor, end - 12); at -= 1) if (tokens[at]?.text === '(') return at;
  return end;
}

/** "Lee, who chairs the panel, said": from the comma before the verb to the name before the opening comma. */
export function aroundAppositive(scene: Scene, comma: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  for (let at = Math.max(floor + 1, comma - LONGEST_ASIDE); at < comma; at += 1) {
    const opening = tokens[at];
    const next = tokens[at + 1];
    if (opening === undefined || next === undefined || !opensAside(opening, tokens[comma])) continue;
    if (!APPOSITIVE_OPENERS.has(next.pos) || !isAside(scene, at + 1, comma)) continue;
    const name = nounPhraseBefore(scene, skipParenthesisBefore(tokens, at, floor), floor);
    if (name !== null && standsAlone(scene, name.first, floor)) return { first: name.first, last: comma };
  }
  return null;
}

/** Two commas or two dashes. */
const opensAside = (opening: Token, closing: Token | undefined): boolean =>
  opening.quotation < 0 &&
  (closing?.text === ',' || (closing?.quotation ?? -1) >= 0 ? opening.text === ',' : isDash(opening));

/** An aside has no finite verb of its own unless a relative word opens it. */
function isAside({ passage: { tokens } }: Scene, first: number, last: number): boolean {
  const opener = tokens[first];
  if (opener !== undefined && (RELATIVES.has(opener.lower) || opener.lower === 'whose')) return true;
  if (opener?.pos === 'VERB') return PARTICIPLE.test(opener.lower) || tokens[first + 1]?.pos === 'ADP';
  let isRelative = false;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0) continue;
    if (RELATIVES.has(token.lower)) isRelative = true;
    if (FINITE.has(token.pos) && !isRelative && !/ing$/.test(token.lower) && tokens[at - 1]?.lower !== 'to')
      return false;
  }
  return true;
}

/** "Lee, in a speech on Monday, said": a phrase in commas that begins with a preposition or a time. */
function acrossComma(scene: Scene, comma: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  for (let at = comma - 1; at > Math.max(floor, comma - 12); at -= 1) {
    const token = tokens[at];
    if (token?.text !== ',' || token.quotation >= 0) continue;
    const next = tokens[at + 1];
    if (next?.pos !== 'ADP' && next?.pos !== 'ADV' && !isTime(next, scene.lexicon)) return null;
    return nounPhraseBefore(scene, at, floor);
  }
  return null;
}

/** "Lee of the ministry, said": a comma that should not be there. */
function wholeBefore(scene: Scene, comma: number, floor: number): Range | null {
  const phrase = nounPhraseBefore(scene, comma, floor);
  return phrase?.first === floor ? phrase : null;
}
