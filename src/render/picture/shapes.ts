/** The few shapes that a picture is made of. */
import { CHANGE, INK, PAPER, POINT } from './colours.ts';
import { escapeSvg, type SvgSafe, svg } from './escape.ts';

export interface Written {
  /** Of its beginning, or of its middle with the anchor `middle`; `y` is that of the line it stands on. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour?: SvgSafe;
  readonly weight?: 'normal' | 'bold';
  readonly anchor?: 'start' | 'middle';
}

/** Words on one line. */
export const write = (words: string, { x, y, size, colour = INK, weight, anchor }: Written): SvgSafe => {
  const bold = weight === 'bold' ? BOLD : NOTHING;
  const middle = anchor === 'middle' ? MIDDLE : NOTHING;
  return svg`<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold}${middle}>${escapeSvg(words)}</text>`;
};

const NOTHING = svg``;
const BOLD = svg` font-weight="bold"`;
const MIDDLE = svg` text-anchor="middle"`;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Filled where the day it was said is known; a ring where only that of publication is. */
export const dot = ({ x, y, radius, isFilled }: Spot & { readonly isFilled: boolean }): SvgSafe =>
  svg`<circle cx="${x}" cy="${y}" r="${radius - 1.5}" fill="${isFilled ? POINT : PAPER}" stroke="${POINT}" stroke-width="3"/>`;

/** A change of position. */
export const diamond = ({ x, y, radius }: Spot): SvgSafe =>
  svg`<path d="M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z" fill="${PAPER}" stroke="${CHANGE}" stroke-width="4"/>`;
