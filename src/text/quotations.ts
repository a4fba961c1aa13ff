/**
 * Finds quotations, one paragraph at a time: counting through a whole article would let one stray mark invert all
 * that follows. Knows curly, straight and doubled single marks, guillemets, low and corner marks, and single marks where no double
 * ones are.
 */
import { firstWhere } from './locate.ts';
import type { Quotation } from './passage.ts';
import type { Span } from './types.ts';

type MarkRole = 'open' | 'close' | 'either';

interface Mark extends Span {
  readonly role: MarkRole;
}

/** Three apostrophes are a double mark and a single one, of a quotation inside. */
const DOUBLE_MARK = /[“„«»「」『』”"]|'''?|``|‘‘|’’/g;
const ROLES: Readonly<Record<string, MarkRole>> = {
  '“': 'open',
  '„': 'open',
  '«': 'open',
  '「': 'open',
  '『': 'open',
  '``': 'open',
  '‘‘': 'open',
  '”': 'close',
  '»': 'close',
  '」': 'close',
  '』': 'close',
  '’’': 'close',
};
/** What closes a quotation that one of these opens, and nothing else does; other marks are mixed by those who type. */
const CLOSERS: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '„': '“”"',
};
const STRICT = /[«»「」『』]/;
const SINGLE_OPEN = /(?<=^|[\s(—–:])[‘'](?=[\p{L}\p{N}])/gu;
const SINGLE_CLOSE = /(?<=[\p{L}\p{N}.,!?…”"])[’'](?=$|[\s,.;:!?)—–])/gu;
const SPACE_OR_OPENER = /[\s([{—–-]/u;

/** Quotations of one paragraph, in order; they do not overlap. */
export function findQuotations(
  text: string,
  paragraph: Span & { readonly index: number },
): readonly Quotation[] {
  const marks = doubleMarks(text, paragraph);
  if (marks.length === 0) return singleQuotations(text, paragraph);
  const around = singlesAround(text, paragraph, marks);
  const left = marks.filter(
    (mark) => !isInside(mark, around[firstWhere(around, ({ end }) => end >= mark.end)]),
  );
  const inside = pairMarks(text, paragraph, left);
  return around.length === 0 ? inside : [...around, ...inside].sort((a, b) => a.start - b.start);
}

/**
 * 'She told me "no" and left,' he said: single marks on the outside hold whole pairs of double ones, and end a clause. Where
 * some do, the others of the paragraph hold speech as well.
 */
function singlesAround(
  text: string,
  paragraph: Span & { readonly index: number },
  marks: readonly Mark[],
): readonly Quotation[] {
  let next = 0;
  const outer = singleQuotations(text, paragraph).flatMap((single) => {
    while (next < marks.length && (marks[next]?.start ?? 0) < single.start) next += 1;
    const before = next;
    while (next < marks.length && (marks[next]?.start ?? 0) < single.end) next += 1;
    const held = next - before;
    const isOuter =
      held % 2 === 0 && before % 2 === 0 && endsClause(text.slice(single.start, single.end - 1));
    return isOuter ? [{ single, held }] : [];
  });
  return outer.some(({ held }) => held > 0) ? outer.map(({ single }) => single) : [];
}

/** Marks of a quotation inside may follow the stop. */
const endsClause = (words: string): boolean => /[.,!?…][”"]?$/u.test(words.slice(-2));

const isInside = (inner: Span, outer: Span | undefined): boolean =>
  outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;

function doubleMarks(text: string, { start, end }: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(start, end).matchAll(DOUBLE_MARK)) {
    const at = start + match.index;
    marks.push({ start: at, end: at + match[0].length, role: ROLES[match[0]] ?? 'either' });
  }
  return marks;
}

function pairMarks(
  text: string,
  paragraph: Span & { readonly index: number },
  marks: readonly Mark[],
): readonly Quotation[] {
  const quotations: Quotation[] = [];
  const closesNext = whereCloseComesNext(text, marks);
  const isBalanced = marks.length % 2 === 0 && marks.every(({ role }) => role === 'either');
  let open: Mark | undefined;
  for (const [index, mark] of marks.entries()) {
    const closeIsNext = closesNext[index] ?? false;
    const role = roleOf({ text, paragraph, isOpen: open !== undefined, closeIsNext, isBalanced }, mark);
    if (open === undefined) {
      if (role === 'open') open = mark;
    } else if (closes(text, open, mark) ?? role === 'close') {
      quotations.push({ start: open.start, end: mark.end, paragraph: paragraph.index, isClosed: true });
      open = undefined;
    }
  }
  if (open !== undefined && (isAtStart(text, paragraph, open) || goesOnBelow(text, paragraph, open))) {
    quotations.push({ start: open.start, end: paragraph.end, paragraph: paragraph.index, isClosed: false });
  }
  return quotations;
}

/** Null where the way the mark points decides. */
function closes(text: string, open: Mark, mark: Mark): boolean | null {
  const closer = text[mark.start] ?? '';
  const closers = CLOSERS[text[open.start] ?? ''];
  if (closers !== undefined) return closers.includes(closer);
  return STRICT.test(closer) ? false : null;
}

interface MarkContext {
  readonly text: string;
  readonly paragraph: Span;
  /** True where an earlier mark has opened a quotation. */
  readonly isOpen: boolean;
  /** True where of the curly marks behind this one the first is a closing one. */
  readonly closeIsNext: boolean;
  /** True where all marks of the paragraph are straight and they make pairs: none is astray. */
  readonly isBalanced: boolean;
}

/**
 * Which way a mark points. A second opening mark while one is open is a mistyped closing mark when it follows
 * punctuation and a space-less word comes next (`a just cause, “Lee said`).
 */
function roleOf({ text, paragraph, isOpen, closeIsNext, isBalanced }: MarkContext, mark: Mark): MarkRole {
  const before = mark.start > paragraph.start ? (text[mark.start - 1] ?? ' ') : ' ';
  const after = mark.end < paragraph.end ? (text[mark.end] ?? ' ') : ' ';
  if (mark.role === 'open') {
    const isMistyped =
      isOpen && /[.,?!]\s?$/u.test(text.slice(Math.max(paragraph.start, mark.start - 2), mark.start));
    return isMistyped && !closeIsNext ? 'close' : 'open';
  }
  if (mark.role === 'close') return isOpen || !SPACE_OR_OPENER.test(before) ? 'close' : 'open';
  if (isOpen) return SPACE_OR_OPENER.test(before) && !/[\s.,;:!?)\]—–]/u.test(after) ? 'open' : 'close';
  return /\s/u.test(after) && !SPACE_OR_OPENER.test(before) && !isBalanced ? 'close' : 'open';
}

function whereCloseComesNext(text: string, marks: readonly Mark[]): readonly boolean[] {
  let closeIsNext = false;
  return marks
    .toReversed()
    .map(({ start }) => {
      const known = closeIsNext;
      if (text[start] === '“' || text[start] === '”') closeIsNext = text[start] === '”';
      return known;
    })
    .reverse();
}

function isAtStart(text: string, paragraph: Span, mark: Mark): boolean {
  return text.slice(paragraph.start, mark.start).trim() === '';
}

/** “Go,” Lee said. “It is late. | “It is dark.”: whoever goes on in the next paragraph opens marks there again, and closes none before. */
function goesOnBelow(text: string, { end }: Span, open: Mark): boolean {
  const below = text.slice(end, end + LONGEST_BREAK).trimStart();
  return SPACE_OR_OPENER.test(text[open.start - 1] ?? '') && /^(?:[“"]|''|``)[\p{L}\p{N}…. ]/u.test(below);
}

/** Between two paragraphs, with the mark behind it, in UTF-16 units. */
const LONGEST_BREAK = 8;

function singleQuotations(text: string, paragraph: Span & { readonly index: number }): readonly Quotation[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const opens = Array.from(words.matchAll(SINGLE_OPEN), (match) => match.index);
  if (opens.length === 0) return [];
  const closes = Array.from(words.matchAll(SINGLE_CLOSE), (match) => match.index);
  const quotations: Quotation[] = [];
  let from = 0;
  let next = 0;
  for (const open of opens) {
    if (open < from) continue;
    while (next < closes.length && (closes[next] ?? 0) <= open) next += 1;
    const close = closes[next];
    if (close === undefined) break;
    from = close + 1;
    quotations.push({
      start: paragraph.start + open,
      end: paragraph.start + close + 1,
      paragraph: paragraph.index,
      isClosed: true,
    });
  }
  return quotations;
}
