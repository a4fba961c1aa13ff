/**
 * Spelling variants of names and roles: equal keys mean "may be the same word, written down from another alphabet or
 * by another house". A key alone proves nothing; `directory.ts` asks for more evidence.
 */
import { fold } from '../answer/fold.ts';

/** A name taken apart and folded; "Dr. Ola Nordmann Jr." is Ola, Nordmann. */
export interface NameForms {
  /** All words, joined by spaces: equal for equal names. */
  readonly phrase: string;
  readonly words: readonly string[];
  /** Null for a bare surname. */
  readonly given: string | null;
  /** Empty when there is no word. */
  readonly surname: string;
  /** Equal for spelling variants of the surname. */
  readonly surnameKey: string;
  /** Equal for spelling variants of both names; null for a bare surname. */
  readonly fullKey: string | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const TITLE = /^(?:mr|mrs|ms|dr|sir|lord|lady|dame|prof|gen|sen|rep|gov)$/;

/** Takes a name apart. */
export const readName = (name: string): NameForms => {
  const words = foldedWords(name);
  const own = words.filter((word) => !SUFFIX.test(word));
  const bare = own.filter((word, at) => at === own.length - 1 || !TITLE.test(word));
  const surname = bare.at(-1) ?? '';
  const given = bare.length > 1 ? (bare[0] ?? null) : null;
  const key = surnameKey(surname);
  const fullKey = given === null ? null : `${givenKey(given)} ${key}`;
  return { phrase: words.join(' '), words, given, surname, surnameKey: key, fullKey };
};

/** Reads names and roles, each once: a directory asks for the same ones again and again. */
export interface Reader {
  readonly name: (text: string) => NameForms;
  readonly role: (text: string) => string;
}

/** A reader for the time that a directory is built. */
export const makeReader = (): Reader => ({ name: remembering(readName), role: remembering(roleKey) });

const remembering = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
};

/** Folded words of a name or role without their marks: "al-Sisi" is two, "O'Brien" one. */
const foldedWords = (text: string): readonly string[] =>
  fold(text)
    .replace(/['’ʼ]s(?![\p{L}\p{N}])|['’ʼ.]/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** Shorter names carry too little to forgive a letter: "Dan" and "Don" are two people. */
const FORGIVING_FROM = 5;

/** Zelensky, Zelenskyy, Zelenskiy: doubled letters and i, y, j in any run are the same. */
export const surnameKey = (surname: string): string =>
  surname.length < FORGIVING_FROM ? surname : surname.replace(/[iyj]+/g, 'i').replace(/(.)\1+/gu, '$1');

/**
 * Dmytro, Dmitry, Dmitri; Mohammed, Muhammad: the vowels that transcriptions exchange are the same (a and e, o and u,
 * i and y), and so is a masculine ending -o, -i, -y, -ei or none. The first letter and an ending -a stay: Maria is not Mario.
 */
export const givenKey = (given: string): string => {
  if (given.length < FORGIVING_FROM) return given;
  const vowels = given
    .slice(1)
    .replace(/e|a(?!$)/g, 'A')
    .replace(/[ou]/g, 'U')
    .replace(/[iyj]+/g, 'I');
  return `${given[0]}${vowels}`.replace(/(.)\1+/gu, '$1').replace(/(?:AI|[UI])$/, '');
};

/** Consonants only: too weak to join two people, strong enough to mention one beside the other (Volodymyr, Vladimir). */
export const nameSkeleton = (name: string): string =>
  `${name[0] ?? ''}${name.slice(1).replace(/[aeiouyj]/g, '')}`.replace(/(.)\1+/gu, '$1');

const SMALL_WORD = /^(?:a|an|the|of|for|to|in|s)$/;

/**
 * Two roles with the same key are the same office: "Ukrainian Foreign Minister", "Ukraine's foreign minister", "foreign
 * minister of Ukraine". Words without order, each without the endings by which a country and its people differ.
 */
export const roleKey = (role: string): string =>
  [
    ...new Set(
      foldedWords(role)
        .filter((word) => !SMALL_WORD.test(word))
        .map(withoutEnding),
    ),
  ]
    .sort()
    .join(' ');

/** True for keys of which one office is within the other: "foreign minister", "Ukrainian Foreign Minister". One word is too little for that. */
export const isOfficeWithin = (narrow: string, wide: string): boolean => {
  const words = new Set(wide.split(' '));
  return narrow.includes(' ') && narrow.split(' ').every((word) => words.has(word));
};

/** The endings of countries and of their adjectives (China, Chinese; Britain, British; Finland, Finnish). */
const ENDING = /(?<=.{3})(?:land|ian|ean|ain|and|ese|ish|ia|an|en|ey|[aeioy])$/;

/** Taken off until none is left, so that "Germany" and "German" arrive at the same. */
const withoutEnding = (word: string): string => {
  const shorter = word.replace(ENDING, '').replace(/(.)\1$/u, '$1');
  return shorter === word ? word : withoutEnding(shorter);
};
