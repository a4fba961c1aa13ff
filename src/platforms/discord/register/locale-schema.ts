/** What may stand in a translation of the commands; each message ends a sentence that names the entry. */
import { z } from 'zod';
import type { Command } from '../../../core/command.ts';
import { isCommandName, LONGEST_DESCRIPTION, LONGEST_NAME } from './limits.ts';

/** Made from the commands, so that a translation of what is no more is found. */
export const localeSchema = (commands: readonly Command[]) =>
  group('part of a translation; expected message-command or commands', {
    'message-command': text(LONGEST_NAME).optional(),
    commands: named('command', new Map(commands.map((each) => [each.name, commandSchema(each)]))).optional(),
  });

const commandSchema = ({ name, options }: Command) =>
  group('part of a command; expected name, description or options', {
    ...WORDS,
    options: named(
      `option of ${name}`,
      new Map(Object.keys(options).map((option) => [option, OPTION])),
    ).optional(),
  });

/** @param what completes: "x" is no … */
const group = <Shape extends z.ZodRawShape>(what: string, shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `"${issue.keys?.[0]}" is no ${what}`
        : 'expected entries under it, each on a line of its own',
  });

interface Named {
  readonly name?: string | undefined;
}

/** Entries by the names that they translate. Two shown under the same name could not be told apart; Discord refuses them all. */
const named = <Entry extends z.ZodType<Named>>(what: string, entries: ReadonlyMap<string, Entry>) => {
  const shape = Object.fromEntries([...entries].map(([name, entry]) => [name, entry.optional()]));
  return group(what, shape).superRefine((said: Readonly<Record<string, Named | undefined>>, context) => {
    const shown = [...entries.keys()].map((key) => ({ key, name: said[key]?.name ?? key }));
    for (const { key, name } of shown) {
      const twin = shown.find((other) => other.key !== key && other.name === name);
      if (twin === undefined || said[key]?.name === undefined) continue;
      const message = `"${name}" is already the name of ${twin.key}`;
      context.addIssue({ code: 'custom', path: [key, 'name'], message });
    }
  });
};

const text = (limit: number) =>
  z
    .string('expected a text')
    .trim()
    .min(1, 'it is empty')
    .max(limit, {
      error: ({ input }) => `it has ${String(input).length} characters, but Discord takes at most ${limit}`,
    });

const WORDS = {
  name: text(LONGEST_NAME)
    .refine(isCommandName, {
      error: ({ input }) => `"${input}" cannot be a name: lower-case letters, digits, - and _ only`,
    })
    .optional(),
  description: text(LONGEST_DESCRIPTION).optional(),
};

const OPTION = group('part of an option; expected name or description', WORDS);
