/** What a reader of Markdown would obey in a text: found by a scan of our own, independent of the printer. */
export interface Markup {
  readonly links: readonly string[];
  /** Images, HTML, entities and addresses that stand in the words themselves. */
  readonly strays: readonly string[];
  /** Lines whose words, after an opening such as `> `, would open another block. */
  readonly intruders: readonly string[];
}

/** Read from left to right, so that an escaped character or one in a code span takes part in nothing else. */
const TOKENS = new RegExp(
  [
    /\\[!-/:-@[-`{-~]/,
    /(?<!`)(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)/,
    /\]\((?:<(?<angled>[^<>]*)>|(?<bare>[^\s)]*))\)/,
    /(?<stray>!\[|<|&#?\w+;|(?:https?|ftp):\/\/|www\.)/i,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const OPENING = /^(?:#{2,6} |> |>$|- |\d+\. )/;
const INTRUDER = /^(?:[-+=>#]|\*(?!\*)|\d{1,9}[.)]|~~~|```[^`]*$| {4}|\t)/;

/** Reads Markdown as CommonMark would, as far as escapes, code spans, links, images, HTML and entities go. */
export const markupOf = (markdown: string): Markup => {
  const tokens = Array.from(markdown.matchAll(TOKENS), ({ groups }) => groups ?? {});
  return {
    links: tokens
      .map(({ angled, bare }) => angled ?? bare)
      .filter((url) => url !== undefined)
      .map((url) => url.replaceAll('\\&', '&')),
    strays: tokens.flatMap(({ stray }) => stray ?? []),
    intruders: markdown.split('\n').filter((line) => INTRUDER.test(line.replace(OPENING, ''))),
  };
};
