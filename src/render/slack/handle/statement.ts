import { link, text } from '../../../reply/build.ts';
import type { Inline, StatementNode } from '../../../reply/nodes.ts';
import { plainBlock, plainLine } from '../../../reply/plain-text.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from '../../../reply/statement-phrases.ts';
import type { Button } from '../buttons.ts';
import type { Context } from '../context.ts';
import { isLinked, lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** Speaker, the words beside a bar, what is known about them, and buttons for where and why. */
export const statement = (node: StatementNode, { title }: Context): readonly Piece[] => {
  const cited = isLinked(node.url) ? node : { ...node, url: null };
  const speaker = speakerPhrase(cited, title);
  const pieces = toPieces(
    [lineOf('plain', speaker), lineOf('quote', wordsPhrase(cited)), lineOf('plain', detailsOf(cited))],
    { text: plainBlock(cited, title), buttons: buttonsOf(cited), within: title },
  );
  const speaks = plainLine(speaker) || title;
  return pieces.map((piece, index) => (index === 0 ? piece : { ...piece, within: speaks }));
};

const detailsOf = (node: StatementNode): readonly Inline[] => {
  const source = node.url === null ? text(node.source) : link(node.url, node.source);
  return detailPhrases(node, source).flatMap((phrase, index) =>
    index === 0 ? phrase : [text(' · '), ...phrase],
  );
};

const buttonsOf = ({ id }: StatementNode): readonly Button[] => [
  { label: 'Context', line: `source ${id}`, does: 'run' },
  { label: 'Why', line: `why ${id}`, does: 'run' },
];
