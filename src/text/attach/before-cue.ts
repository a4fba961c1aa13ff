/** The words that stand before a cue and its subject: “…,” she said; The plan is dead, she said. */
import { trimRange, withoutLeadIn } from '../bound.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import type { Scene } from './scene.ts';

/** First token of the sentence that no earlier statement has taken. */
function freeStart({ sentence, earlier, passage: { tokens } }: Scene): number {
  const taken = earlier.flatMap(({ parts, cue, mention }) => [
    ...parts,
    cue,
    ...(mention === null ? [] : [mention]),
  ]);
  const from = Math.max(sentence.first, ...taken.map(({ last }) => last));
  return trimRange(tokens, { first: from, last: sentence.last }).first;
}

/** Index of the last token of a quotation that ends right before `end`, or -1. */
export function quotationEndBefore(tokens: readonly Token[], end: number, floor: number): number {
  let at = end - 1;
  if (at > floor && [',', '—', '–', '--'].includes(tokens[at]?.text ?? '') && tokens[at]?.quotation === -1)
    at -= 1;
  return at >= floor && (tokens[at]?.quotation ?? -1) >= 0 ? at : -1;
}

/** The words before a tag: from where the sentence is free, without "But" and the like. */
export function wordsBefore(scene: Scene, end: number): Range | null {
  const { tokens } = scene.passage;
  const from = Math.max(freeStart(scene), quotationBehindMark(scene, end), behindColon(scene, end));
  const range = withoutLeadIn(tokens, trimRange(tokens, { first: from, last: end }));
  return range.last > range.first ? range : null;
}

/** `He has a plan - “it works,” | Lee said`: where the quotation right before the tag begins, behind a dash or a colon; else 0. */
function quotationBehindMark({ passage: { tokens, quotations } }: Scene, end: number): number {
  const last = quotationEndBefore(tokens, end, 0);
  const quotation = quotations[tokens[last]?.quotation ?? -1];
  if (quotation === undefined) return 0;
  let first = last;
  while (first > 0 && (tokens[first - 1]?.start ?? 0) >= quotation.start) first -= 1;
  return /^(?:[:—–―]|--?)$/.test(tokens[first - 1]?.text ?? '') ? first : 0;
}

const TAG_PRONOUNS = new Set(['he', 'she', 'they']);
/** One of these before the colon may be somebody else than whoever is named there. */
const OTHER_SPEAKERS = new Set([...TAG_PRONOUNS, 'i', 'we', 'you']);

/** "Lee was blunt: the plan was dead, | she said": who is named before the colon is "she", and says what stands behind it; else 0. */
function behindColon({ passage: { tokens }, sentence }: Scene, end: number): number {
  if (!TAG_PRONOUNS.has(tokens[end]?.lower ?? '')) return 0;
  for (let at = sentence.first + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || OTHER_SPEAKERS.has(token.lower) || token.quotation >= 0) return 0;
    if (token.text === ':') return hasName(tokens, { first: sentence.first, last: at }) ? at + 1 : 0;
  }
  return 0;
}

const hasName = (tokens: readonly Token[], { first, last }: Range): boolean =>
  tokens.slice(first, last).some(({ pos }) => pos === 'PROPN');

/** True when every word of a range stands in quotation marks. */
export function isAllQuoted(tokens: readonly Token[], { first, last }: Range): boolean {
  let hasQuoted = false;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.quotation >= 0) hasQuoted = true;
    else if (/[\p{L}\p{N}]/u.test(token.text)) return false;
  }
  return hasQuoted;
}
