import { link, text } from '../../../reply/build.ts';
import type { StatementNode } from '../../../reply/nodes.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from '../../../reply/statement-phrases.ts';
import type { Context } from '../context.ts';
import { type HtmlSafe, joinHtml, markup } from '../escape.ts';
import { besideOf, lineOf } from './inline.ts';

/** Speaker, words, and what is known about them. Only words that are all somebody's own are a quotation. */
export const statement = (node: StatementNode, { title }: Context): HtmlSafe => {
  const speaker = speakerPhrase(node, title);
  const who =
    speaker.length === 0 ? markup`` : markup`<p class="speaker" dir="auto">${lineOf(speaker)}</p>\n`;
  const words = lineOf(wordsPhrase(node));
  const said =
    node.kind === 'direct'
      ? markup`<blockquote dir="auto">${words}</blockquote>`
      : markup`<p class="reported" dir="auto">${words}</p>`;
  return markup`<article>\n${who}${said}\n<p class="details">${details(node)}</p>\n</article>`;
};

const details = (node: StatementNode): HtmlSafe => {
  const source = node.url === null ? text(node.source) : link(node.url, node.source);
  return joinHtml(
    detailPhrases(node, source).map((phrase, index) =>
      index === 0 ? besideOf(phrase) : markup` · ${besideOf(phrase)}`,
    ),
  );
};
