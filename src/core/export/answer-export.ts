/** Answers `export`: all that a question finds, as a file beside a few words. */
import { code, heading, notice, paragraph, reply, strong } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { TextFile } from '../../reply/text-file.ts';
import { abstain } from '../answer/abstain.ts';
import { fold } from '../answer/fold.ts';
import { plural } from '../answer/plural.ts';
import { type Question, readScope } from '../answer/question.ts';
import { readTopic } from '../answer/topic.ts';
import type { Context } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import type { StoredStatement } from '../ports.ts';
import { csvHead, csvLine } from './csv.ts';
import { byDocument, documentReply } from './document-reply.ts';
import { toExportRow } from './export-row.ts';
import { type ExportQuestion, findExported } from './find-exported.ts';
import { jsonLine } from './json-line.ts';

export const FILE_FORMATS = ['csv', 'jsonl', 'md'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A chat takes files of some megabytes, and a statement is about a kilobyte of them; the command line has no limit. */
const MOST_STATEMENTS = 5_000;

/**
 * Answers `export`.
 * @throws ProblemError `option-missing`, `option-invalid`, `speaker-unknown`, `outlet-unknown`
 */
export const answerExport = async (
  { format = 'csv', ...asked }: ExportQuestion & { readonly format: FileFormat | undefined },
  context: Context,
): Promise<Reply> => {
  const found = await takeFound(asked, context);
  if (found.length === 0) return nothing({ ...asked, page: 1 }, context);
  const exported = found.slice(0, MOST_STATEMENTS);
  const line = writeLine('', asked, 'topic').trim();
  const file = await fileOf(exported, { format, name: nameOf(asked), context });
  const isWhole = found.length <= MOST_STATEMENTS;
  return {
    ...reply('answered', [
      heading('Export of ', strong(line)),
      paragraph(`${plural(exported.length, 'statement')} in ${file.name}, each with a link to its words.`),
      ...(isWhole
        ? []
        : [notice('warning', `More than ${MOST_STATEMENTS} were found; the others are left out.`)]),
      notice('info', 'From the command line, without a limit: ', code(commandOf(line, format))),
    ]),
    file,
  };
};

/** One more than a file takes, which tells that there are others. */
const takeFound = async (asked: ExportQuestion, context: Context): Promise<readonly StoredStatement[]> => {
  const found: StoredStatement[] = [];
  for await (const stored of findExported(asked, context)) {
    found.push(stored);
    if (found.length > MOST_STATEMENTS) break;
  }
  return found;
};

const nothing = async (question: Question, context: Context): Promise<Reply> => {
  const view = await context.corpus();
  const scope = readScope(question, view);
  return abstain(
    { question, scope, topic: readTopic(question.topic ?? '', view.topics, context.topics) },
    context,
  );
};

interface Printing {
  readonly format: FileFormat;
  readonly name: string;
  readonly context: Context;
}

const fileOf = async (
  statements: readonly StoredStatement[],
  { format, name, context }: Printing,
): Promise<TextFile> => ({
  name: `${name}.${format}`,
  mediaType: MEDIA_TYPES[format],
  title: `${plural(statements.length, 'statement')}, exported`,
  text: await PRINTERS[format](statements, context),
});

const MEDIA_TYPES = { csv: 'text/csv', jsonl: 'application/x-ndjson', md: 'text/markdown' } as const;

type Print = (statements: readonly StoredStatement[], context: Context) => Promise<string>;

const PRINTERS: Readonly<Record<FileFormat, Print>> = {
  csv: async (statements) => csvHead() + statements.map((one) => csvLine(toExportRow(one))).join(''),
  jsonl: async (statements) => statements.map((one) => jsonLine(toExportRow(one))).join(''),
  md: async (statements, { printMarkdown }) => {
    const documents: string[] = [];
    for await (const group of byDocument(inTurn(statements)))
      documents.push(printMarkdown(documentReply(group)));
    return `${documents.join('\n\n')}\n`;
  },
};

async function* inTurn(statements: readonly StoredStatement[]): AsyncGenerator<StoredStatement> {
  yield* statements;
}

const LONGEST_NAME = 40;

/** Letters and digits of what was asked; nothing that means something in a path. */
const nameOf = ({ topic = '', from = '' }: ExportQuestion): string => {
  const words = fold(`${topic} ${from}`).replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, '') || 'statements';
};

/** In single quotation marks a shell takes everything but these themselves as it is. */
const commandOf = (line: string, format: FileFormat): string =>
  `npx who-said export '${line.replaceAll("'", "'\\''")}' --format ${format}`;
