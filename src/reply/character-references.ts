/**
 * The five characters that begin or end something in HTML and XML, and what stands for them there:
 * https://html.spec.whatwg.org/multipage/syntax.html and https://www.w3.org/TR/xml/#syntax
 */

/** The text with references in place of the five; right between elements and inside quoted attributes. */
export const withReferences = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
