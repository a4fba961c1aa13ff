/**
 * The English Snowball stemmer ("Porter2"), so that "sanctions" finds "sanctioned". Both the index and the question
 * go through it, so a stem need not be a word. Words with other letters than a to z come back as they are.
 *
 * https://snowballstem.org/algorithms/english/stemmer.html (read 2026-11): the step numbers below are its own.
 */

/** Stems one folded word (lower case, no marks). */
export const stem = (word: string): string => {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const fixed = EXCEPTIONS.get(word);
  if (fixed !== undefined) return fixed;
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const regions = findRegions(marked);
  const singular = step1a(marked);
  if (STAYS_AFTER_1A.test(singular)) return singular;
  const steps = [step1b, step1c, step2, step3, step4, step5];
  return steps.reduce((stemmed, step) => step(stemmed, regions), singular).toLowerCase();
};

/** Where R1 and R2 of the algorithm begin. */
interface Regions {
  readonly r1: number;
  readonly r2: number;
}

/** A suffix with what takes its place; `if` looks at what stands before the suffix. */
interface Ending {
  readonly suffix: string;
  readonly to: string;
  readonly if?: RegExp;
}

const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  (
    'skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli ' +
    'singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes'
  )
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([word = '', stemmed = '']) => [word, stemmed]),
);
const STAYS_AFTER_1A = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

const findRegions = (word: string): Regions => {
  const prefix = /^(?:gener|commun|arsen)/.exec(word)?.[0].length;
  const r1 = prefix ?? regionAfter(word, 0);
  return { r1, r2: regionAfter(word, r1) };
};

const regionAfter = (word: string, from: number): number => {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
};

const step1a = (word: string): string => {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].*[^us]s$/.test(word) ? word.slice(0, -1) : word;
};

const step1b = (word: string, { r1 }: Regions): string => {
  const kept = /eed(?:ly)?$/.exec(word);
  if (kept) return kept.index >= r1 ? `${word.slice(0, kept.index)}ee` : word;
  const base = /^(.*[aeiouy].*?)(?:ed|edly|ing|ingly)$/.exec(word)?.[1];
  if (base === undefined) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return base.slice(0, -1);
  return base.length <= r1 && SHORT_SYLLABLE.test(base) ? `${base}e` : base;
};

const step1c = (word: string): string => word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');

const endings = (table: string): readonly Ending[] =>
  table
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([suffix = '', to = '', before]) =>
      before ? { suffix, to, if: new RegExp(`[${before}]$`) } : { suffix, to },
    )
    .sort((a, b) => b.suffix.length - a.suffix.length);

/** suffix:replacement:letters that must stand before it */
const STEP_2 = endings(
  'tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate ' +
    'alism:al aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogi:og:l ' +
    'fulli:ful lessli:less li::cdeghkmnrt',
);
const STEP_3 = endings('tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:');
const STEP_4 = endings(
  'al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: ion::st',
);

const step2 = (word: string, { r1 }: Regions): string => replaceEnding(word, STEP_2, r1);

const step3 = (word: string, { r1, r2 }: Regions): string =>
  replaceEnding(word, STEP_3, word.endsWith('ative') ? r2 : r1);

const step4 = (word: string, { r2 }: Regions): string => replaceEnding(word, STEP_4, r2);

/** Only the longest ending counts: when it lies outside the region, or its condition fails, nothing changes. */
const replaceEnding = (word: string, table: readonly Ending[], region: number): string => {
  const ending = table.find(({ suffix }) => word.endsWith(suffix));
  const base = word.slice(0, -(ending?.suffix.length ?? 0));
  if (!ending || base.length < region || ending.if?.test(base) === false) return word;
  return base + ending.to;
};

const step5 = (word: string, { r1, r2 }: Regions): string => {
  const base = word.slice(0, -1);
  if (word.endsWith('ll')) return base.length >= r2 ? base : word;
  if (!word.endsWith('e')) return word;
  return base.length >= r2 || (base.length >= r1 && !SHORT_SYLLABLE.test(base)) ? base : word;
};
