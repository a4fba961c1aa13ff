/** The seeds, read by the real pipeline into a store in memory, and the program's commands over them. */
import { readFile } from 'node:fs/promises';
import { commands } from '../../commands/index.ts';
import { parseTopics } from '../../src/core/answer/parse-topics.ts';
import { type Context, createContext } from '../../src/core/context.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/correction.ts';
import { readDocument } from '../../src/core/read-document.ts';
import { RULES } from '../../src/core/rules.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { renderMarkdown } from '../../src/render/markdown/render.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createTagger } from '../../src/text/tokens.ts';

const TOPICS = 'config/topics.yaml';

/** A context over the documents of these folders; whoever asks for it closes its store. */
export const readFolders = async (folders: readonly string[]): Promise<Context> => {
  const { lexicon, keyWords, questionWords } = await loadLexicon('config/lexicons/en');
  const tools = { lexicon, tag: createTagger(lexicon.abbreviations) };
  const store = await openSqliteStore({ path: ':memory:' });
  for await (const read of readCorpus(folders)) {
    if (read.type === 'problem') throw new Error(`not readable: ${JSON.stringify(read.problem)}`);
    const reading = { tools, corrections: NO_CORRECTIONS, fingerprint: read.contentHash };
    await store.replace(readDocument(read.document, reading));
  }
  return createContext({
    store,
    topics: parseTopics(await readFile(TOPICS, 'utf8'), TOPICS),
    rules: RULES,
    keyWords,
    questionWords,
    printMarkdown: renderMarkdown,
    commands,
    version: '0.0.0',
    report: (_, error) => {
      throw error;
    },
  });
};
