/** A picture as far as tests look into it: https://www.w3.org/TR/png-3/ */
import { inflateSync } from 'node:zlib';

export interface Picture {
  /** In pixels. */
  readonly width: number;
  /** The share of bytes that differ from what their neighbours foretell: none of a blank page. */
  readonly variety: number;
}

const FIRST_CHUNK = 8;

/** Reads a PNG as browsers write it, of one or several data chunks. */
export const readPng = (png: Buffer): Picture => {
  const data: Buffer[] = [];
  for (let at = FIRST_CHUNK; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = inflateSync(Buffer.concat(data));
  const different = bytes.reduce((count, byte) => count + (byte === 0 ? 0 : 1), 0);
  return { width: png.readUInt32BE(FIRST_CHUNK + 8), variety: different / bytes.length };
};
