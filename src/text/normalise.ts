/**
 * Brings foreign text into one form before anything is found in it, and remembers where each character came from.
 * Words stay verbatim: quotation marks, dashes and letters are not touched.
 */

/** Normalised text with the way back to the text it was made from; all offsets are UTF-16 units. */
export interface Normalised {
  readonly text: string;
  /**
   * The offset in the original that an offset in `text` came from. Never decreases, never leaves the original.
   * An excerpt `[start, end)` of `text` came from `[toOriginal(start), toOriginal(end))`.
   */
  readonly toOriginal: (offset: number) => number;
}

/**
 * Zero-width characters, byte order mark, soft hyphen, bidirectional and other control characters: none of them
 * is a word, all of them can stand inside one and hide it. (Tab, line feed and their like are part of GAP below.)
 */
const INVISIBLE = String.raw`\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\xAD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF`;
/** A gap between words: anything but one plain space, which most gaps are and which needs no work. */
const GAP = new RegExp(
  String.raw`(?: (?=[\s\x85${INVISIBLE}])|[^\S ]|[\x85${INVISIBLE}])[\s\x85${INVISIBLE}]*|^ | $`,
  'g',
);
const NEWLINE = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;

/** Characters that join the one before them: marks, and the few letters that compose (Hangul jamo, Kirat Rai). */
const JOINING = String.raw`\p{M}\u1160-\u11FF\u{16D67}-\u{16D6A}`;
/** Everything that NFC could change, in pieces that NFC changes independently of their neighbours. */
const CLUSTER = new RegExp(`[^${JOINING}]?[${JOINING}]+|[^\\0-\u02ff\u2000-\u206f]`, 'gu');
/**
 * Longest cluster kept, in code points: 30 marks, https://unicode.org/reports/tr15/#Stream_Safe_Text_Format.
 * Without a bound, NFC of 160,000 alternating marks takes 8 seconds, and four times that for twice as many.
 */
const CLUSTER_LIMIT = 31;

/**
 * Unicode NFC; every line end becomes `\n`, every kind of space a plain one; runs of spaces become one, spaces at
 * both ends of a line and invisible characters go, and of several blank lines one stays. A lone surrogate becomes
 * U+FFFD, so that the text survives UTF-8. Linear in the length; normalising twice changes nothing more.
 */
export const normalise = (original: string): Normalised => {
  const wellFormed = original.replace(/\p{Surrogate}/gu, '\uFFFD');
  const spaced = rewrite(wellFormed, GAP, foldGap);
  const composed = rewrite(spaced.text, CLUSTER, composeCluster);
  return { text: composed.text, toOriginal: (offset) => spaced.toOriginal(composed.toOriginal(offset)) };
};

/** What a gap between words becomes: a blank line, a new line, a space, or nothing. */
const foldGap = (gap: string, at: number, whole: string): string => {
  const newlines = gap.match(NEWLINE)?.length ?? 0;
  if (newlines > 0) return '\n'.repeat(Math.min(newlines, 2));
  const atAnEnd = at === 0 || at + gap.length === whole.length;
  return atAnEnd || !/\s/.test(gap.replaceAll('\uFEFF', '')) ? '' : ' ';
};

const composeCluster = (cluster: string): string => cut(cut(cluster).normalize('NFC'));

const cut = (cluster: string): string =>
  cluster.length <= CLUSTER_LIMIT ? cluster : [...cluster].slice(0, CLUSTER_LIMIT).join('');

/** Replaces every match, keeping one entry per real change: from `at` in the new text on, offsets run along from `from` in the old. */
const rewrite = (
  old: string,
  pattern: RegExp,
  replacementOf: (match: string, at: number, whole: string) => string,
): Normalised => {
  const at: number[] = [0];
  const from: number[] = [0];
  let shift = 0;
  const text = old.replace(pattern, (match, start: number) => {
    const replacement = replacementOf(match, start, old);
    if (replacement === match) return match;
    // What is longer than its match has nowhere further to point than the match's last unit.
    for (let unit = match.length; unit < replacement.length; unit++) {
      at.push(start + shift + unit);
      from.push(start + match.length - 1);
    }
    shift += replacement.length - match.length;
    at.push(start + shift + match.length);
    from.push(start + match.length);
    return replacement;
  });
  return { text, toOriginal: (offset) => follow(at, from, offset) };
};

const follow = (at: readonly number[], from: readonly number[], offset: number): number => {
  const entry = lastAtMost(at, offset);
  return (from[entry] ?? 0) + offset - (at[entry] ?? 0);
};

/** Index of the last value that is not greater than `limit`; `sorted` never decreases and starts with 0. */
const lastAtMost = (sorted: readonly number[], limit: number): number => {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
};
