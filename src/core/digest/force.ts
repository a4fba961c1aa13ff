/** What the speaker does with the words, where the verb of saying does not tell: "said" tells nothing, "we will not leave" promises. */
import type { KeyWords } from '../../lexicon/loaded-lexicon.ts';
import type { Force } from '../../text/types.ts';

/** The force, and the words that carry it; null where the verb of saying does. */
export interface Forced {
  readonly force: Force;
  readonly evidence: string | null;
}

const LONGEST_PHRASE = 6;
/** Of a long statement the beginning is read. */
const MOST_WORDS = 400;

/**
 * Reads the force.
 * @param words what was said
 * @param cueForce as the verb of saying has it; only `affirms` leaves it open
 */
export const forceOf = (words: string, cueForce: Force, { forces }: KeyWords): Forced => {
  if (cueForce !== 'affirms') return { force: cueForce, evidence: null };
  const said = toWords(words);
  for (let start = 0; start < said.length; start += 1) {
    for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
      const evidence = said.slice(start, start + length).join(' ');
      const force = forces.get(evidence);
      if (force !== undefined) return { force, evidence };
    }
  }
  return { force: 'affirms', evidence: null };
};

const toWords = (words: string): readonly string[] =>
  (
    words
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  ).slice(0, MOST_WORDS);
