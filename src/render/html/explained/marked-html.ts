/** Marked words on a page: elements that mean something without any style, brackets where there is none, colours on top. */
import type { MarkEnd, MarkLabel, MarkRole, Piece } from '../../../reply/explained.ts';
import { escapeHtml, type HtmlSafe, isolateHtml, joinHtml, markup } from '../escape.ts';

interface Notation {
  readonly open: HtmlSafe;
  readonly close: HtmlSafe;
  readonly around: (words: HtmlSafe) => HtmlSafe;
}

const NOTATION: Readonly<Record<MarkRole, Notation>> = {
  content: { open: markup`[`, close: markup`]`, around: (words) => markup`<mark>${words}</mark>` },
  speaker: { open: markup`{`, close: markup`}`, around: (words) => markup`<strong>${words}</strong>` },
  cue: { open: markup`&lt;`, close: markup`&gt;`, around: (words) => markup`<em>${words}</em>` },
};

/**
 * Elements cannot cross, so every run of words has all of its marks around itself. Words that stand alone give the paragraph
 * its direction; several are kept from reordering each other.
 */
export const markedHtml = (pieces: readonly Piece[]): HtmlSafe => {
  const shown = pieces.length === 1 ? escapeHtml : isolateHtml;
  return joinHtml(
    pieces.map((piece) => {
      if (piece.type === 'start') return startHtml(piece.label);
      if (piece.type === 'end') return endHtml(piece);
      return piece.within.reduceRight((words, { role }) => NOTATION[role].around(words), shown(piece.value));
    }),
  );
};

/** The address of what there is to say of a statement. */
export const noteId = (number: number): HtmlSafe => markup`statement-${number}`;

/** Only what was said leads to the note: with a keyboard, two more stops a statement would be in the way. */
const startHtml = ({ role, numbers }: MarkLabel): HtmlSafe => {
  const sign = signHtml(NOTATION[role].open);
  if (numbers.length === 0) return sign;
  const shown = role === 'content' ? numbers.map(linkToNote) : [escapeHtml(numbers.join(','))];
  return markup`${sign}<sup>${joinHtml(shown)}</sup>${signHtml(markup` `)}`;
};

const linkToNote = (number: number, index: number): HtmlSafe =>
  markup`${index === 0 ? markup`` : markup`,`}<a href="#${noteId(number)}" aria-label="Statement ${number}">${number}</a>`;

const endHtml = ({ label: { role, numbers }, isAmongOthers }: MarkEnd): HtmlSafe =>
  signHtml(markup`${NOTATION[role].close}${isAmongOthers ? escapeHtml(numbers.join(',')) : markup``}`);

/** Seen on paper, and where styles are off. */
const signHtml = (sign: HtmlSafe): HtmlSafe => markup`<span class="sign">${sign}</span>`;
