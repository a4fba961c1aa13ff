/** Reads `config/locales/<language>.yaml`: the commands in another language. docs/discord.md describes the format. */
import { Locale } from 'discord.js';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Command } from '../../../core/command.ts';
import { ProblemError } from '../../../core/problem.ts';
import { localeSchema } from './locale-schema.ts';

/** A name, a description, or both; what is not translated stays as it is. */
export interface Words {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

interface CommandWords extends Words {
  /** By option name. */
  readonly options?: Readonly<Record<string, Words | undefined>> | undefined;
}

/** The words of one language. */
export interface CommandLocale {
  readonly code: Locale;
  readonly messageCommand: Words;
  /** By command name. */
  readonly commands: Readonly<Record<string, CommandWords | undefined>>;
}

export interface LocaleUse {
  /** Only to name the file in a problem. */
  readonly path: string;
  /** The language as Discord calls it, from the name of the file. */
  readonly code: string;
  readonly commands: readonly Command[];
}

/** Longer than any translation; megabytes of open brackets would end the whole process inside the parser. */
const LONGEST = 100_000;

/**
 * Parses the text of a translation.
 * @throws ProblemError `config-invalid` that names the first entry which Discord would not take, with its line, or line
 * 0 where the whole file is meant
 */
export const parseLocale = (text: string, { path, code, commands }: LocaleUse): CommandLocale => {
  const language = Object.values(Locale).find((known) => known === code);
  if (language === undefined) throw invalid({ path, line: 0, reason: unknownLanguage(code) });
  if (text.length > LONGEST) throw invalid({ path, line: 0, reason: `longer than ${LONGEST} characters` });
  const { values, lineOf } = parseYaml(text, path);
  const { data, error } = localeSchema(commands).safeParse(values ?? {});
  if (data !== undefined)
    return {
      code: language,
      messageCommand: { name: data['message-command'] },
      commands: data.commands ?? {},
    };
  const [issue] = error.issues;
  const entry = issue?.path.join('.') ?? '';
  const reason = `${entry === '' ? '' : `${entry}: `}${issue?.message ?? 'it cannot be read'}`;
  throw invalid({ path, line: issue === undefined ? 0 : lineOf(issue), reason });
};

const unknownLanguage = (code: string): string =>
  `Discord has no language "${code}"; name the file after one of ${Object.values(Locale).join(', ')}`;

interface Parsed {
  readonly values: unknown;
  /** Counts from 1. */
  readonly lineOf: (issue: z.core.$ZodIssue) => number;
}

const parseYaml = (text: string, path: string): Parsed => {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line || 1;
  // The failsafe schema leaves every value as it was written: a name of "no", a description of 2022.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw invalid({ path, line: lineAt(error.pos[0]), reason: error.message });
  try {
    return { values: document.toJS(), lineOf: (issue) => lineAt(offsetOf(issue, document)) };
  } catch (cause) {
    throw invalid({ path, line: 0, reason: 'it refers to something that is not there', cause });
  }
};

/** Where the entry stands, or else what it stands in. */
const offsetOf = (issue: z.core.$ZodIssue, document: Document): number => {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const way = [...issue.path, ...unknown];
  for (let length = way.length; length > 0; length -= 1) {
    const key = keyOf(way.slice(0, length), document);
    if (key !== null) return key;
  }
  return 0;
};

const keyOf = (way: readonly PropertyKey[], document: Document): number | null => {
  const parent = way.length === 1 ? document.contents : document.getIn(way.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === way.at(-1));
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
};

interface Mistake {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
  readonly cause?: unknown;
}

const invalid = ({ cause, ...mistake }: Mistake): ProblemError =>
  new ProblemError({ kind: 'config-invalid', ...mistake }, cause === undefined ? {} : { cause });
