/**
 * The place, day and agency with which a report opens: "KYIV, Feb. 20 (Reuters) - ". Nobody says them, and no sentence
 * begins with them. The forms are those of the agencies' style books: https://en.wikipedia.org/wiki/Dateline
 */

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]*[\p{Lu}.]`;
const PLACE = `${CAPITALS}(?: ${CAPITALS}){0,4}`;
const TITLE_CASE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{1,20}(?: [\p{L}\p{M}.'’-]{1,20}){0,3}`;
/** ", Mass.", ", Ukraine", ", Feb. 20", ", June 3, 2022" */
const BESIDE = String.raw`(?:[,.] (?:\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}(?: \d{1,2})?|\d{1,2} \p{Lu}\p{L}{2,9}|\d{4})){0,4}`;
/** What stands in brackets behind a place in small letters may be anything else; these are not. */
const KNOWN = String.raw`\((?:AFP|AP|dpa|EFE|PA|PTI|Reuters|TASS|UPI|Xinhua)\)`;
const AGENCY = String.raw`\(\p{Lu}[\p{L} -]{1,30}\)|${KNOWN}`;
const DASH = `(?: ?[—–―] ?| ?-- ?| - )`;

/** Of press releases: "VESSEN, Denmark – May 6, 2025 – " */
const DAY = String.raw`(?:\p{Lu}\p{L}{2,9}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,9}),? \d{4}`;

const FORMS = [
  `^(?:${PLACE}|${TITLE_CASE})${BESIDE}${DASH}${DAY}(?: ?\\/[^/]{2,30}\\/)?${DASH}`,
  `^${PLACE}${BESIDE}(?: ?(?:${AGENCY}))?${DASH}`,
  `^${PLACE}${BESIDE} ?(?:${AGENCY}): `,
  String.raw`^${PLACE}${BESIDE}\.? /${CAPITALS}/\. `,
  `^${TITLE_CASE}${BESIDE} ?${KNOWN}${DASH}`,
].map((form) => new RegExp(form, 'u'));

/** "OLIN — who owns the mill — said" is a sentence already. */
const OPENS_SENTENCE = /^(?:.[\p{Lu}\p{N}]| [“"‘'«])/u;

/** In UTF-16 units: how much of a paragraph is looked at. */
const LONGEST = 100;

/** How long the dateline is that a paragraph opens with, its mark and space included, in UTF-16 units; 0 where there is none. */
export const datelineLength = (paragraph: string): number => {
  const opening = paragraph.slice(0, LONGEST);
  const length = FORMS.map((form) => form.exec(opening)?.[0].length ?? 0).find((found) => found > 0) ?? 0;
  return OPENS_SENTENCE.test(opening.slice(Math.max(0, length - 1))) ? length : 0;
};
