import type { ReadingTools } from '../../text/read-passage.ts';
import { analyse } from '../analyse.ts';
import type { Document } from '../corpus.ts';
import { applyCorrections, type Corrected } from './apply-corrections.ts';
import type { Corrections } from './correction.ts';
import { peopleOf } from './people-of.ts';

/** What is found in a document, put right where somebody has corrected it by hand. */
export const analyseCorrected = (
  document: Document,
  tools: ReadingTools,
  corrections: Corrections,
): Corrected => applyCorrections(analyse(document, tools), corrections, () => peopleOf(document, tools));
