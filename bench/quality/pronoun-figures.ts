/** The pronoun rule alone, on GAP: with weights learnt without the part that they are measured on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseGuess } from '../../src/core/resolve/choose-guess.ts';
import type { Gender } from '../../src/text/lexicon.ts';
import type { ReadingTools } from '../../src/text/read-passage.ts';
import { crossValidate } from '../pronouns/cross-validate.ts';
import { readGap } from '../pronouns/gap.ts';
import { countNamed, type Decision } from '../pronouns/score.ts';
import type { PronounFigures } from './figures.ts';

/**
 * On gap.dev.jsonl in `folder`: decisions that a name is meant, by annotators and by the engine. Null where the set is not
 * there; the page then leaves the row out.
 */
export function pronounFigures(folder: string, tools: ReadingTools): PronounFigures | null {
  const path = join(folder, 'gap.dev.jsonl');
  if (!existsSync(path)) return null;
  const decisions = crossValidate(readGap(path, tools), tools.lexicon);
  return { all: counted(decisions, null), he: counted(decisions, 'm'), she: counted(decisions, 'f') };
}

const counted = (decisions: readonly Decision[], gender: Gender | null) =>
  countNamed(decisions, chooseGuess, gender);
