/**
 * Foreign text for a terminal. Nothing here may move the cursor, set a title, ring, hide, or reorder what stands beside.
 */
import { visible } from '../../reply/visible.ts';
import { webUrl } from '../../reply/web-url.ts';
import { MARKS_PER_LETTER } from './limits.ts';

declare const surface: unique symbol;

/** Text that a terminal only shows; made in this file alone. */
export type TerminalSafe = string & { readonly [surface]: 'terminal' };

/** Text on one line, with nothing but visible characters; a mark without a letter gets a dotted circle to stand on. */
export const escapeTerminal = (text: string): TerminalSafe =>
  safe(
    visible(text)
      .replace(HEAPED_MARKS, '$1')
      .replace(/^\p{M}/u, '\u25CC$&'),
  );

/** A web address, unaltered; null for an address of another kind. */
export const escapeUrl = (url: string): TerminalSafe | null => {
  const address = webUrl(url);
  return address === null ? null : safe(address);
};

/**
 * Wraps a piece of one line that has right-to-left letters in an isolate, so that it cannot reorder its neighbours
 * (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export const isolate = (piece: string): string =>
  RIGHT_TO_LEFT.test(piece) ? `\u2068${piece}\u2069` : piece;

const HEAPED_MARKS = new RegExp(`([\\p{Mn}\\p{Me}]{${MARKS_PER_LETTER}})[\\p{Mn}\\p{Me}]+`, 'gu');

/**
 * Blocks whose characters are right-to-left by default
 * (https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt).
 */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The one place that grants the type: callers above have removed whatever a terminal would obey. */
const safe = (text: string): TerminalSafe => text as TerminalSafe;
