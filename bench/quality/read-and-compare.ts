/** The engine at work on annotated articles: what it finds, compared. */
import { join } from 'node:path';
import { extractLine } from '../../src/core/extract-line.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import type { ReadingTools } from '../../src/text/read-passage.ts';
import { createTagger } from '../../src/text/tokens.ts';
import type { Article } from './annotated.ts';
import { type Comparison, compare } from './compare.ts';

/** The tools that `who-said extract` has, from a folder of configuration. Throws where a word list has a fault. */
export const loadTools = async (config: string): Promise<ReadingTools> => {
  const { lexicon, faults } = await loadLexicon(join(config, 'lexicons', 'en'));
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${fault.path}, line ${fault.line}: ${fault.reason}`);
  return { lexicon, tag: createTagger(lexicon.abbreviations) };
};

/** Reads each article as `who-said extract` would. */
export const readAndCompare = (articles: readonly Article[], tools: ReadingTools): readonly Comparison[] =>
  articles.map((article) => {
    const { id, text, title, date } = article;
    const result = extractLine(JSON.stringify({ id, text, title, date }), tools);
    if ('reason' in result) throw new Error(`The article ${id} cannot be read: ${result.reason}.`);
    return compare(article, result.line.statements);
  });
