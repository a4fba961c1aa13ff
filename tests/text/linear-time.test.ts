import { expect, test } from 'vitest';
import { analyseText } from '../support/language.ts';

const repeat = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

/** A pronounceable word, another one for each number. */
const word = (index: number): string => {
  const syllable = `${'bdfgklmnprstvz'[index % 14]}${'aeiou'[index % 5]}`;
  return index < 14 ? syllable : syllable + word(Math.floor(index / 14));
};
const surname = (index: number) => word(index).replace(/^./, (letter) => letter.toUpperCase());

/** Texts that make a stage look back or ahead as often as it can; `size` gives some 10 to 60 ms. */
const HOSTILE: readonly (readonly [name: string, size: number, text: (size: number) => string])[] = [
  ['unclosed quotation marks', 625, (size) => repeat(size, () => '“so it goes ')],
  ['straight quotation marks', 625, (size) => repeat(size, () => '"so it goes ')],
  ['mistyped closing marks', 200, (size) => repeat(size, () => 'so it goes, “Lee said. ')],
  ['doubled apostrophes', 625, (size) => repeat(size, () => "''so it goes ")],
  ['single marks', 625, (size) => repeat(size, () => "it's ‘so it goes ")],
  ['commas in one sentence', 3125, (size) => `Lee${repeat(size, () => ', so')} said it was.`],
  ['names between commas', 1250, (size) => `Lee${repeat(size, () => ', Ann')} said it was.`],
  ['cues between commas', 1000, (size) => `Lee ${repeat(size, () => 'said, ')}`],
  ['relative clauses', 750, (size) => `Lee${repeat(size, () => ', who said')}`],
  ['double marks in single ones', 300, (size) => repeat(size, () => `'So "it" goes,' `)],
  [
    'turns',
    200,
    (size) => repeat(size, (at) => `${at % 2 === 0 ? 'LEE' : 'KIM'}: It is good. (LAUGHTER) So.\n`),
  ],
  ['signed quotations', 150, (size) => repeat(size, (at) => `“It is so.” — Ann ${surname(at)}\n`)],
  ['signatures of one word', 150, (size) => repeat(size, (at) => `“It is so.” — ${surname(at)}\n`)],
  ['posts', 150, (size) => repeat(size, (at) => `It is so. — Ann Lee (@${word(at)}) May 4, 2031\n`)],
  ['handles', 300, (size) => repeat(size, (at) => `@${word(at)}: It is so.\n`)],
  [
    'paragraphs in another language',
    150,
    (size) => repeat(size, () => '«Il est dans le port», a-t-il dit.\n'),
  ],
  ['shared subjects', 750, (size) => `Lee ran${repeat(size, () => ', saying')}`],
  ['sources', 750, (size) => repeat(size, () => 'according to Lee, ')],
  ['colons', 1250, (size) => repeat(size, () => 'so: ')],
  ['labels', 200, (size) => repeat(size, (at) => `Ann ${surname(at)}: It is good.\n`)],
  [
    'people',
    150,
    (size) => repeat(size, (at) => `Ann ${surname(at)} met Bob ${surname(at + 9)}. She said it was so.\n`),
  ],
  [
    'people with one surname',
    150,
    (size) => repeat(size, (at) => `${surname(at)} Lee met Bob. Lee said it was so.\n`),
  ],
  [
    'people with one role',
    150,
    (size) => repeat(size, (at) => `Minister Ann ${surname(at)} ran. The minister said it was so.\n`),
  ],
  ['pronouns', 400, (size) => `Bob Lee ran. ${repeat(size, () => 'He said it was so. ')}`],
  ['quoted paragraphs', 750, (size) => `Lee said so. ${repeat(size, () => '“It is so.\n')}`],
  ['statements', 250, (size) => repeat(size, (at) => `“It is ${word(at)},” Ann Lee said. `)],
  ['credits in one line', 1250, (size) => `${repeat(size, () => 'AP/ ')}!`],
  ['hyphens in one word', 6250, (size) => repeat(size, () => 'a-')],
  ['initials in one word', 6250, (size) => repeat(size, () => 'a.')],
  ['capitals in one name', 3125, (size) => repeat(size, () => 'Aa ')],
  ['links in one name', 750, (size) => `Bank${repeat(size, () => ' of Aa')}`],
  ['links before a name', 1250, (size) => `${repeat(size, () => 'minister of the ')}President Lee said so.`],
  ['short forms in brackets', 400, (size) => repeat(size, () => 'Aa Bb (AB) ')],
  ['line breaks', 100000, (size) => `${'\n'.repeat(size)}so`],
  ['lone surrogates', 3125, (size) => '\ud800'.repeat(size)],
];

const GROWTH = 8;
/** Quadratic would be 64 times; three times linear leaves room for a busy machine. */
const MOST = GROWTH * 3;
/** Milliseconds below which a measurement says nothing. */
const NOISE = 5;

const time = (text: string): number => {
  const start = performance.now();
  analyseText(text);
  return performance.now() - start;
};

/** The least of several runs: what else the machine does only ever adds. */
const least = (runs: number, text: string): number =>
  Math.min(...Array.from({ length: runs }, () => time(text)));

test.for(HOSTILE)('eight times as many %s take about eight times as long', { retry: 2 }, ([, size, make]) => {
  const [small, large] = [`Today\n\n${make(size)}`, `Today\n\n${make(size * GROWTH)}`];
  time(small);
  const bound = Math.max(least(3, small), NOISE) * MOST;
  const first = time(large);
  expect(first < bound ? first : Math.min(first, least(2, large))).toBeLessThan(bound);
});
