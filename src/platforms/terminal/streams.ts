import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal, as `process.stdin` is. */
export type Input = Readable & { readonly isTTY?: boolean };

/** A stream that may be a terminal, as `process.stdout` is; `columns` follows the window's size. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Columns where nobody says how wide the reader's window is. */
const USUAL_WIDTH = 80;

/** How wide the stream's window is now, in columns. */
export const widthOf = ({ columns }: Output): number =>
  columns !== undefined && columns > 0 ? columns : USUAL_WIDTH;

/** Colours only on a terminal, and never with `NO_COLOR` set to anything but nothing (https://no-color.org). */
export const wantsColour = (stream: Output, noColour: string | undefined): boolean =>
  stream.isTTY === true && (noColour === undefined || noColour === '');
