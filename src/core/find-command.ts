/** Which command a line addresses. */
import { nearest } from './answer/nearest.ts';
import { isQuestion, opensAsQuestion } from './ask/is-question.ts';
import type { Command } from './command.ts';
import { positionalOf } from './options/parse-values.ts';
import { ProblemError } from './problem.ts';

/** The command that asks; also the name under which a platform registers all the others. */
const ASK = 'who-said';

/** The command that a question in plain words goes to. */
const QUESTION = 'ask';

/** Longer than any name; a pasted text must not come back as the name of a command. */
const LONGEST_NAME = 60;

/** The first word of a line, and the command that it names if there is one. */
export interface Addressed {
  readonly name: string;
  readonly command: Command | null;
  /** The line from behind the command's name, as typed. */
  readonly rest: string;
}

/**
 * Reads the name at the beginning of a line: with or without a slash, in any case, alone or behind `who-said`.
 * `who-said source stm_x` is the command `source`, `who-said source of the leak` asks for a topic. A command's name
 * alone is always the command; `who-said topic:help` asks for the topic. Whoever mentions the bot may type `who-said` once more.
 * What is a question from its first word to its mark is for `ask`, also where its first word is a command: "who is Kuleba?"
 */
export const findCommand = (line: string, commands: readonly Command[]): Addressed => {
  const asked = commands.find(({ name }) => name === QUESTION);
  const found = findNamed(line, commands);
  const typed = found.name === ASK ? found.rest : line;
  const isAsked = isQuestion(typed) || (found.command === null && opensAsQuestion(line));
  return asked !== undefined && isAsked ? { name: QUESTION, command: asked, rest: typed } : found;
};

const findNamed = (line: string, commands: readonly Command[]): Addressed => {
  const addressed = readName(line, commands);
  if (addressed.name !== ASK) return addressed;
  const again = readName(addressed.rest, commands);
  const asking = again.name === ASK && again.rest !== '' ? again : addressed;
  const nested = readName(asking.rest, commands);
  return isCommand(nested) ? nested : asking;
};

/** The problem of a name that no command has, with the one that it resembles. */
export const unknownCommand = (name: string, commands: readonly Command[]): ProblemError => {
  const names = commands.map((command) => command.name);
  return new ProblemError({ kind: 'command-unknown', name, nearest: nearest(name, names, 1)[0] ?? null });
};

const readName = (line: string, commands: readonly Command[]): Addressed => {
  const [, written = '', rest = ''] = /^\s*\/?\s*(\S*)\s*(.*)$/s.exec(line) ?? [];
  const name = written.slice(0, LONGEST_NAME).toLowerCase();
  return { name, rest, command: commands.find((known) => known.name === name) ?? null };
};

const isCommand = ({ name, command, rest }: Addressed): boolean => {
  if (command === null || name === ASK) return false;
  const positional = positionalOf(command.options);
  return (
    rest.trim() === '' || (positional !== undefined && command.options[positional]?.parse(rest) !== null)
  );
};
