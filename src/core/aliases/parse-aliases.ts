/** Reads `config/aliases.yaml`. The format is described at the top of that file. */
import type { Flaw } from '../corrections/entry-flaws.ts';
import { openEntry } from '../corrections/open-entry.ts';
import { type Entry, splitEntries } from '../corrections/split-entries.ts';
import { readName } from '../resolve/variants.ts';
import type { Alias, Aliases } from './alias.ts';
import { aliasField, readAlias } from './read-alias.ts';

/** What is wrong with one entry, which therefore does not count. */
export interface AliasMistake extends Flaw {
  /** In the file, from 1. */
  readonly line: number;
}

export interface ParsedAliases {
  /** In the order of the file. */
  readonly aliases: Aliases;
  readonly mistakes: readonly AliasMistake[];
}

/** Parses the file's text, whatever it is: a mistake costs only the entry that it stands in. */
export const parseAliases = (text: string): ParsedAliases => {
  const aliases: Alias[] = [];
  const mistakes: AliasMistake[] = [];
  for (const entry of splitEntries(text)) {
    const read = parseEntry(entry);
    if (read.type === 'mistakes') {
      mistakes.push(...read.mistakes);
      continue;
    }
    const contradiction = aliases
      .map((before) => contradict(before, read.alias))
      .find((flaw) => flaw !== null);
    if (contradiction) mistakes.push({ ...contradiction, line: read.alias.line });
    else aliases.push(read.alias);
  }
  return { aliases, mistakes };
};

type Parsed =
  | { readonly type: 'alias'; readonly alias: Alias }
  | { readonly type: 'mistakes'; readonly mistakes: readonly AliasMistake[] };

const parseEntry = (entry: Entry): Parsed => {
  const opened = openEntry(entry, { stray: STRAY, unreadable });
  if (opened.type === 'flaw') return mistaken([{ ...opened.flaw, line: opened.line }]);
  const read = readAlias(new Map(opened.fields.map(({ name, value }) => [name, aliasField(value)])));
  if (read.type === 'alias') return { type: 'alias', alias: { ...read.alias, line: entry.line } };
  const lineOf = (key: string): number => opened.fields.find(({ name }) => name === key)?.line ?? entry.line;
  return mistaken(read.flaws.map(({ key, ...flaw }) => ({ ...flaw, line: lineOf(key) })));
};

const mistaken = (mistakes: readonly AliasMistake[]): Parsed => ({ type: 'mistakes', mistakes });

/** A name in two lists of the same would join these lists; and two names cannot be one speaker and two. */
const contradict = (before: Alias, after: Alias): Flaw | null => {
  const held = new Set(before.names.map(phraseOf));
  const shared = after.names.filter((name) => held.has(phraseOf(name)));
  const [name, other] = shared;
  if (name === undefined) return null;
  if (before.kind === 'same' && after.kind === 'same')
    return {
      wrong: `“${name}” already stands on line ${before.line}.`,
      instead: 'Put all names of one speaker into one list.',
    };
  if (before.kind === after.kind || other === undefined) return null;
  return {
    wrong: `Line ${before.line} says the opposite of “${name}” and “${other}”.`,
    instead: 'Remove one of the two.',
  };
};

const phraseOf = (name: string): string => readName(name).phrase;

const STRAY: Flaw = {
  wrong: 'This is no entry, so nothing comes of it.',
  instead: 'Begin each with “- same: ” or “- different: ”, and indent the lines below by two spaces.',
};

const unreadable = (message: string): Flaw => ({
  wrong: `This entry cannot be read (${message}), so it does not count.`,
  instead: 'Write one “name: words” on each line, and words that hold a colon in single quotation marks.',
});
