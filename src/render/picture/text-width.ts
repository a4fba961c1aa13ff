/**
 * How wide words are at most, without asking the font: a picture has to be the same on every machine, and its labels must not
 * touch. Widths are those of DejaVu Sans Condensed 2.37, in parts of the font size, rounded up by kind of letter.
 */
import { cutText } from '../../reply/cut-text.ts';
import { shorten } from '../../reply/shorten.ts';
import { visible } from '../../reply/visible.ts';

interface Kind {
  readonly letters: RegExp;
  readonly width: number;
}

/** The first that fits counts. */
const KINDS: readonly Kind[] = [
  // Most stand above or below their letter; a rare one that the font cannot place stands behind it.
  { letters: /^[\p{Mn}\p{Me}]$/u, width: 0.5 },
  { letters: /^[ijltfrIJ.,:;'’‘|!()[\]/ -]$/, width: 0.42 },
  { letters: /^[mMwW%@æÆœŒ—…ЖШЩЮМФЫжшщюмфыЉЊљњ]$/, width: 1 },
  { letters: /^[a-z0-9à-öø-ÿ“”«»–·]$/, width: 0.61 },
  { letters: /^[а-яё]$/, width: 0.66 },
  { letters: /^[A-Z]$/, width: 0.76 },
  { letters: /^[\x20-\u017f\u0370-\u045f\u2010-\u205e]$/, width: 0.86 },
];
/** Rare letters, other scripts, and the box that stands for what the font lacks. */
const WIDEST = 1.35;
const BOLD = 1.13;

/** The room that a text needs at most, in pixels. */
export const widthOf = (text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number => {
  const ems = Array.from(
    text,
    (letter) => KINDS.find(({ letters }) => letters.test(letter))?.width ?? WIDEST,
  );
  return size * ems.reduce((sum, width) => sum + width, 0) * (weight === 'bold' ? BOLD : 1);
};

/** Room for words on one line, in pixels. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly weight?: 'normal' | 'bold';
}

/** As much of a foreign text as fits. */
export const fitText = (text: string, { width, size, weight }: Room): string =>
  shorten(visible(text).trim(), width, (words) => widthOf(words, size, weight));

/** The same on two lines at most, broken between words where it can be. */
export const fitLines = (text: string, room: Room): readonly string[] => {
  const [first = '', ...rest] = cutText(visible(text).trim(), room.width, (words) =>
    widthOf(words, room.size, room.weight),
  );
  const second = fitText(rest.join(''), room);
  return second === '' ? [first.trimEnd()] : [first.trimEnd(), second];
};
