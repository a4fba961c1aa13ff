/** Texts for property tests: what news is made of, and what nobody would write. */
import fc from 'fast-check';

const MARKS = ['“', '”', '"', "''", '``', '‘', '’', "'", '«', '»', '„', '‘‘', '’’'];
const STOPS = [
  '.',
  ',',
  '?',
  '!',
  ':',
  ';',
  '—',
  '–',
  ' - ',
  '…',
  '...',
  '(',
  ')',
  '\n',
  '\n\n',
  '\n\n\n\n',
  ' ',
];
const NAMES = [
  'Ann Lee',
  'Lee',
  'Bob Kim Jr.',
  'Mayor Zed',
  'Sen. J. P. Ode, D-S.C.',
  'Norway',
  'the U.K.',
  'U.K,',
];
const SPEAKERS = [
  'he',
  'She',
  'they',
  'I',
  'officials',
  'the mayor',
  'Nobody',
  'who',
  'Harl Bank',
  'the Sunday Times',
];
const CUES = [
  'said',
  'says that',
  'told reporters',
  'was told',
  'did not deny',
  'according to',
  'saying',
  'to say',
  'argues',
];
const REST = [
  'the plan was dead',
  'it will leak',
  'they have said so and Kim is right',
  'and “so it goes”',
  'and',
  'but',
  'in a statement on Monday',
  'on Feb. 13',
  'a.m.',
  'which had been',
  '4,000.5',
];
const ODD = [
  '\ud800',
  '\udc00',
  '\u0301',
  '\u200b',
  '\u202e',
  '\0',
  '\uFEFF',
  '👩‍👩‍👧',
  'ﷺ',
  'İ',
  'ß',
  '한국어',
  'a-b-c-d',
  'https://x.y/z?q=1',
  '@lee',
  'U.S.A.F',
  'don’t',
  "Lee's",
];

const wordOf = (words: readonly string[]) => fc.constantFrom(...words);
const glued = (parts: fc.Arbitrary<string>, glue: string) =>
  fc.array(parts, { maxLength: 60, size: 'max' }).map((words) => words.join(glue));

/** Pieces of sentences in any order, now and then without a space. */
const newsSoup = fc
  .tuple(
    glued(wordOf([...MARKS, ...STOPS, ...NAMES, ...SPEAKERS, ...CUES, ...REST]), ' '),
    glued(wordOf([...MARKS, ...STOPS, ...NAMES, ...CUES, ...ODD]), ''),
  )
  .map((parts) => parts.join(' '));

/** Sentences that could stand in a newspaper. */
const news = fc
  .array(
    fc
      .tuple(wordOf(NAMES), wordOf(CUES), wordOf(REST), wordOf(MARKS), wordOf(SPEAKERS))
      .chain(([name, cue, rest, mark, speaker]) =>
        wordOf([
          `“${rest},” ${name} ${cue}. `,
          `${name} ${cue} ${rest}. `,
          `${mark}${rest}${mark} ${cue} ${name}, ${rest}.\n\n`,
          `${rest}, ${speaker} ${cue}, ${rest}.\n`,
          `According to ${name}, ${rest} ${mark}${rest}. `,
          `${name}: ${mark}${rest}.${mark}\n`,
          `LEE: ${rest}. (LAUGHTER)\nKIM: ${rest}\n\nLEE, ${name}: ${rest}?\nKIM:\n${mark}${rest}\n`,
          `Q: ${rest}?\nA. ${rest}.\n\nQ. ${mark}${rest}\nA: [APPLAUSE]\n`,
          `• ${mark}${rest}.${mark} — ${name}, ${rest}\n“${rest}.”\n— ${name}\n“${rest}.” (${name})\n`,
          `${rest} — ${name} (@lee) May 4, 2031\n@lee: ${rest}\nRT @kim: ${mark}${rest}\n`,
          `${name} wrote on Facebook:\n\n${rest}. ${speaker} ${cue} ${rest}.\n`,
          `«Il est dans ${mark}le port${mark} avec nous», a-t-il dit. «${rest}.\n`,
        ]),
      ),
    { maxLength: 12, size: 'max' },
  )
  .map((sentences) => sentences.join(''));

/** Any UTF-16, lone surrogates included. */
const anything = fc.string({ unit: 'binary', maxLength: 200 });
const surrogates = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
  .map((units) => String.fromCharCode(...units));
const marks = glued(wordOf([...MARKS, ...STOPS, 'a', 'Lee said']), '');

/** A text to read, often hostile. */
export const foreignText = fc.oneof(
  { weight: 3, arbitrary: news },
  { weight: 3, arbitrary: newsSoup },
  marks,
  anything,
  surrogates,
);
