import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, 64 hexadecimal characters. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The first 60 bits of the SHA-256 of a text, as twelve base-32 characters (`0-9a-v`). */
export const shortDigest = (text: string): string =>
  BigInt(`0x${digest(text).slice(0, 15)}`)
    .toString(32)
    .padStart(12, '0');
