/** Document to analysis: statements with their speakers, then what each does with its words, and the figures and changes of the whole. */
import type { ReadingTools } from '../text/read-passage.ts';
import { attribute } from './attribute.ts';
import { findStatedChanges } from './changes/find-stated-changes.ts';
import type { Analysis, Document } from './corpus.ts';
import { findFigures } from './figures/find-figures.ts';
import { readStance } from './stance/read-stance.ts';

/** Changes whenever the same text may give other statements, so that stored documents are read again. */
export const PIPELINE_VERSION = '7';

/** Pure: the same document gives the same analysis, whatever was read before. */
export function analyse(document: Document, tools: ReadingTools): Analysis {
  const { passage, attributed, ...rest } = attribute(document, tools);
  const statements = attributed.map(({ statement, found }) => ({
    ...statement,
    ...readStance(found, passage, tools.lexicon),
  }));
  const read = { document, passage, lexicon: tools.lexicon, statements };
  return { ...rest, statements, figures: findFigures(read), changes: findStatedChanges(read) };
}
