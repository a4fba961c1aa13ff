/**
 * Whether somebody says a figure whom no statement names: then it is nobody's, for the document itself does not say it either.
 */
import type { TextFigure } from '../../text/figures/text-figure.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { firstFrom } from '../../text/locate.ts';
import type { Passage, Token } from '../../text/passage.ts';
import type { Statement } from '../corpus.ts';

interface Reading {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly statements: readonly Statement[];
}

/** In tokens, to either side of the figure. */
const REACH = 40;

/** Tells of each figure outside the statements of a document whether it must be left out. */
export function findLeftOpen({ passage, lexicon, statements }: Reading): (figure: TextFigure) => boolean {
  const cues = new Set(statements.flatMap(({ cue }) => (cue === null ? [] : [cue.end])));
  const mentions = new Set(statements.flatMap(({ mention }) => (mention === null ? [] : [mention.start])));
  const isOpenCue = (token: Token, next: Token | undefined): boolean =>
    token.quotation < 0 &&
    isSaying(token, next, lexicon) &&
    !(cues.has(token.end) || cues.has(next?.end ?? -1));
  return ({ isSomebodys, written, sentence }) => {
    if (isSomebodys || mentions.has(written.start)) return true;
    const at = firstFrom(passage.tokens, written.start);
    if ((passage.tokens[at]?.quotation ?? -1) >= 0) return true;
    const { first = 0, last = 0 } = passage.sentences[sentence] ?? {};
    const near = passage.tokens.slice(Math.max(first, at - REACH), Math.min(last, at + REACH));
    return near.some((token, index) => isOpenCue(token, near[index + 1]));
  };
}

/** Verbs that mean hardly anything but saying, and "according to". */
const isSaying = (token: Token, next: Token | undefined, { cues }: Lexicon): boolean =>
  (token.lower === 'according' && next?.lower === 'to') ||
  (token.pos === 'VERB' && (cues.get(token.lower) ?? []).some(({ verb }) => verb.takes.has('usual')));
