/** What of a document tells whether its wording is its own: the agency that it credits, and hashes of its words. */
import { toWords } from '../answer/words.ts';
import type { Document, Statement } from '../corpus.ts';
import type { DocumentSketch } from './comparable.ts';
import { findAgency } from './find-agency.ts';
import { shortNumber } from './short-number.ts';

/** Words in a row that one hash stands for. */
const SHINGLE = 8;
/** A sketch has at most so many hashes: every one of an article of two hundred and fifty words, every fourth of a long one. */
const MOST_SHINGLES = 256;

/** Sketches the wording of a document. */
export const sketchDocument = (
  document: Document,
  statements: readonly Statement[] = [],
): DocumentSketch => ({
  agency: findAgency(
    document,
    statements.flatMap(({ speaker }) => speaker ?? []),
  ),
  shingles: thinOut(shinglesOf(outsideQuotations(document.text.slice(document.title.length)))),
});

/** Hashes of all runs of words that no mark of `between` divides, in order. */
export const shinglesOf = (segments: readonly string[]): readonly number[] =>
  segments.flatMap((segment) => {
    const words = toWords(segment).map(({ folded }) => shortNumber(folded));
    return words.slice(SHINGLE - 1).map((_, at) => hashRun(words, at));
  });

const hashRun = (words: readonly number[], from: number): number => {
  let hash = 0;
  for (let at = from; at < from + SHINGLE; at += 1) hash = Math.imul(hash, 31) + (words[at] ?? 0);
  return hash >>> 0;
};

/** What stands outside quotation marks, and before, between and after paragraphs. */
const outsideQuotations = (text: string): readonly string[] => text.split(QUOTATION_OR_BREAK);

/** A quotation without an end goes to the end of its paragraph, as where it goes on in the next. */
const QUOTATION_OR_BREAK = /“[^”\n]*(?:”|(?=\n)|$)|"[^"\n]*(?:"|(?=\n)|$)|\n+/u;

/**
 * The least of every few neighbours, of more of them the longer the text is. The least of many is the least of some of them, so
 * sketches of a short and a long text have hashes in common where their words are. Ascending, each once.
 */
const thinOut = (hashes: readonly number[]): readonly number[] => {
  for (let window = 1; ; window *= 2) {
    const kept = new Set(window === 1 ? hashes : leastOfEach(hashes, window));
    if (kept.size <= MOST_SHINGLES || window >= hashes.length)
      return [...kept].sort((a, b) => a - b).slice(0, MOST_SHINGLES);
  }
};

/** Of each run of so many neighbours the least. */
const leastOfEach = (hashes: readonly number[], window: number): readonly number[] => {
  let least = hashes;
  for (let width = 1; width < window; width *= 2)
    least = least.slice(width).map((hash, at) => Math.min(hash, least[at] ?? hash));
  return least;
};
