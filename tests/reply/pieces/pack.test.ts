import { describe, expect, it } from 'vitest';
import { pack } from '../../../src/reply/pieces/pack.ts';
import type { Piece } from '../../../src/reply/pieces/piece.ts';

const piece = (text: string, leads = false): Piece => ({
  lines: [],
  buttons: [],
  text,
  leads,
  within: null,
  isStatement: false,
});

/** Fits ten letters. */
const packed = (...pieces: readonly Piece[]): readonly string[] =>
  pack(pieces, (some) => some.map(({ text }) => text).join('').length <= 10).map((part) =>
    part.map(({ text }) => text).join('+'),
  );

describe('pack', () => {
  it('fills each message before it begins another', () => {
    expect(packed(piece('aaaa'), piece('bbbb'), piece('cc'), piece('d'))).toEqual(['aaaa+bbbb+cc', 'd']);
  });

  it('takes a title over to what it leads to', () => {
    expect(packed(piece('aaaa'), piece('T', true), piece('t', true), piece('bbbbb'))).toEqual([
      'aaaa',
      'T+t+bbbbb',
    ]);
  });

  it('leaves a title where it is when both together are too much', () => {
    expect(packed(piece('aaaa'), piece('TTTTT', true), piece('bbbbbbb'))).toEqual(['aaaa+TTTTT', 'bbbbbbb']);
    expect(packed(piece('TTTTT', true), piece('bbbbbbb'))).toEqual(['TTTTT', 'bbbbbbb']);
  });

  it('gives a piece that is too much its own message', () => {
    expect(packed(piece('a'), piece('bbbbbbbbbbbb'), piece('c'))).toEqual(['a', 'bbbbbbbbbbbb', 'c']);
  });

  it('gives no message for nothing', () => {
    expect(packed()).toEqual([]);
  });
});
