/** Foreign text for SVG: nothing in a name can become an element, an attribute or a reference. https://www.w3.org/TR/xml/#syntax */
import { withReferences } from '../../reply/character-references.ts';
import { visible } from '../../reply/visible.ts';

declare const surface: unique symbol;

/** What an SVG may hold as it is; made in this file alone. */
export type SvgSafe = string & { readonly [surface]: 'svg' };

/** Plain words on one line; `visible` leaves no character that XML forbids. */
export const escapeSvg = (text: string): SvgSafe => safe(withReferences(visible(text)));

/** Markup of our own around what is safe already; numbers with two decimals at most. */
export const svg = (
  strings: TemplateStringsArray,
  ...values: readonly (SvgSafe | number | readonly SvgSafe[])[]
): SvgSafe => safe(String.raw({ raw: strings }, ...values.map(print)));

const print = (value: SvgSafe | number | readonly SvgSafe[]): string => {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return typeof value === 'string' ? value : value.join('');
};

/** The one place that grants the type: callers above have escaped whatever XML would obey. */
const safe = (text: string): SvgSafe => text as SvgSafe;
