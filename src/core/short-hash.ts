/** Short stable names for long things. */
import { createHash } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** Ten characters of Crockford base 32 (50 bits of SHA-256), lower case. */
export function shortHash(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from({ length: LENGTH }, (_, index) => ALPHABET[(bytes[index] ?? 0) % ALPHABET.length]).join(
    '',
  );
}
