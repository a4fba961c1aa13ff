/** Learns short forms from the text itself: "Organization for Security and Cooperation in Europe (OSCE)". */

export interface FoundAcronym {
  readonly short: string;
  readonly long: string;
}

const BRACKETED = /\(([\p{Lu}][\p{Lu}\p{N}.&-]{1,9})\)/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
const SMALL = /^(?:of|for|and|the|in|on|to|de|la|&)$/i;
const LONGEST_NAME = 140;

/** Every acronym whose letters are the initials of the capitalised words before its bracket. */
export function findAcronyms(text: string): readonly FoundAcronym[] {
  return Array.from(text.matchAll(BRACKETED)).flatMap((match) => {
    const short = match[1] ?? '';
    const long = longForm(text.slice(Math.max(0, match.index - LONGEST_NAME), match.index), short);
    return long === null ? [] : [{ short, long }];
  });
}

function longForm(before: string, short: string): string | null {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  const words = Array.from(before.matchAll(WORD));
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const tail = words.slice(from);
    const content = tail.filter(([word]) => !SMALL.test(word));
    if (content.length > letters.length) return null;
    const isMatch = content.map(([word]) => word[0]?.toLowerCase()).join('') === letters;
    const opener = words[from];
    if (isMatch && opener !== undefined && /^\p{Lu}/u.test(opener[0]))
      return before.slice(opener.index).trim();
  }
  return null;
}
