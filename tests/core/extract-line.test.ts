import { describe, expect, test } from 'vitest';
import { type ExtractedLine, extractLine } from '../../src/core/extract-line.ts';
import { tools } from '../support/language.ts';

const lineOf = (input: object): ExtractedLine => {
  const result = extractLine(JSON.stringify(input), tools);
  if ('reason' in result) throw new Error(result.reason);
  return result.line;
};

describe('a line', () => {
  test('gives each statement with offsets, rule, speaker and force', () => {
    const text = 'Anna Quillon met Bob. “The bridge,” she warned, “is old.”';
    expect(lineOf({ id: 'a', text })).toEqual({
      id: 'a',
      statements: [
        {
          start: 22,
          end: 57,
          parts: [
            { start: 22, end: 35 },
            { start: 48, end: 57 },
          ],
          kind: 'direct',
          cue: 'warned',
          speakerMention: 'she',
          speakerStart: 36,
          speakerEnd: 39,
          speaker: 'Anna Quillon',
          confidence: 'medium',
          rule: 'quotation-tag+pronoun',
          force: 'warns',
        },
      ],
    });
  });

  test('points into the text as given, whatever normalising changes', () => {
    const text = '\uFEFFToday\r\n\r\n  Zoe\u0301  Quillon\u00A0said:\r\n\t“It \u200Bis   so.”  ';
    const [statement] = lineOf({ id: 'a', text }).statements;
    expect(text.slice(statement?.speakerStart ?? 0, statement?.speakerEnd ?? 0)).toBe('Zoe\u0301  Quillon');
    expect(statement?.speaker).toBe('Zoé Quillon');
  });

  test('has parts that begin and end where their words do in the text as given', () => {
    const text = 'Zoe\u0301  Quillon\u00A0said “it \u200Bis   so” again.';
    const [part] = lineOf({ id: 'a', text }).statements[0]?.parts ?? [];
    expect(text.slice(part?.start, part?.end)).toBe('“it \u200Bis   so” again');
  });

  test('may have a title that stands in the text, and a date', () => {
    const text = 'Bridge is old, mayor says\n\nIt is old, Anna Quillon said on Monday.';
    const line = lineOf({ id: 'a', text, title: 'Bridge is old, mayor says', date: '2031-03-12' });
    expect(line.statements).toHaveLength(2);
  });

  test('without statements has none', () => {
    expect(lineOf({ id: 'a', text: '' })).toEqual({ id: 'a', statements: [] });
    expect(lineOf({ id: 'a', text: 'It rained.', title: null, date: null }).statements).toEqual([]);
  });

  test('with a date that does not exist is read without it', () => {
    expect(
      lineOf({ id: 'a', text: 'It is old, Anna Quillon said.', date: '2031-02-30' }).statements,
    ).toHaveLength(1);
  });
});

test.each([
  ['{', 'it is not JSON'],
  ['', 'it is not JSON'],
  ['[]', /^"line": /],
  ['null', /^"line": /],
  ['{"id":"a"}', /^"text": /],
  ['{"id":7,"text":"so"}', /^"id": /],
])('the line %j is refused with a reason', (line, reason) => {
  expect(extractLine(line, tools)).toEqual({ reason: expect.stringMatching(reason) });
});
