/**
 * Breaks runs of words into lines by display width.
 */
import { graphemesOf } from '../../reply/graphemes.ts';
import type { Style } from './colours.ts';
import type { TerminalSafe } from './escape.ts';
import { columnsOf } from './measure.ts';

/**
 * Words in one style. A `whole` run, such as a web address, is never broken, however long it is; a space in it joins
 * it to the word before.
 */
export interface Run {
  readonly text: TerminalSafe;
  readonly style: Style | null;
  readonly whole: boolean;
}

/** What stands of one run on one line. */
interface Piece {
  readonly run: Run;
  readonly text: string;
}

export type Line = readonly Piece[];

/**
 * Lines of at most `width` columns (>= 2), broken at spaces; several spaces count as one. A longer word is broken
 * between graphemes, and a grapheme that is itself longer, as a thousand marks on one letter, between code points.
 */
export const wrap = (runs: readonly Run[], width: number): readonly Line[] => {
  const lines: Line[] = [];
  let line: Line = [];
  for (const word of wordsOf(runs)) {
    const room = width - columns(line) - 1;
    if (line.length > 0 && columns(word) <= room) {
      line = beside(line, word);
      continue;
    }
    if (line.length > 0) lines.push(line);
    const broken = breakWord(word, width);
    for (const full of broken.slice(0, -1)) lines.push(full);
    line = broken.at(-1) ?? [];
  }
  return line.length > 0 ? [...lines, line] : lines;
};

/** Words may span runs: in `(` + code + `)` there is no space to break at. */
const wordsOf = (runs: readonly Run[]): readonly Line[] => {
  const words: Piece[][] = [];
  let isOpen = false;
  for (const run of runs) {
    for (const text of run.whole ? [run.text] : run.text.split(/( +)/)) {
      if (text === '') continue;
      if (!run.whole && text.startsWith(' ')) isOpen = false;
      else if (isOpen) words.at(-1)?.push({ run, text });
      else isOpen = words.push([{ run, text }]) > 0;
    }
  }
  return words;
};

const columns = (line: Line): number => line.reduce((sum, piece) => sum + columnsOf(piece.text), 0);

/** Appends a word after a space; pieces of one run join, so that colour and direction hold across the space. */
const beside = (line: Line, word: Line): Line => {
  const last = line.at(-1);
  const [first, ...rest] = word;
  if (last === undefined || first === undefined) return [...line, ...word];
  const before = line.slice(0, -1);
  return last.run === first.run
    ? [...before, { run: last.run, text: `${last.text} ${first.text}` }, ...rest]
    : [...before, { run: last.run, text: `${last.text} ` }, ...word];
};

const breakWord = (word: Line, width: number): readonly Line[] => {
  if (columns(word) <= width) return [word];
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const { run, text, size } of unitsOf(word, width)) {
    if (used > 0 && used + size > width) {
      lines.push([]);
      used = 0;
    }
    extend(lines.at(-1) ?? [], { run, text });
    used += size;
  }
  return lines;
};

/** What must stay together, with its columns. */
interface Unit extends Piece {
  readonly size: number;
}

/** One at a time: an array of them would take a hundred times the memory of the word. */
function* unitsOf(word: Line, width: number): Generator<Unit, void, undefined> {
  for (const { run, text } of word) {
    for (const grapheme of run.whole ? [text] : graphemesOf(text)) {
      const whole = unit(run, grapheme);
      if (run.whole || whole.size <= width) yield whole;
      else for (const codePoint of grapheme) yield unit(run, codePoint);
    }
  }
}

const unit = (run: Run, text: string): Unit => ({ run, text, size: columnsOf(text) });

const extend = (line: Piece[], piece: Piece): void => {
  const last = line.at(-1);
  if (last?.run !== piece.run) line.push(piece);
  else line[line.length - 1] = { run: piece.run, text: last.text + piece.text };
};
