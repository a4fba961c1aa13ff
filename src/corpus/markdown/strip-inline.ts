/** Longest link text, address or tag that is recognised; keeps the patterns linear on text that never closes one. */
const IMAGE_OR_LINK =
  /!?\[([^[\]]{0,1000})\]\([^()\s]{0,2000}(?:\([^()\s]{0,1000}\))?[^()\s]{0,1000}(?: {1,9}["'(][^"')]{0,500}["')])?\)/g;
const AUTOMATIC_LINK = /<(https?:[^<>\s]{1,2000})>/g;
const TAG = /<\/?[a-z][^<>]{0,1000}>/gi;
/** An escaped mark, or a run of marks that may open or close emphasis, struck-out text or code. */
const MARKS = /\\[!-/:-@[-`{-~]|\*+|_+|~~|`+/g;

/**
 * Plain words of one Markdown paragraph: links keep their text, pairs of emphasis and code marks go, single ones
 * ("5 * 3", "snake_case", a footnote's asterisk) stay. Linear in the length.
 */
export const stripInline = (paragraph: string): string =>
  dropMarks(paragraph.replace(IMAGE_OR_LINK, '$1').replace(AUTOMATIC_LINK, '$1').replace(TAG, ''));

interface Marks {
  readonly text: string;
  readonly start: number;
}

const dropMarks = (paragraph: string): string => {
  const dropped = pairedMarks(paragraph);
  const kept: string[] = [];
  let at = 0;
  for (const { text, start } of dropped) {
    kept.push(paragraph.slice(at, start));
    at = start + text.length;
  }
  return kept.join('') + paragraph.slice(at);
};

/** The marks that go, in order: each that closes the last open one like it, that one too, and escaping backslashes. */
const pairedMarks = (paragraph: string): readonly Marks[] => {
  const paired: Marks[] = [];
  const open = new Map<string, Marks>();
  for (const { 0: text, index: start } of paragraph.matchAll(MARKS)) {
    if (text.startsWith('\\')) {
      paired.push({ text: '\\', start });
      continue;
    }
    const marks = { text, start };
    const opener = open.get(text);
    if (opener && canClose(paragraph, marks)) {
      paired.push(opener, marks);
      open.delete(text);
    } else if (canOpen(paragraph, marks)) open.set(text, marks);
  }
  return paired.sort((a, b) => a.start - b.start);
};

/** Underscores inside a word are part of it. */
const canOpen = (paragraph: string, { text, start }: Marks): boolean =>
  /\S/.test(paragraph.charAt(start + text.length)) &&
  !(text.startsWith('_') && /[\p{L}\p{N}]/u.test(paragraph.charAt(start - 1)));

const canClose = (paragraph: string, { text, start }: Marks): boolean =>
  /\S/.test(paragraph.charAt(start - 1)) &&
  !(text.startsWith('_') && /[\p{L}\p{N}]/u.test(paragraph.charAt(start + text.length)));
