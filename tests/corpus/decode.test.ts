import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { decode } from '../../src/corpus/decode.ts';

test('any text comes back from its UTF-8 bytes, without its byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decode(Buffer.from(text), 'a.txt')).toBe(text);
      expect(decode(Buffer.from(`\ufeff${text}`), 'a.txt')).toBe(text);
    }),
  );
});

test('whatever the bytes, they are text or a problem that names the file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        decode(bytes, 'a.txt');
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
        expect(error).toMatchObject({ problem: { path: 'a.txt' } });
      }
    }),
  );
});

test('the line of the first bad byte is counted from 1, also on the last line', () => {
  const lineOf = (text: string) => {
    try {
      return decode(Buffer.from(text, 'latin1'), 'a.txt');
    } catch (error) {
      return error instanceof ProblemError ? error.problem : error;
    }
  };
  expect(lineOf('\xe9 first\nsecond \xe9')).toMatchObject({ kind: 'file-not-utf8', line: 1 });
  expect(lineOf('first\nsecond\nlast \xe9')).toMatchObject({ kind: 'file-not-utf8', line: 3 });
  expect(lineOf('cut off in the middle of a letter \xe2\x80')).toMatchObject({
    kind: 'file-not-utf8',
    line: 1,
  });
});

test('half a UTF-16 character at the end is no text', () => {
  expect(() => decode(Buffer.from([0xff, 0xfe, 0x41]), 'a.txt')).toThrow('file-binary');
});
