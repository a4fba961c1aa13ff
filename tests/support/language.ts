/** The language side as tests use it: the real word lists and the real tagger, and analyses written out for people. */
import { analyse } from '../../src/core/analyse.ts';
import type { Analysis, Day, Document, Statement } from '../../src/core/corpus.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { createTagger } from '../../src/text/tokens.ts';

const { lexicon: loaded } = await loadLexicon('config/lexicons/en');

/** The lexicon that the project ships with. */
export const lexicon = loaded;

/** What every stage needs. */
export const tools = { lexicon, tag: createTagger(lexicon.abbreviations) };

/** A Wednesday. */
const PUBLISHED: Day = '2031-03-12';

/** A document as the corpus makes one: its title is its first paragraph. */
export const documentOf = (text: string): Document => ({
  id: 'doc_test',
  title: text.split('\n', 1)[0] ?? '',
  text,
  outlet: null,
  url: null,
  publishedAt: PUBLISHED,
  source: 'test.txt',
});

/** Analyses a text whose first paragraph is its title. */
export const analyseText = (text: string): Analysis => analyse(documentOf(text), tools);

/** Analyses paragraphs under a title that says nothing. */
export const analyseBody = (body: string): readonly Statement[] => analyseText(`Today\n\n${body}`).statements;

/** Every statement on a few lines, so that a person can judge it; what is not known is left out. */
export const writeOut = ({ statements }: Analysis): string =>
  statements.length === 0
    ? 'No statements.\n'
    : statements.map((statement, index) => writeStatement(statement, index + 1)).join('\n');

const writeStatement = (statement: Statement, number: number): string => {
  const { kind, force, parts, cue, mention, venue, addressee, saidOn, zone, trace } = statement;
  const lines = [
    ['words', parts.map(({ text }) => text).join('  [...]  ')],
    ['who', `${mention === null ? 'nobody' : `"${mention.text}"`} is ${writeSpeaker(statement)}`],
    ['cue', cue?.text ?? null],
    ['to', addressee],
    ['where', venue],
    ['day', saidOn],
    ['zone', zone === 'body' ? null : zone],
  ] as const;
  const head = `${number}. ${kind}, ${force} (${trace.map(({ rule }) => rule).join(', ')})`;
  const rest = lines
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `   ${name.padEnd(6)}${value}`);
  return `${[head, ...rest].join('\n')}\n`;
};

const writeSpeaker = ({ speaker, confidence }: Statement): string => {
  if (speaker === null) return confidence;
  const role = speaker.role === null ? '' : `, ${speaker.role}`;
  return `${speaker.name}${role} (${speaker.type}, ${confidence})`;
};
