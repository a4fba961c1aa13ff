/** The words that stand for one man or one woman. */
import type { Gender } from '../../text/lexicon.ts';

const GENDERS: Readonly<Partial<Record<string, Gender>>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};

/** Null for every other word. */
export const genderOfPronoun = (word: string): Gender | null =>
  Object.hasOwn(GENDERS, word) ? (GENDERS[word] ?? null) : null;
