/** What a half-typed line may become: only commands, options and names that lead to an answer in this corpus. */
import { fold } from './answer/fold.ts';
import { phraseKey } from './answer/words.ts';
import type { Command } from './command.ts';
import type { Context, CorpusView } from './context.ts';
import { findCommand } from './find-command.ts';
import type { Option } from './options/option.ts';
import { positionalOf } from './options/parse-values.ts';

/** Each candidate replaces the line from `from` (a UTF-16 offset) to its end. */
export interface Completion {
  readonly candidates: readonly string[];
  readonly from: number;
}

/** As many as Discord shows: https://discord.com/developers/docs/interactions/application-commands (read 2026-11). */
const MOST = 25;
/** An option with the value begun so far, in quotation marks or not, at the end of a line. */
const BEGUN_VALUE = /(?<=^|\s)(\p{L}[\p{L}_-]*):("[^"]*|[^\s"]*)$/u;
/** The words behind the last option. */
const BEGUN_WORDS = /(?<=^|\s)"?(?:[^\s:"]+\s+)*[^\s:"]*$/u;

/** Completes at the end of the line. Case and accents do not matter; beginnings come before beginnings of inner words. */
export const complete = async (line: string, context: Context): Promise<Completion> => {
  const { command, rest } = findCommand(line, context.commands);
  if (command === null || (rest === '' && /\S$/.test(line))) return completeName(line, context.commands);
  const names = await readNames(context);
  const value = BEGUN_VALUE.exec(rest);
  const option = command.options[value?.[1]?.toLowerCase() ?? ''];
  const offset = line.length - rest.length;
  return value && option
    ? completeValue({ begun: value, offset, names: namesFor(option, names) })
    : completeWords(command, { rest, offset, names });
};

/** Names by what an option completes. */
type Names = Readonly<Record<Option<unknown>['completes'], readonly string[]>>;

const readNames = async (context: Context): Promise<Names> => {
  const view = await context.corpus();
  return {
    topics: topicNames(view, context),
    speakers: view.directory.clusters.flatMap(({ name, spelled }) => [name, ...spelled]),
    outlets: view.summary.outlets.map(({ name }) => name),
    commands: context.commands.map(({ name }) => name),
    choices: [],
    nothing: [],
  };
};

/** What documents talk about; of the topics file only what they name as well. */
const topicNames = ({ summary }: CorpusView, { topics }: Context): readonly string[] => {
  const named = [
    ...summary.topics.map(({ name }) => name),
    ...summary.acronyms.flatMap(({ short, long }) => [short, long]),
  ];
  const keys = new Set(named.map(phraseKey));
  const listed = topics.entries.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [...named, ...listed.filter((name) => keys.has(phraseKey(name)))];
};

const namesFor = ({ completes, choices }: Option<unknown>, names: Names): readonly string[] =>
  completes === 'choices' ? choices : names[completes];

const completeName = (line: string, commands: readonly Command[]): Completion => {
  const from = /^\s*\/?/.exec(line)?.[0].length ?? 0;
  return {
    candidates: matching(
      line.slice(from),
      commands.map(({ name }) => name),
    ),
    from,
  };
};

interface BegunValue {
  readonly begun: RegExpExecArray;
  readonly offset: number;
  readonly names: readonly string[];
}

const completeValue = ({ begun, offset, names }: BegunValue): Completion => {
  const [, name = '', value = ''] = begun;
  const found = matching(unquoted(value), names);
  return {
    candidates: found.map((each) => `${name}:${/\s/.test(each) ? `"${each}"` : each}`),
    from: offset + begun.index,
  };
};

interface BegunWords {
  readonly rest: string;
  readonly offset: number;
  readonly names: Names;
}

/** Several words so far as one name ("north atl"), or else the last word as an option or as another name. */
const completeWords = ({ options }: Command, { rest, offset, names }: BegunWords): Completion => {
  const positional = options[positionalOf(options) ?? ''];
  const known = positional ? namesFor(positional, names) : [];
  const lastAt = rest.search(/\S*$/);
  const allAt = BEGUN_WORDS.exec(rest)?.index ?? lastAt;
  const wholes = allAt < lastAt ? matching(unquoted(rest.slice(allAt)), known) : [];
  if (wholes.length > 0) return { candidates: wholes, from: offset + allAt };
  const last = unquoted(rest.slice(lastAt));
  const free = Object.keys(options).filter(
    (name) => !options[name]?.positional && !rest.includes(`${name}:`),
  );
  const candidates = [...matching(last, free).map((name) => `${name}:`), ...matching(last, known)];
  return { candidates: candidates.slice(0, MOST), from: offset + lastAt };
};

const unquoted = (begun: string): string => begun.replace('"', '');

const matching = (begun: string, names: readonly string[]): readonly string[] => {
  const wanted = fold(begun.trimStart());
  const unique = [...new Set(names)].map((name) => ({ name, folded: fold(name) }));
  const first = unique.filter(({ folded }) => folded.startsWith(wanted));
  const inner = unique.filter(({ folded }) => !folded.startsWith(wanted) && folded.includes(` ${wanted}`));
  return [...first, ...inner].slice(0, MOST).map(({ name }) => name);
};
