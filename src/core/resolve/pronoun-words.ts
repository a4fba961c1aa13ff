/** The words that stand for one man or one woman. */
import type { Gender } from '../../text/lexicon.ts';

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...(['he', 'him', 'his', 'himself'] as const).map((word) => [word, 'm'] as const),
  ...(['she', 'her', 'hers', 'herself'] as const).map((word) => [word, 'f'] as const),
]);

/** `word` in lower case; null for every other word. */
export const genderOfPronoun = (word: string): Gender | null => GENDERS.get(word) ?? null;
