import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import type { Statement } from '../../src/core/corpus.ts';
import { extractLine } from '../../src/core/extract-line.ts';
import { findNames } from '../../src/text/names.ts';
import { readPassage } from '../../src/text/read-passage.ts';
import { createTagger } from '../../src/text/tokens.ts';
import type { Span } from '../../src/text/types.ts';
import { analyseText, documentOf, lexicon, tools } from '../support/language.ts';
import { foreignText } from '../support/text-arbitrary.ts';

const RUNS = { numRuns: 150 };
const isOrdered = (spans: readonly Span[]) =>
  spans.every(({ start, end }, at) => start < end && (at === 0 || (spans[at - 1]?.end ?? 0) <= start));
const isInside = ({ start, end }: Span, text: string) => start >= 0 && start <= end && end <= text.length;

describe('of any text', () => {
  test('every stage gives spans of it, in order', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        const passage = readPassage(text, null, tools);
        const { tokens, sentences, paragraphs, quotations } = passage;
        expect([tokens, paragraphs, quotations].every(isOrdered)).toBe(true);
        expect([...tokens, ...paragraphs, ...quotations].every((span) => isInside(span, text))).toBe(true);
        expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true);
        expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens);
        const names = findNames(passage, lexicon);
        expect(isOrdered(names)).toBe(true);
        expect(names.every((name) => text.slice(name.start, name.end) === name.text)).toBe(true);
      }),
      RUNS,
    );
  });

  test('every token is whole: only spaces stand between two', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        const { tokens } = readPassage(text, null, tools);
        const gaps = tokens.map(({ start }, at) => text.slice(tokens[at - 1]?.end ?? 0, start));
        expect(gaps.filter((gap) => /\S/u.test(gap))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('every excerpt of a statement equals its place in the text', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        for (const { parts, cue, mention, trace } of analyseText(text).statements) {
          const excerpts = [...parts, cue, mention, ...trace.flatMap(({ evidence }) => evidence)];
          for (const excerpt of excerpts.filter((each) => each !== null))
            expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
        }
      }),
      RUNS,
    );
  });

  test('the parts of a statement are in order, apart, and enclosed by it', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        for (const { parts, start, end } of analyseText(text).statements) {
          expect(parts.length).toBeGreaterThan(0);
          expect(isOrdered(parts)).toBe(true);
          expect([start, end]).toEqual([parts[0]?.start, parts.at(-1)?.end]);
        }
      }),
      RUNS,
    );
  });

  test('who says it and the reporting verb stand outside what is said', () => {
    const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
    fc.assert(
      fc.property(foreignText, (text) => {
        for (const { parts, cue, mention } of analyseText(text).statements)
          for (const outside of [cue, mention].filter((each) => each !== null))
            expect(parts.filter((part) => overlaps(part, outside))).toEqual([]);
      }),
      { ...RUNS, examples: [['@lee: Ann Lee(@lee: ']] },
    );
  });

  test('a speaker is named exactly where the attribution is resolved, and has a profile', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        const { statements, speakers } = analyseText(text);
        const ids = new Set(speakers.map(({ id }) => id));
        const isSound = ({ speaker, confidence }: Statement) =>
          speaker === null ? confidence === 'unresolved' : confidence !== 'unresolved' && ids.has(speaker.id);
        expect(statements.filter((statement) => !isSound(statement))).toEqual([]);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
      }),
      RUNS,
    );
  });

  test('the offsets that the extract command writes lie inside the given text', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        const result = extractLine(JSON.stringify({ id: 'a', text }), tools);
        const statements = 'line' in result ? result.line.statements : [];
        expect('line' in result).toBe(true);
        expect(
          statements.every(
            (each) => isInside(each, text) && each.parts.every((part) => isInside(part, text)),
          ),
        ).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('what is read before changes nothing', () => {
  test('any text, before any other', () => {
    fc.assert(
      fc.property(foreignText, foreignText, (text, other) => {
        const alone = analyseText(text);
        analyseText(other);
        expect(analyseText(text)).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });

  test('words that a tokenizer may learn: as a first text and as a last one', () => {
    const texts = LEARNABLE.map((word) =>
      documentOf(`Today\n\nAnn Lee of the ${word} said ${word} was ${word}.`),
    );
    const first = { lexicon, tag: createTagger(lexicon.abbreviations) };
    const last = { lexicon, tag: createTagger(lexicon.abbreviations) };
    const forwards = texts.map((text) => analyse(text, first));
    const backwards = texts.toReversed().map((text) => analyse(text, last));
    expect(backwards.reverse()).toEqual(forwards);
  });
});

const LEARNABLE = [
  'U.K,',
  'U.K.',
  'U.K',
  'UK',
  'a.m,',
  'a.m.',
  "don't",
  'don’t',
  "dont'",
  'D-S.C.',
  'D-S.C,',
  'e-mail',
  'e-mail,',
  '#lee',
  '@lee',
  '1,000',
  '1,000,',
  '$5m',
  '5%',
  'lee@x.y',
  'https://x.y',
  'x.y',
  ':-)',
  '👩‍👩‍👧',
  'Lee’s',
  "Lee's",
  "Lees'",
  '“Lee',
  'and/or',
  '24/7',
];
