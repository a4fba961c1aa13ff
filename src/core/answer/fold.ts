/** Spellings made equal: case, accents and typographic marks do not matter when people search. */

/** Letters that Unicode does not decompose, but that readers type without their stroke or tie. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const UNDECOMPOSED = /[ßæœøđðłþı]/g;
/** Accents and vowel points; not the vowel signs of Indic scripts, which are letters to their readers. */
const MARKS = /[\p{Script=Inherited}\u0591-\u05c7]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Lower case, compatibility forms made plain, accents removed: "Zelenskýy" and "zelenskyy" are equal. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
  return bare.replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter);
};
