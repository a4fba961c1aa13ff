/** Articles with what was found in them written by hand, so that they stay when a rule of attribution changes. */
import type { Analysis, Document, Statement } from '../../src/core/corpus.ts';
import { explainDocument } from '../../src/core/explain-document/explain-document.ts';
import type { Rules } from '../../src/core/rules.ts';
import type { Explained } from '../../src/reply/explained.ts';
import type { Excerpt } from '../../src/text/types.ts';
import crossingMarks from '../fixtures/explained/crossing-marks/article.ts';
import hostileArticle from '../fixtures/explained/hostile-article/article.ts';
import nothingSaid from '../fixtures/explained/nothing-said/article.ts';
import wellAndPump from '../fixtures/explained/well-and-pump/article.ts';

/** A statement, its words given as they stand in the text for the first time after `after`. */
export interface Found extends Partial<Omit<Statement, 'parts' | 'cue' | 'mention'>> {
  readonly after?: string;
  readonly parts: readonly string[];
  readonly cue?: string;
  readonly mention?: string;
}

/** The first paragraph is the title. */
export interface Article extends Partial<Document> {
  readonly text: string;
  readonly found: readonly Found[];
  readonly speakers?: Analysis['speakers'];
}

/** A rule of each sort: a plain one, one that could be more certain, and `unknown-rule` is in no table. */
const RULES: Rules = {
  tag: { summary: 'The words end where their speaker begins.', certain: null },
  pronoun: { summary: 'The pronoun goes back to whoever spoke last.', certain: 'The name in its place.' },
  tie: { summary: 'The mention fits two people, so nobody is named.', certain: 'A first name.' },
};

export const explainArticle = ({ found, speakers = [], ...marks }: Article): Explained => {
  const document: Document = {
    id: 'doc_article',
    title: marks.text.split('\n', 1).join(''),
    outlet: null,
    url: null,
    publishedAt: null,
    source: 'articles/article.txt',
    ...marks,
  };
  const statements = found.map((each, index) => statementOf(each, index, document));
  return explainDocument(
    document,
    { statements, speakers, acronyms: [], figures: [], changes: [], topics: [] },
    RULES,
  );
};

const statementOf = (found: Found, index: number, { id, text }: Document): Statement => {
  const { after = '', parts: words, cue, mention, ...rest } = found;
  const find = (one: string): Excerpt => excerptOf(text, one, text.indexOf(after));
  const parts = words.map(find);
  return {
    id: `stm_number${index}`,
    documentId: id,
    kind: 'direct',
    force: 'affirms',
    speaker: null,
    confidence: found.speaker ? 'high' : 'unresolved',
    venue: null,
    addressee: null,
    saidOn: null,
    zone: 'body',
    trace: [{ rule: 'tag', evidence: [] }],
    ...rest,
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    parts,
    cue: cue === undefined ? null : find(cue),
    mention: mention === undefined ? null : find(mention),
  };
};

const excerptOf = (text: string, words: string, from: number): Excerpt => {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`the text has no “${words}”`);
  return { start, end: start + words.length, text: words };
};

/** Every folder of `tests/fixtures/explained`, by name. */
export const EXPLAINED_FIXTURES: Readonly<Record<string, Explained>> = {
  'crossing-marks': explainArticle(crossingMarks),
  'hostile-article': explainArticle(hostileArticle),
  'nothing-said': explainArticle(nothingSaid),
  'well-and-pump': explainArticle(wellAndPump),
};
