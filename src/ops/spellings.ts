/** How a secret may be written in a log: escaped for JSON, for an address, or as base64. */

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\f', 'f'],
  ['\r', 'r'],
]);
/** JSON inside JSON inside JSON doubles its backslashes each time; bounded, so that a search stays linear. */
const ESCAPED = '\\\\{1,8}';
/** An address inside an address has `%25` for `%`. */
const PERCENT = '%(?:25){0,3}';

/** A pattern for one text, each of its characters plain, escaped as in JSON, or escaped as in an address, mixed as it comes. */
export const spelled = (secret: string): string =>
  (secret.match(/\\+|[^\\]/gsu) ?? [])
    .map((piece) => (piece.startsWith('\\') ? spelledBackslashes(piece.length) : spelledCharacter(piece)))
    .join('');

/** Together: a pattern for each would try every division of a row of them. */
const spelledBackslashes = (count: number): string =>
  `(?:\\\\{${count},${8 * count}}|(?:${ESCAPED}u005c){${count}}|(?:${PERCENT}5c){${count}})`;

const spelledCharacter = (character: string): string => {
  const short = SHORT_ESCAPES.get(character);
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const ways = [
    `\\\\{0,8}${character.replace(/[^\p{L}\p{N}\s]/u, (sign) => (sign.length === 1 ? `\\${sign}` : sign))}`,
    ...(short === undefined ? [] : [`${ESCAPED}${short}`]),
    units.map((unit) => `${ESCAPED}u${hex(unit, 4)}`).join(''),
    [...Buffer.from(character)].map((byte) => `${PERCENT}${hex(byte, 2)}`).join(''),
    ...(character === ' ' ? ['\\+'] : []),
  ];
  return `(?:${ways.join('|')})`;
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Shorter ones stand in other words by accident. */
const SHORTEST_CORE = 8;

/**
 * What stands in every base64 text that holds the secret: one for each of the three ways in which its bytes may fall
 * into groups of three. Characters that also depend on what is before or after it are left out.
 */
export const base64Cores = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret);
  return [0, 1, 2]
    .map((before) => {
      const written = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      return written.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    })
    .filter((core) => core.length >= SHORTEST_CORE);
};
