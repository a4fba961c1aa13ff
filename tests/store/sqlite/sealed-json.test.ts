import { describe, expect, it } from 'vitest';
import { DamagedValue } from '../../../src/store/sqlite/damaged-value.ts';
import { seal, unseal, unsealLines } from '../../../src/store/sqlite/sealed-json.ts';

const VALUES = [{ words: 'no pier' }, { words: 'a\nb “ö” \u2028 \u{1f6a2} \ud800 \0' }, [], 'last'];
const sealed = VALUES.map(seal).join('\n');

describe('sealed values', () => {
  it('come back as they were, one or several', () => {
    expect(unseal(Buffer.from(seal(VALUES[1])))).toEqual(VALUES[1]);
    expect(unsealLines(Buffer.from(sealed))).toEqual(VALUES);
  });

  it.each([
    ['a changed word', sealed.replace('pier', 'peer')],
    ['a changed letter beyond ASCII', sealed.replace('ö', 'ü')],
    ['a missing line break', sealed.replace('\n', '')],
    ['a line break too many', sealed.replace('pier', 'pi\ner')],
    ['an end cut off', sealed.slice(0, -3)],
    ['nothing', ''],
  ])('are damage with %s', (_, damaged) => {
    expect(() => unsealLines(Buffer.from(damaged))).toThrow(DamagedValue);
  });

  it('are damage where a byte is no UTF-8, though the string made of it looks whole', () => {
    const bytes = Buffer.from(sealed);
    bytes[sealed.indexOf('pier')] = 0xff;
    expect(() => unsealLines(bytes)).toThrow(DamagedValue);
  });
});
