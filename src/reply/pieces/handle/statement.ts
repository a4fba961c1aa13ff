import { link, text } from '../../build.ts';
import type { Inline, StatementNode } from '../../nodes.ts';
import { plainBlock, plainLine } from '../../plain-text.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from '../../statement-phrases.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Button, type Piece, toPieces } from '../piece.ts';

/** Speaker, the words beside a bar, what is known about them, and buttons for where and why. */
export const statement = (node: StatementNode, { title, surface }: Context): readonly Piece[] => {
  const isLinked = node.url !== null && surface.isLinked(node.url);
  const cited = isLinked ? node : { ...node, url: null };
  const speaker = speakerPhrase(cited, title);
  const pieces = toPieces(
    [lineOf('plain', speaker), lineOf('quote', wordsPhrase(cited)), lineOf('details', detailsOf(cited))],
    { text: plainBlock(cited, title), buttons: buttonsOf(cited), within: title, isStatement: true },
    surface,
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
