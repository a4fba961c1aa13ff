import { link, text } from '../../../reply/build.ts';
import type { StatementNode } from '../../../reply/nodes.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from '../../../reply/statement-phrases.ts';
import type { Context } from '../context.ts';
import { escapeMarkdown, joinMarkdown, lineMarkdown, type MarkdownSafe, markup } from '../escape.ts';
import { lineOf, piecesOf } from './inline.ts';

/** Speaker, the words as a block quotation, and what is known about them with a link to the source. */
export const statement = (node: StatementNode, context: Context): MarkdownSafe => {
  const speaker = speakerPhrase(node, context.title);
  const words = markup`> ${lineOf(wordsPhrase(node))}`;
  return joinMarkdown(
    speaker.length === 0 ? [words, details(node)] : [lineOf(speaker), words, details(node)],
    '\n\n',
  );
};

const details = (node: StatementNode): MarkdownSafe => {
  const source = node.url === null ? text(node.source) : link(node.url, node.source);
  return lineMarkdown(
    detailPhrases(node, source).flatMap((phrase, index) =>
      index === 0 ? piecesOf(phrase) : [escapeMarkdown(' · '), ...piecesOf(phrase)],
    ),
  );
};
