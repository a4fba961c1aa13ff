import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';

/** Code units of every kind that the normaliser treats differently, lone surrogates and composing letters included. */
const AWKWARD = [
  ...'aeo .,\n\r\t"“”–…\u00a0\u2009\u3000\u200b\u200d\ufeff\u00ad\u202e\u2066\u0000\u0007\u000b\u000c\u0085\u2028\u2029',
  ...'\u0301\u0316\u0323\u0344\u0958\u00e9\u2000\u2126\u212b\uf900\u1100\u1161\u11a8\uac00\u0b47\u0b3e',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '\ud834\udd5e',
];
const foreign = fc.oneof(
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 60 }).map((units) => units.join('')),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('every line end becomes one line feed and several blank lines become one', () => {
  expect(normalise('a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh').text).toBe('a\nb\nc\nd\ne\nf\ng\nh');
  expect(normalise('a\r\n\r\n\r\n \n\nb').text).toBe('a\n\nb');
});

test('every kind of space becomes a plain one, and runs and line ends lose theirs', () => {
  expect(normalise('10\u00a0000\u2009km\u3000on\tSunday').text).toBe('10 000 km on Sunday');
  expect(normalise('  one   two \t\n  three  ').text).toBe('one two\nthree');
});

test('characters that cannot be seen are removed, also from inside a word', () => {
  expect(normalise('\ufeffNA\u200bTO na\u00adto \u202e\u2066x\u2069\u0007\u001b[31m\u009b').text).toBe(
    'NATO nato x[31m',
  );
});

test('a space next to an invisible character is still one space', () => {
  expect(normalise('a \u200b b\u200b c \u200bd').text).toBe('a b c d');
});

test('quotation marks, dashes and ellipses stay as they were written', () => {
  const words = `“We — that is, ‘we’ – said «no» … ''twice''," 'he' said`;
  expect(normalise(words).text).toBe(words);
});

test('letters and their marks are composed, also across an invisible character', () => {
  expect(normalise('Cafe\u0301').text).toBe('Café');
  expect(normalise('Cafe\u200b\u0301').text).toBe('Café');
  expect(normalise('\u1112\u1161\u11ab').text).toBe('한');
});

test('a lone surrogate becomes the replacement character, so that the text can be encoded', () => {
  expect(normalise('a\ud800b\udc00\ud83d\ude00').text).toBe('a\ufffdb\ufffd\ud83d\ude00');
});

test('an excerpt of the normalised text is found again in the original', () => {
  const original = '\ufeff“Cafe\u0301s\u00a0 are\r\n\r\n\r\nopen,”\u200b she said.';
  const { text, toOriginal } = normalise(original);
  const back = (words: string) => {
    const start = text.indexOf(words);
    return original.slice(toOriginal(start), toOriginal(start + words.length));
  };
  expect(text).toBe('“Cafés are\n\nopen,” she said.');
  expect(back('Cafés')).toBe('Cafe\u0301s');
  expect(back('are')).toBe('are');
  expect(back('are\n\nopen')).toBe('are\r\n\r\n\r\nopen');
  expect(back('she said.')).toBe('she said.');
});

test('a letter that composes into several keeps all of them on its own place', () => {
  const { text, toOriginal } = normalise('a\u0958b');
  expect(text).toBe('a\u0915\u093cb');
  expect([0, 1, 2, 3, 4].map(toOriginal)).toEqual([0, 1, 1, 2, 3]);
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(foreign, (original) => {
      const once = normalise(original).text;
      expect(normalise(once).text).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('the text is NFC and well-formed, with plain spaces and line feeds only', () => {
  fc.assert(
    fc.property(foreign, (original) => {
      const { text } = normalise(original);
      expect(text.normalize('NFC')).toBe(text);
      expect(text).not.toMatch(/\p{Surrogate}/u);
      expect(text).not.toMatch(/[^\S \n]|\n{3}| {2}| \n|\n |\p{Cc}(?<!\n)|[\u200b-\u200f\u202a-\u202e]/u);
    }),
    { numRuns: 2000 },
  );
});

test('offsets never leave the original, never go back, and letters come from themselves', () => {
  fc.assert(
    fc.property(foreign, (original) => {
      const { text, toOriginal } = normalise(original);
      let before = 0;
      for (let offset = 0; offset <= text.length; offset++) {
        const from = toOriginal(offset);
        expect(from).toBeGreaterThanOrEqual(before);
        expect(from).toBeLessThanOrEqual(original.length);
        before = from;
      }
      for (const { 0: words, index } of text.matchAll(/\S+/gu)) {
        const source = original.slice(toOriginal(index), toOriginal(index + words.length));
        expect(normalise(source).text).toBe(words);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a million characters of one awkward kind take no longer than they should', () => {
  for (const kind of ['a\u0301\u0316', '\u0301\u0316', ' ', '\n', ' \u200b', '\u1161', '\ud800', 'x \n']) {
    const started = performance.now();
    normalise(kind.repeat(1_000_000 / kind.length));
    expect(performance.now() - started).toBeLessThan(3000);
  }
});
