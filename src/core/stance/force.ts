/** What the speaker does with the words, where the verb of saying does not tell: "said" tells nothing, "we will not leave" promises. */
import { eachOf, type PhraseList, phraseAt } from '../../text/phrases.ts';
import type { Excerpt, Force } from '../../text/types.ts';

/** The force, and the words that carry it; null where the verb of saying does, or nothing. */
export interface Forced {
  readonly force: Force;
  readonly shown: Excerpt | null;
}

/** Of a long statement the beginning is read. */
const MOST_WORDS = 400;

/**
 * Reads the force: of all phrases the first, and one that only hedges where no other stands.
 * @param parts what was said
 * @param cueForce as the verb of saying has it; only `affirms` leaves it open
 */
export const forceOf = (parts: readonly Excerpt[], cueForce: Force, forces: PhraseList<Force>): Forced => {
  if (cueForce !== 'affirms') return { force: cueForce, shown: null };
  const found = parts.flatMap((part) => forcesIn(part, forces));
  return found.find(({ force }) => force !== 'hedges') ?? found[0] ?? { force: 'affirms', shown: null };
};

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD_OR_MARK = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*|[.,;:!?…–—]/gu;

const forcesIn = ({ text, start }: Excerpt, forces: PhraseList<Force>): readonly Forced[] => {
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const found: Forced[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phraseAt(forces, eachOf(folded), at);
    if (phrase === null) continue;
    const [first, last] = [words[at], words[phrase.last - 1]];
    const isMeant = phrase.value !== 'affirms' && !isTakenBack(folded, at);
    if (isMeant && first !== undefined && last !== undefined) {
      const shown = { start: start + first.start, end: start + last.end };
      found.push({ force: phrase.value, shown: { ...shown, text: text.slice(first.start, last.end) } });
    }
    at = phrase.last - 1;
  }
  return found;
};

const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD_OR_MARK)) {
    if (words.length === MOST_WORDS) break;
    words.push({
      folded: word.toLowerCase().replace(/[’ʼ]/g, "'"),
      start: index,
      end: index + word.length,
    });
  }
  return words;
};

/** How far a "not" or an "if" reaches, in words. */
const REACH = 6;
const TAKES_BACK = new Set('if whether unless not never no nor nobody neither hardly without'.split(' '));
const ENDS_CLAUSE = new Set('and but so because which who , . ; : ! ? … – —'.split(' '));

/** "it is not a promise that we will", "if we will": a "not" or an "if" before the phrase in its own clause. */
const isTakenBack = (words: readonly string[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const word = words[before] ?? '';
    if (ENDS_CLAUSE.has(word)) return false;
    if (TAKES_BACK.has(word) || word.endsWith("n't")) return true;
  }
  return false;
};
