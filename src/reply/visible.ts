/**
 * Text from outside, made honest: what a reader sees is all there is. Every printer passes foreign text through here
 * before its own escaping.
 */

/**
 * Returns `text` on one line, without anything that hides, reorders or commands: line and paragraph separators and tabs
 * become spaces, other control characters become visible pictures, lone surrogates and noncharacters become U+FFFD;
 * bidirectional overrides, zero-width characters, variation selectors and tags are dropped. Joiners stay where a
 * script or an emoji sequence needs them.
 */
export const visible = (text: string): string =>
  text
    .replace(BREAKS, ' ')
    .replace(CONTROLS, picture)
    .replace(BROKEN, '\uFFFD')
    .replace(HIDDEN, '')
    .replace(STRAY_JOINERS, '');

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

const CONTROLS = /\p{Cc}/gu;

const BROKEN = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Default_Ignorable_Code_Point (https://www.unicode.org/reports/tr44/) and the interlinear annotation marks. */
const HIDDEN = /(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** Marks, emoji, and the scripts whose spelling uses joiners (https://www.unicode.org/reports/tr31/, section 2.3). */
const JOINED = [
  '\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}',
  '\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gujarati}\\p{Script=Gurmukhi}\\p{Script=Kannada}',
  '\\p{Script=Malayalam}\\p{Script=Oriya}\\p{Script=Sinhala}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Khmer}',
].join('');

const STRAY_JOINERS = new RegExp(`(?<![${JOINED}])[\\u200C\\u200D]|[\\u200C\\u200D](?![${JOINED}])`, 'gu');

const DELETE = 0x7f;

const picture = (control: string): string => {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === DELETE ? '\u2421' : '\uFFFD';
};
