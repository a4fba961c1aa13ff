import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/reply/visible.ts';
import { foreignText } from '../support/reply-arbitrary.ts';

describe('visible', () => {
  it('turns every kind of line break and tab into a space', () => {
    expect(visible('a\r\nb\u2028c\u2029d\u0085e\tf\u000Bg\u000Ch')).toBe('a b c d e f g h');
  });

  it('removes overrides, isolates and marks that reorder text', () => {
    expect(visible('\u202Etxet\u202C \u2066a\u2069 \u200Eb\u200F \u061Cc')).toBe('txet a b c');
  });

  it('removes what hides between letters', () => {
    expect(visible('p\u200Ba\u00ADs\u2060s\uFEFFw\uFE0Fo\u{E0041}r\u034Fd')).toBe('password');
  });

  it('keeps joiners inside emoji families and in scripts that are spelt with them', () => {
    expect(visible('👩‍👩‍👧‍👦')).toBe('👩‍👩‍👧‍👦');
    expect(visible('می\u200Cخواهم')).toBe('می\u200Cخواهم');
    expect(visible('क्\u200Dष')).toBe('क्\u200Dष');
  });

  it('removes joiners that join nothing', () => {
    expect(visible('a\u200Db\u200Cc 👩\u200D')).toBe('abc 👩');
  });

  it('replaces halves of characters', () => {
    expect(visible('a\uD83Db\uDC69c\uFFFE')).toBe('a\uFFFDb\uFFFDc\uFFFD');
  });

  it('leaves nothing to do a second time', () => {
    fc.assert(fc.property(foreignText, (text) => visible(visible(text)) === visible(text)));
  });
});
