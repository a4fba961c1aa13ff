/**
 * Attribution, against compromise's quotations and people, on the same texts; and beside it the whole reading of a document, with
 * what nothing of compromise corresponds to: force and sides, figures, changes of position.
 */
import nlp from 'compromise';
import { analyse } from '../src/core/analyse.ts';
import { attribute } from '../src/core/attribute.ts';
import type { Document } from '../src/core/corpus.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';
import { createTagger } from '../src/text/tokens.ts';
import type { Figure } from './figures.ts';
import { type Article, makeArticles } from './news.ts';
import { quantile } from './quantile.ts';

const ARTICLES = 300;
const ROUNDS = 3;
/** The same simple count for both: a word, a number, or a mark. */
const TOKEN = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Tokens a second of processor time, medians of alternating rounds after one to warm up. `lexicons` is a folder of word lists. */
export const measureExtraction = async (lexicons: string): Promise<readonly Figure[]> => {
  const articles = makeArticles(ARTICLES);
  const tokens = articles.reduce((sum, { text }) => sum + (text.match(TOKEN)?.length ?? 0), 0);
  const { attributing, reading } = await createReaders(lexicons);
  const read = [attributing, readWithCompromise, reading] as const;
  const rounds = Array.from({ length: ROUNDS + 1 }, () => read.map((each) => timeRound(each, articles)));
  const [ours = 0, theirs = 0, whole = 0] = read.map((_, at) =>
    Math.round(
      tokens /
        quantile(
          rounds.slice(1).map((times) => times[at] ?? 0),
          0.5,
        ),
    ),
  );
  const unit = 'tokens/s';
  return [
    { name: 'Extraction, who-said: statements and speakers', value: ours, unit, bound: null },
    { name: 'Extraction, compromise: quotations(), people()', value: theirs, unit, bound: null },
    {
      name: 'Extraction, who-said to compromise',
      value: ours / theirs,
      unit: 'times',
      bound: { atLeast: 4 },
    },
    { name: 'Reading, who-said: with sides, figures and changes', value: whole, unit, bound: null },
  ];
};

/** Gives how much was found, so that no engine can leave the work out. */
type Reader = (article: Article) => number;

const createReaders = async (
  lexicons: string,
): Promise<{ readonly attributing: Reader; readonly reading: Reader }> => {
  const { lexicon } = await loadLexicon(lexicons);
  const tools = { lexicon, tag: createTagger(lexicon.abbreviations) };
  return {
    attributing: (article) => attribute(toDocument(article), tools).attributed.length,
    reading: (article) => analyse(toDocument(article), tools).statements.length,
  };
};

const toDocument = ({ title, text }: Article): Document => ({
  id: 'doc_bench',
  title,
  text,
  outlet: null,
  url: null,
  publishedAt: '2022-02-14',
  source: 'bench',
});

const readWithCompromise: Reader = ({ text }) => {
  const doc = nlp(text);
  return doc.quotations().out('array').length + doc.people().out('array').length;
};

/** Seconds of processor time of this process: other programs on the machine do not count. */
const timeRound = (read: Reader, articles: readonly Article[]): number => {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const found = articles.reduce((sum, article) => sum + read(article), 0);
  const { user, system } = process.cpuUsage(before);
  if (found === 0) throw new Error('an engine found nothing in any article');
  return (user + system) / 1e6;
};
