import type { Explained, ExplainedParagraph, Note } from '../../../reply/explained.ts';
import { blocksHtml } from '../blocks.ts';
import { escapeHtml, type HtmlSafe, joinHtml, markup } from '../escape.ts';
import { lineOf } from '../handle/inline.ts';
import { pageHtml } from '../page.ts';
import { markedHtml, noteId } from './marked-html.ts';
import { EXPLAINED_STYLE } from './style.ts';

/**
 * Prints an explained article as a page of its own, without a line break at the end: the paragraphs in order, and beside or
 * below each what there is to say of the statements that begin in it.
 */
export const renderExplainedPage = ({ title, head, key, paragraphs, foot }: Explained): string =>
  pageHtml({
    title,
    style: EXPLAINED_STYLE,
    body: markup`<h1 dir="auto">${escapeHtml(title)}</h1>
${blocksHtml(head, 2)}
<p class="key">${markedHtml(key)}</p>
<h2>Statements in the text</h2>
${joinHtml(paragraphs.map(paragraphHtml), '\n')}
${foot.length === 0 ? markup`` : markup`<div class="foot">\n${blocksHtml(foot, 2)}\n</div>`}`,
  });

const paragraphHtml = ({ label, isSearched, pieces, notes }: ExplainedParagraph, index: number): HtmlSafe => {
  const kind = label === null ? markup`` : markup`<p class="kind">${escapeHtml(label)}</p>\n`;
  const beside = notes.map((note) => noteHtml(note, index));
  return markup`<div class="${isSearched ? markup`passage` : markup`passage skipped`}">
<div class="original" id="${paragraphId(index)}">
${kind}<p dir="auto">${markedHtml(pieces)}</p>
</div>
${beside.length === 0 ? markup`` : markup`<div class="notes">\n${joinHtml(beside, '\n')}\n</div>\n`}</div>`;
};

const paragraphId = (index: number): HtmlSafe => markup`paragraph-${index + 1}`;

const noteHtml = (
  { number, title, children }: Note,
  paragraph: number,
): HtmlSafe => markup`<article id="${noteId(number)}">
<h3 dir="auto"><a href="#${paragraphId(paragraph)}" aria-label="Statement ${number}">${number}</a> ${lineOf(title)}</h3>
${blocksHtml(children, 4)}
</article>`;
