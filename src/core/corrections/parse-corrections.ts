/** Reads `config/corrections.yaml`. The format is described at the top of that file. */
import { isScalar } from 'yaml';
import type { StatementId } from '../ids.ts';
import type { Correction, Corrections } from './correction.ts';
import type { Field } from './entry-fields.ts';
import type { Flaw } from './entry-flaws.ts';
import { type OpenField, openEntry } from './open-entry.ts';
import { readEntry } from './read-entry.ts';
import { type Entry, splitEntries } from './split-entries.ts';

/** What is wrong with one entry, which therefore does not count. */
export interface CorrectionMistake extends Flaw {
  /** In the file, from 1. */
  readonly line: number;
}

export interface ParsedCorrections {
  readonly corrections: Corrections;
  /** In the order of the file. */
  readonly mistakes: readonly CorrectionMistake[];
}

/** Parses the file's text, whatever it is: a mistake costs only the entry that it stands in. */
export const parseCorrections = (text: string): ParsedCorrections => {
  const corrections = new Map<StatementId, Correction>();
  const mistakes: CorrectionMistake[] = [];
  for (const entry of splitEntries(text)) {
    const read = parseEntry(entry);
    if (read.type === 'mistakes') {
      mistakes.push(...read.mistakes);
      continue;
    }
    const { correction } = read;
    const first = corrections.get(correction.statement);
    if (first === undefined) corrections.set(correction.statement, correction);
    else mistakes.push({ ...twice(first), line: correction.line });
  }
  return { corrections, mistakes };
};

type Parsed =
  | { readonly type: 'correction'; readonly correction: Correction }
  | { readonly type: 'mistakes'; readonly mistakes: readonly CorrectionMistake[] };

const parseEntry = (entry: Entry): Parsed => {
  const opened = openEntry(entry, { stray: STRAY, unreadable });
  if (opened.type === 'flaw') return mistaken([{ ...opened.flaw, line: opened.line }]);
  const { line } = entry;
  const fields = new Map(opened.fields.map((field) => [field.name, fieldOf(field)] as const));
  const read = readEntry(fields);
  if (read.type === 'correction') return { type: 'correction', correction: { ...read.correction, line } };
  const mistakes = read.flaws.map(({ key, ...flaw }) => ({ ...flaw, line: fields.get(key)?.line ?? line }));
  return mistaken(mistakes.toSorted((a, b) => a.line - b.line));
};

const mistaken = (mistakes: readonly CorrectionMistake[]): Parsed => ({ type: 'mistakes', mistakes });

/** Words stay as they are typed even where YAML takes them for a number; lists and the like are no value. */
const fieldOf = ({ value, line }: OpenField): Field => {
  if (value === null) return { value: null, line };
  if (!isScalar(value)) return { value: false, line };
  const { value: meant, source } = value;
  const isOwn = typeof meant === 'string' || typeof meant === 'boolean' || meant === null;
  return { value: isOwn ? meant : (source ?? String(meant)), line };
};

const STRAY: Flaw = {
  wrong: 'This is no correction, so nothing comes of it.',
  instead: 'Begin each with “- statement: ” and its id, and indent the lines below by two spaces.',
};

const unreadable = (message: string): Flaw => ({
  wrong: `This correction cannot be read (${message}), so it does not count.`,
  instead:
    'Write one “name: words” on each line, and words that begin with a quotation mark or hold a colon in single quotation marks.',
});

const twice = ({ line }: Correction): Flaw => ({
  wrong: `Line ${line} corrects the same statement, and only the first counts.`,
  instead: 'Remove one of them.',
});
