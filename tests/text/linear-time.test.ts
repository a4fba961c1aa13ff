import { expect, test } from 'vitest';
import type { Token } from '../../src/text/passage.ts';
import { retag } from '../../src/text/retag.ts';
import { analyseText, lexicon } from '../support/language.ts';

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
  ['asides in commas', 400, (size) => `Lee${repeat(size, () => ', a man of Harl,')} said it was.`],
  ['dashes', 1250, (size) => `Lee${repeat(size, () => ' – so')} said it was.`],
  ['parentheses', 750, (size) => `Lee${repeat(size, () => ' (so)')} said it was.`],
  ['open parentheses', 1250, (size) => `Lee${repeat(size, () => ' (so')}) said it was.`],
  ['speakers in one sentence', 300, (size) => `It was${repeat(size, () => ' and Lee said it was')}.`],
  ['speakers between commas', 400, (size) => `It was${repeat(size, () => ', Lee said')}.`],
  ['clauses inside clauses', 400, (size) => `Lee${repeat(size, () => ' who saw that Kim')} said it was.`],
  ['subordinate clauses', 200, (size) => `${repeat(size, () => 'While Lee said it was, ')}it was.`],
  ['days before a verb', 1250, (size) => `Lee${repeat(size, () => ' Monday')} said it was.`],
  ['owners', 625, (size) => `${repeat(size, () => "the boys' ")}said it was.`],
  [
    'short sentences before quotations',
    400,
    (size) => repeat(size, () => 'In Harl, N.H. “It was,” Lee said. '),
  ],
  ['verbs with a capital', 1000, (size) => repeat(size, () => 'at Rush ')],
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
  ['who is quoted by others', 500, (size) => `Lee${repeat(size, () => ' quoted Kim as saying')}`],
  ['clauses behind tags', 400, (size) => `It was${repeat(size, () => ', Lee said; it was')}.`],
  ['places before that', 400, (size) => `Lee said${repeat(size, () => ' at a hall in Harl,')} that it was.`],
  ['quotations below', 300, (size) => repeat(size, () => 'Lee said:\n“It was so.\n')],
  ['datelines', 400, (size) => repeat(size, () => 'HARL, March 3 (AP) — It was so.\n')],
  ['papers', 400, (size) => repeat(size, (at) => `The ${surname(at)} Gleaner said so. `)],
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
  ['numbers in one sentence', 750, (size) => `Lee saw${repeat(size, () => ' 40 boats')}.`],
  [
    'numbers without a noun',
    400,
    (size) => `Lee has 40 boats. ${repeat(size, () => 'Lee estimated about 40. ')}`,
  ],
  ['numbers in words', 1250, (size) => repeat(size, () => 'two hundred and ')],
  ['numbers between clauses', 400, (size) => `Lee saw 40 boats${repeat(size, () => ' and 40 boats sank')}.`],
  ['numbers in one quotation', 400, (size) => `“${repeat(size, () => 'It has 40 boats. ')}” Lee said.`],
  ['line breaks', 100000, (size) => `${'\n'.repeat(size)}so`],
  ['lone surrogates', 3125, (size) => '\ud800'.repeat(size)],
];

const GROWTH = 8;
/** Quadratic would be 64 times; three times linear leaves room for a busy machine. */
const MOST = GROWTH * 3;
/** Milliseconds below which a measurement says nothing. */
const NOISE = 5;

const time = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** The least of several runs: what else the machine does only ever adds. */
const least = (runs: number, run: () => unknown): number =>
  Math.min(...Array.from({ length: runs }, () => time(run)));

function expectLinear(small: () => unknown, large: () => unknown): void {
  time(small);
  const bound = Math.max(least(3, small), NOISE) * MOST;
  const first = time(large);
  expect(first < bound ? first : Math.min(first, least(2, large))).toBeLessThan(bound);
}

test.for(HOSTILE)('eight times as many %s take about eight times as long', { retry: 2 }, ([, size, make]) => {
  const [small, large] = [`Today\n\n${make(size)}`, `Today\n\n${make(size * GROWTH)}`];
  expectLinear(
    () => analyseText(small),
    () => analyseText(large),
  );
});

/** One sentence for each surname, which the tagger has taken for a verb. */
const capitals = (count: number) => ({
  tokens: Array.from({ length: count * 2 }, (_, at): Token => {
    const text = at % 2 === 0 ? 'at' : surname(at);
    const pos = at % 2 === 0 ? 'ADP' : 'VERB';
    return {
      start: at * 20,
      end: at * 20 + text.length,
      text,
      lower: text.toLowerCase(),
      pos,
      quotation: -1,
    };
  }),
  sentences: Array.from({ length: count }, (_, at) => ({ first: at * 2, last: at * 2 + 2, paragraph: 0 })),
  paragraphs: [{ start: 0, end: count * 40, zone: 'body' as const }],
});

test('200,000 capitals are put right in about eight times the time of 25,000', { retry: 2 }, () => {
  const [small, large] = [capitals(25_000), capitals(200_000)];
  expect(retag(large, lexicon).filter(({ pos }) => pos === 'PROPN')).toHaveLength(200_000);
  expectLinear(
    () => retag(small, lexicon),
    () => retag(large, lexicon),
  );
});
