/** Opening and closing quotation marks as they occur in news; two apostrophes count as one mark. */
const PAIRS = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['"', '"'],
  ["''", "''"],
  ['``', "''"],
  ['‘', '’'],
  ["'", "'"],
] as const;

/** A single mark may be an apostrophe ("'Tis", "the soldiers'"): alone it proves no quotation. */
const APOSTROPHE = /^['‘’]$/;

/**
 * One part of a direct statement inside quotation marks: the source's own where it has them, its missing half where a
 * source opened without closing (a quotation over paragraphs), curly marks where it has none. The words stay as
 * they are.
 */
export const quote = (words: string): string => {
  const core = words.replace(/[\s.,;:!?…]+$/u, '');
  const whole = PAIRS.some(([open, close]) => encloses(core, open, close));
  if (whole) return words;
  const opened = PAIRS.find(([open]) => words.startsWith(open) && !APOSTROPHE.test(open));
  if (opened) return `${words}${opened[1]}`;
  const closed = PAIRS.find(([, close]) => core.endsWith(close) && !APOSTROPHE.test(close));
  return closed ? `${closed[0]}${words}` : `“${words}”`;
};

const encloses = (words: string, open: string, close: string): boolean =>
  words.length >= open.length + close.length && words.startsWith(open) && words.endsWith(close);
