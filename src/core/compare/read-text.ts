/** A document with all that reading it has brought to light: what the finders of figures and changes look at. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Passage } from '../../text/passage.ts';
import type { Document, Statement } from '../corpus.ts';

export interface ReadText {
  readonly document: Document;
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
}
