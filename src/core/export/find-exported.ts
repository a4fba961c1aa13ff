/** Every statement that a question of `who-said` finds, not only those of a page. */
import { findStatements } from '../answer/find.ts';
import { readScope } from '../answer/question.ts';
import { STATEMENT_OPTIONS } from '../answer/statement-options.ts';
import { readTopic } from '../answer/topic.ts';
import type { Context } from '../context.ts';
import type { Values } from '../options/option.ts';
import { collectValues, parseValues } from '../options/parse-values.ts';
import { readLine } from '../options/read-line.ts';
import type { StatementPlace, StoredStatement } from '../ports.ts';

/** As `who-said` takes it, but for the page. */
export type ExportQuestion = Values<typeof STATEMENT_OPTIONS>;

/**
 * Reads what would be typed behind `who-said`, with that word or without; null for nothing, which is everything.
 * @throws ProblemError `option-unknown`, `option-twice`, `option-invalid`
 */
export const readExportQuestion = (line: string): ExportQuestion | null => {
  const asked = line.trim().replace(/^\/?who-said(?:\s+|$)/i, '');
  if (asked === '') return null;
  const taker = { name: 'who-said', options: STATEMENT_OPTIONS };
  return parseValues(
    taker,
    collectValues(
      taker,
      readLine(asked, (name) => Object.hasOwn(STATEMENT_OPTIONS, name)),
    ),
  );
};

/** More than any corpus of ours holds; an export leaves nothing out. */
const ALL = 10_000_000;
const BATCH = 200;

/**
 * Finds the statements, those of one document together, documents in the order in which their first one answers best.
 * @throws ProblemError `speaker-unknown`, `outlet-unknown`, `option-invalid`, and what the store rejects with
 */
export async function* findExported(
  question: ExportQuestion,
  { store, topics, corpus }: Context,
): AsyncGenerator<StoredStatement, void, undefined> {
  const view = await corpus();
  // Without a topic everything in scope answers; `who-said` wants one of the two, an export neither.
  const scope = readScope({ ...question, topic: question.topic ?? '', page: 1 }, view);
  const asked = readTopic(question.topic ?? '', view.topics, topics);
  const { ranked } = await findStatements(asked, { ...scope, most: ALL }, store);
  const places = documentsTogether(ranked.map(({ hit }) => hit));
  for (let at = 0; at < places.length; at += BATCH) yield* await store.readMany(places.slice(at, at + BATCH));
}

interface Place extends StatementPlace {
  readonly position: number;
}

const documentsTogether = (places: readonly Place[]): readonly StatementPlace[] => {
  const byDocument = new Map<string, Place[]>();
  for (const place of places) {
    const held = byDocument.get(place.documentId);
    if (held) held.push(place);
    else byDocument.set(place.documentId, [place]);
  }
  return [...byDocument.values()].flatMap((held) => held.sort((a, b) => a.position - b.position));
};
