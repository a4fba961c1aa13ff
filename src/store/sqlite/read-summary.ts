import type { Acronym, Day } from '../../core/corpus.ts';
import type { Citation, Hit, SpeakerEntry, Summary } from '../../core/ports.ts';
import { valueAt } from './column.ts';
import type { Connection } from './connection.ts';
import { KNOWN_DAYS } from './order-key.ts';
import { readRevision } from './revision.ts';
import type { Findings } from './write-document.ts';

const DOCUMENTS = `
SELECT CAST(citation AS BLOB), CAST(findings AS BLOB) FROM document ORDER BY id`;

/** Sums up all documents, from one state of the store. What is in most documents comes first, then by name. */
export const readSummary = (connection: Connection): Summary =>
  connection.read(() => ({
    revision: readRevision(connection),
    firstDay: dayAt(connection, OLDEST),
    lastDay: dayAt(connection, NEWEST),
    ...sumUpDocuments(connection),
  }));

const sumUpDocuments = (connection: Connection): Omit<Summary, 'revision' | 'firstDay' | 'lastDay'> => {
  let documents = 0;
  let statements = 0;
  const speakers: SpeakerEntry[] = [];
  const acronyms = new Map<string, Acronym>();
  const outlets = new Map<string, number>();
  const topics = new Map<string, number>();
  for (const row of connection.each(DOCUMENTS)) {
    const citation: Citation = valueAt(row, 0);
    const findings: Findings = valueAt(row, 1);
    documents += 1;
    statements += findings.statements;
    for (const speaker of findings.speakers) speakers.push(speaker);
    for (const acronym of findings.acronyms)
      acronyms.set(JSON.stringify([acronym.short, acronym.long]), acronym);
    for (const topic of findings.topics) countOne(topics, topic);
    if (citation.outlet !== null) countOne(outlets, citation.outlet);
  }
  return {
    documents,
    statements,
    outlets: mostFirst(outlets),
    speakers,
    acronyms: [...acronyms.values()].sort(
      (one, other) => compareText(one.short, other.short) || compareText(one.long, other.long),
    ),
    topics: mostFirst(topics),
  };
};

const countOne = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

const mostFirst = (counts: ReadonlyMap<string, number>): Summary['topics'] =>
  Array.from(counts, ([name, documents]) => ({ name, documents })).sort(
    (one, other) => other.documents - one.documents || compareText(one.name, other.name),
  );

/** By UTF-16 unit, the same on every machine. */
const compareText = (one: string, other: string): number => Number(one > other) - Number(one < other);

const DATED = 'SELECT CAST(hit AS BLOB) FROM statement_hit WHERE key BETWEEN :first AND :last ORDER BY key';
const OLDEST = `${DATED} ASC LIMIT 1`;
const NEWEST = `${DATED} DESC LIMIT 1`;

const dayAt = (connection: Connection, sql: string): Day | null => {
  const [row] = connection.rows(sql, { ...KNOWN_DAYS });
  if (row === undefined) return null;
  const { day }: Hit = valueAt(row, 0);
  return day;
};
