/** What was said, compared: in whole, and for words in quotation marks by these alone. */
import type { Statement } from '../corpus.ts';
import { type Agreement, agreeInWording } from './agree-in-wording.ts';
import { type Wording, wordingOf, wordingOfParts } from './wording.ts';

/** The words of a statement. */
export interface Said {
  readonly whole: Wording;
  /** What of it stands in double quotation marks, or all of it where it is quoted otherwise; null where nothing is. */
  readonly quoted: Wording | null;
}

/** Reads the words of a statement. */
export const saidOf = ({ kind, parts }: Pick<Statement, 'kind' | 'parts'>): Said => {
  const whole = wordingOfParts({ parts });
  if (kind === 'direct') return { whole, quoted: whole };
  if (kind === 'indirect') return { whole, quoted: null };
  const quotations = parts.flatMap(({ text }) =>
    Array.from(text.matchAll(QUOTATION), ([, words = '']) => words),
  );
  return { whole, quoted: quotations.length === 0 ? whole : wordingOf(quotations.join('\n')) };
};

const QUOTATION = /[“"]([^“”"]+)(?:[”"]|$)/g;

/** A quotation and a paraphrase never agree closely: nobody knows what else the paraphrase left out. */
export const compareSaid = (one: Said, other: Said): Agreement | null => {
  const isParaphrase = (one.quoted === null) !== (other.quoted === null);
  const whole = agreeInWording(one.whole, other.whole, isParaphrase);
  if (isParaphrase) return whole === null ? null : 'partly';
  if (one.quoted === null || other.quoted === null || whole === 'closely') return whole;
  return agreeInWording(one.quoted, other.quoted, false) ?? whole;
};
