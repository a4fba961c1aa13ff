import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Correction } from '../../../src/core/corrections/correction.ts';
import {
  bareFingerprint,
  markedStatements,
  markFingerprint,
} from '../../../src/core/corrections/mark-fingerprint.ts';

const correction: Correction = {
  statement: 'stm_4k2v9q0x7m',
  right: { kind: 'nobody' },
  because: 'two speak in turn',
  by: null,
  line: 4,
};

test('a fingerprint without corrections stays as it is', () => {
  expect(markFingerprint('3/abc', [])).toBe('3/abc');
  expect(markedStatements('3/abc')).toEqual([]);
});

test('whatever a correction says changes its mark, and where it stands does not', () => {
  const mark = (changes: Partial<Correction>) => markFingerprint('3/abc', [{ ...correction, ...changes }]);
  expect(mark({ line: 9 })).toBe(mark({}));
  const others = [
    mark({ right: { kind: 'not-a-statement' } }),
    mark({ because: 'another' }),
    mark({ by: 'AK' }),
    mark({ statement: 'stm_another' }),
  ];
  expect(new Set([mark({}), ...others]).size).toBe(5);
});

test('what a fingerprint is marked with is read from it, in any order of the corrections', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-z]{10}$/), { maxLength: 8 });
  fc.assert(
    fc.property(ids, (bodies) => {
      const applied = bodies.map((body): Correction => ({ ...correction, statement: `stm_${body}` }));
      const marked = markFingerprint('3/abc', applied);
      expect(markFingerprint('3/abc', applied.toReversed())).toBe(marked);
      expect(bareFingerprint(marked)).toBe('3/abc');
      expect([...markedStatements(marked)].sort()).toEqual(bodies.map((body) => `stm_${body}`).sort());
    }),
  );
});
