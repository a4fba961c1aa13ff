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
  checkSeal(sealed.toString('latin1', 0, SEAL_LENGTH), json);
  return JSON.parse(json.toString());
};

/**
 * The same of several that were joined by line breaks. Their bytes become one string, of which each value is parsed where it
 * stands: a string for each would be half of all that finding leaves behind.
 *
 * @throws DamagedValue as `unseal` does.
 */
export const unsealLines = (sealed: Buffer): ReturnType<typeof unseal>[] => {
  let start = 0;
  return sealed
    .toString()
    .split('\n')
    .map((line) => {
      const end = sealed.indexOf(LINE_BREAK, start);
      checkSeal(line.slice(0, SEAL_LENGTH), sealed.subarray(start + SEAL_LENGTH, end < 0 ? undefined : end));
      start = end + 1;
      return JSON.parse(line.slice(SEAL_LENGTH));
    });
};

const LINE_BREAK = 10;

const checkSeal = (seal: string, json: Buffer): void => {
  if (!SEAL.test(seal) || Number.parseInt(seal, 16) !== crc32(json))
    throw new DamagedValue('the checksum of a value is wrong');
};

const SEAL = /^[0-9a-f]{8}$/;

const sealOf = (json: string): string => crc32(json).toString(16).padStart(SEAL_LENGTH, '0');
