import type { ReadingTools } from '../../src/text/read-passage.ts';
import type { PronounFigures } from './figures.ts';

/**
 * The pronoun rule alone, on gap.dev.jsonl in `folder`: decisions that a name is meant, by annotators and by the engine. Null
 * while nothing measures it; the page then leaves the row out.
 */
export const pronounFigures = (_folder: string, _tools: ReadingTools): PronounFigures | null => null;
