/**
 * Foreign text for HTML: nothing in an article can become an element, an attribute or a reference.
 * Attributes always stand in double quotation marks here.
 */
import { withReferences } from '../../reply/character-references.ts';
import { visible } from '../../reply/visible.ts';
import { webUrl } from '../../reply/web-url.ts';

declare const surface: unique symbol;

/** Text that a browser shows as it is, or markup of our own; made in this file alone. */
export type HtmlSafe = string & { readonly [surface]: 'html' };

/** Plain words on one line, also as the value of an attribute. */
export const escapeHtml = (text: string): HtmlSafe => escapePrinted(visible(text));

/** What another printer has made visible already: its line breaks and isolates stay. */
export const escapePrinted = (text: string): HtmlSafe => safe(withReferences(text));

/** Words beside others, which they cannot reorder: https://www.w3.org/International/articles/inline-bidi-markup/ */
export const isolateHtml = (text: string): HtmlSafe =>
  MAY_TURN.test(text) ? markup`<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text);

/** A link for http and https; the label alone for any other address. */
export const linkHtml = (url: string, label: HtmlSafe): HtmlSafe => {
  const address = webUrl(url);
  return address === null ? label : markup`<a href="${escapeHtml(address)}" rel="noreferrer">${label}</a>`;
};

/** Prints one after the other. */
export const joinHtml = (pieces: readonly HtmlSafe[], separator: '' | '\n' = ''): HtmlSafe =>
  safe(pieces.join(separator));

/** Markup of our own around what is safe already. */
export const markup = (strings: TemplateStringsArray, ...values: readonly (HtmlSafe | number)[]): HtmlSafe =>
  safe(String.raw({ raw: strings }, ...values));

/** Every script that runs from right to left, and some that do not: everything but Latin, Greek, Cyrillic and signs. */
const MAY_TURN = /[\u0590-\u1FFF\u2C00-\u{10FFFF}]/u;

/** The one place that grants the type: callers above have escaped whatever HTML would obey. */
const safe = (text: string): HtmlSafe => text as HtmlSafe;
