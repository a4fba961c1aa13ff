/** The documents of a case, read as the program reads them, in a store in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { parseTopics, type TopicSettings } from '../../src/core/answer/parse-topics.ts';
import { type Context, createContext } from '../../src/core/context.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/correction.ts';
import type { DocumentRecord, Store } from '../../src/core/ports.ts';
import { readDocument } from '../../src/core/read-document.ts';
import { RULES } from '../../src/core/rules.ts';
import { toDocument } from '../../src/corpus/to-document.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import type { KeyWords } from '../../src/lexicon/loaded-lexicon.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { ReadingTools } from '../../src/text/read-passage.ts';
import { createTagger } from '../../src/text/tokens.ts';
import type { CaseDocument } from './read-cases.ts';

/** What the program reads and answers with. */
export interface Equipment {
  readonly tools: ReadingTools;
  readonly keyWords: KeyWords;
  readonly topics: TopicSettings;
}

/** From a folder of configuration. Throws where a word list has a fault. */
export const loadEquipment = async (config: string): Promise<Equipment> => {
  const { lexicon, keyWords, faults } = await loadLexicon(join(config, 'lexicons', 'en'));
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${fault.path}, line ${fault.line}: ${fault.reason}`);
  const topics = join(config, 'topics.yaml');
  return {
    tools: { lexicon, tag: createTagger(lexicon.abbreviations) },
    keyWords,
    topics: parseTopics(readFileSync(topics, 'utf8'), topics),
  };
};

/** Everything that judging a case may ask. */
export interface CaseCorpus {
  /** As they were written, in the order of the case. */
  readonly records: readonly DocumentRecord[];
  readonly store: Store;
  readonly context: Context;
}

/** Opens the corpus of one case; whoever opens it closes its store. */
export const openCaseCorpus = async (
  documents: readonly CaseDocument[],
  { tools, keyWords, topics }: Equipment,
): Promise<CaseCorpus> => {
  const records = documents.map((document) => readCaseDocument(document, tools));
  const store = await openSqliteStore({ path: ':memory:' });
  for (const record of records) await store.replace(record);
  const report = (_: string | null, error: unknown): never => {
    throw error;
  };
  const context = createContext({
    store,
    topics,
    keyWords,
    rules: RULES,
    commands,
    version: '0.0.0',
    report,
  });
  return { records, store, context };
};

const readCaseDocument = (
  { id, outlet, publishedAt, title, text }: CaseDocument,
  tools: ReadingTools,
): DocumentRecord => {
  const draft = { id: id.slice('doc_'.length), outlet, publishedAt, title, body: text };
  const path = `${id}.md`;
  const document = toDocument({ ...draft, url: null, problems: [] }, { path, inFolder: path });
  return readDocument(document, { tools, corrections: NO_CORRECTIONS, fingerprint: id });
};
