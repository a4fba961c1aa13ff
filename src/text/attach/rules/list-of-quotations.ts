/** “The plan is dead.” — Ann Lee · “It lives.” (Bob Kim, Harl Radio) · Ida Bex: “Which plan?” · a name below the words. */
import { sentenceOf } from '../../locate.ts';
import type { Range } from '../../noun-phrase.ts';
import type { Passage } from '../../passage.ts';
import { isVerb } from '../../verbs.ts';
import { isAllQuoted } from '../before-cue.ts';
import { labelOf } from '../label.ts';
import { type LaidOut, type LayoutRule, type Line, type Page, wordsOf } from '../layout.ts';
import { isSomebody, type Signature, signatureIn } from '../signature.ts';

/** A name with a colon needs company: alone it may be “Motto: ‘…’”. */
const FEWEST_ITEMS = 2;
const BULLET = /^(?:[•*·‣–—-]|--)$/;
const ENDS_SENTENCE = /[.!?…][”"’'»]*$/u;

export const listOfQuotations: LayoutRule = {
  id: 'list-of-quotations',
  apply: (page) => {
    const signed = page.lines.flatMap((line, at) => signedItem(page, line, page.lines[at + 1]));
    const labelled = page.lines.flatMap((line) => labelledItem(page, line));
    return labelled.length + signed.length < FEWEST_ITEMS ? signed : [...signed, ...labelled];
  },
};

/** A quotation alone, and who said it behind it or on the next line. */
function signedItem({ passage, lexicon }: Page, line: Line, next: Line | undefined): readonly LaidOut[] {
  const words = quotedOpening(passage, line);
  if (words === null || !isSaying(passage, line, words)) return [];
  const below = words.last === line.last && next !== undefined ? [next] : [];
  const signature = signatureIn(passage, below[0] ?? { first: words.last, last: line.last }, lexicon);
  if (signature === null) return [];
  return [itemOf(passage, [line, ...below], { ...signature, words })];
}

/** The quotation that a line opens with, behind its bullet. */
function quotedOpening({ tokens }: Passage, line: Line): Range | null {
  const first = BULLET.test(tokens[line.first]?.text ?? '') ? line.first + 1 : line.first;
  let last = first;
  while (last < line.last && (tokens[last]?.quotation ?? -1) >= 0) last += 1;
  return last > first ? { first, last } : null;
}

/** “The Salt Road” — Lydia Bex is a book: what is said ends like a sentence, or has a verb in a headline. */
function isSaying(passage: Passage, { zone }: Line, words: Range): boolean {
  if (ENDS_SENTENCE.test(wordsOf(passage, words))) return true;
  return zone === 'headline' && passage.tokens.slice(words.first, words.last).some(isVerb);
}

/** A name, a colon, and nothing but a quotation. */
function labelledItem({ passage, lexicon }: Page, line: Line): readonly LaidOut[] {
  const label = labelOf(passage, line);
  if (label === null || line.zone === 'headline') return [];
  const words = { first: label.mark.last, last: line.last };
  const isItem = isAllQuoted(passage.tokens, words) && isSomebody(passage, label.who, lexicon);
  return isItem ? [itemOf(passage, [line], { mark: label.mark, mention: label.who, words })] : [];
}

interface Found extends Signature {
  readonly words: Range;
}

const itemOf = (passage: Passage, lines: readonly Line[], { mark, mention, words }: Found): LaidOut => ({
  draft: {
    rule: listOfQuotations.id,
    force: 'affirms',
    cue: mark,
    mention,
    hearer: null,
    parts: [words],
    lastSentence: sentenceOf(passage.sentences, words.last - 1),
  },
  lines,
});
