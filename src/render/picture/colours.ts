/**
 * Dark on light; blue and vermilion are told apart by every kind of sight (Okabe and Ito, https://jfly.uni-koeln.de/color/), and
 * whatever a colour says a shape says as well.
 */
import { escapeSvg } from './escape.ts';

export const PAPER = escapeSvg('#ffffff');
export const INK = escapeSvg('#1a1d21');
export const FAINT_INK = escapeSvg('#4a5058');
export const RULE = escapeSvg('#d0d5da');
export const POINT = escapeSvg('#005f99');
export const CHANGE = escapeSvg('#c24e00');
export const SILENCE = escapeSvg('#eceff2');
