/**
 * JSON with a checksum before it, for everything that people wrote. SQLite notices when the structure of a file is
 * damaged, not when a word in it has changed; but what we quote must be what was said. So a changed word is damage.
 */
import { crc32 } from 'node:zlib';
import { DamagedValue } from './damaged-value.ts';

const SEAL_LENGTH = 8;

/** The JSON of a value, sealed. It has no line break, so that several can be joined by one. */
export const seal = (value: unknown): string => {
  const json = JSON.stringify(value);
  return sealOf(json) + json;
};

/**
 * The value of a sealed JSON text, from its bytes: five hundred of them make an answer, and a checksum of bytes is worked
 * out ten times as fast as one of a string. `any` becomes the caller's type without a check: the seal says that this
 * store wrote it.
 *
 * @throws DamagedValue when it was not sealed by this store.
 */
export const unseal = (sealed: Buffer): ReturnType<typeof JSON.parse> => {
  const json = sealed.subarray(SEAL_LENGTH);
  const seal = sealed.toString('latin1', 0, SEAL_LENGTH);
  if (!SEAL.test(seal) || Number.parseInt(seal, 16) !== crc32(json)) {
    throw new DamagedValue('the checksum of a value is wrong');
  }
  return JSON.parse(json.toString());
};

const SEAL = /^[0-9a-f]{8}$/;

const sealOf = (json: string): string => crc32(json).toString(16).padStart(SEAL_LENGTH, '0');
