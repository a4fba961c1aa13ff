/** Invented words and names, a different one for every number, so that no figure depends on a small vocabulary. */

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['l', 'm', 'n', 'nd', 'r', 'rk', 's', 'st', 't', 'x'];
const SYLLABLES = ONSETS.length * VOWELS.length;

/** Words are different for numbers below this. */
const MOST = 2 ** 18;
/** Odd, so that numbers stay different, and large, so that neighbours are unlike each other. */
const FAR_APART = 113_783;

/** Two or three syllables and a last consonant. */
export const inventWord = (number: number): string => {
  const place = (number * FAR_APART) % MOST;
  const coda = CODAS[place % CODAS.length] ?? '';
  const rest = Math.floor(place / CODAS.length);
  return `${syllables(rest + SYLLABLES)}${coda}`;
};

const syllables = (number: number): string => {
  const last = syllable(number % SYLLABLES);
  const rest = Math.floor(number / SYLLABLES);
  return rest === 0 ? last : syllables(rest) + last;
};

const syllable = (number: number): string =>
  `${ONSETS[number % ONSETS.length]}${VOWELS[Math.floor(number / ONSETS.length)]}`;

export const inventName = (number: number): string => {
  const word = inventWord(number);
  return word.charAt(0).toUpperCase() + word.slice(1);
};
