/**
 * «Nous sommes prêts», a-t-elle dit: in a paragraph that is not English the quotations are kept, and nobody is named,
 * because English rules cannot read who says them.
 */
import { languageOf } from '../../language.ts';
import type { Range } from '../../noun-phrase.ts';
import type { Token } from '../../passage.ts';
import type { LayoutRule, Line, Page } from '../layout.ts';
import type { Draft } from '../scene.ts';

/** Letters in quotation marks that are more than a title or a word. */
const FEWEST_LETTERS = 10;

export const otherLanguage: LayoutRule = {
  id: 'other-language',
  apply: (page) =>
    linesInOtherLanguages(page).map((line) => ({ draft: quotationsOf(page, line), lines: [line] })),
};

/** Lines that do not tell their language have that of most others. */
function linesInOtherLanguages(page: Page): readonly Line[] {
  const languages = page.lines.map((line) => languageOfLine(page, line));
  const lengthOf = (language: string): number =>
    page.lines.reduce(
      (sum, { first, last }, at) => (languages[at] === language ? sum + last - first : sum),
      0,
    );
  const isMostlyOther = lengthOf('other') > lengthOf('english');
  return page.lines.filter(
    (_, at) => languages[at] === 'other' || (isMostlyOther && languages[at] === 'unclear'),
  );
}

/** What stands outside quotation marks decides: an English tag makes a foreign quotation readable. */
function languageOfLine(
  { passage: { tokens }, lexicon }: Page,
  { first, last }: Line,
): ReturnType<typeof languageOf> {
  const all = tokens.slice(first, last);
  const outside = all.filter(({ quotation }) => quotation < 0);
  const language = languageOf(outside, lexicon);
  const hasCue = outside.some(({ lower }) => lexicon.cues.has(lower));
  return language === 'unclear' && !hasCue ? languageOf(all, lexicon) : language;
}

/** As one statement: who says which of them is not known. */
function quotationsOf({ passage: { tokens } }: Page, line: Line): Draft | null {
  const parts = quotedParts(tokens, line);
  const letters = parts.flatMap(({ first, last }) => tokens.slice(first, last)).map(lettersIn);
  const start = parts[0]?.first;
  if (start === undefined || letters.reduce((sum, count) => sum + count, 0) < FEWEST_LETTERS) return null;
  return {
    rule: otherLanguage.id,
    force: 'affirms',
    cue: { first: start, last: start },
    mention: null,
    hearer: null,
    parts,
    lastSentence: line.lastSentence - 1,
  };
}

const lettersIn = ({ text }: Token): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Each quotation of a line, marks included. */
function quotedParts(tokens: readonly Token[], { first, last }: Range): readonly Range[] {
  const parts: Range[] = [];
  for (let at = first; at < last; ) {
    const quotation = tokens[at]?.quotation ?? -1;
    let end = at + 1;
    while (end < last && tokens[end]?.quotation === quotation) end += 1;
    if (quotation >= 0) parts.push({ first: at, last: end });
    at = end;
  }
  return parts;
}
