/** What Discord knows of the commands against what it should know. Only what we say of a command is compared. */
import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import type { ChangedField, Difference } from '../../../core/register-reply.ts';

/** Discord sends null for a translation that there is none of, and leaves out or fills in what was not said. */
const translations = z
  .record(z.string(), z.string().nullable())
  .nullish()
  .transform((map) => Object.entries(map ?? {}).filter(([, words]) => words !== null))
  .transform((entries) => entries.sort(([one], [other]) => (one < other ? -1 : 1)));

const places = z
  .array(z.number())
  .nullish()
  .transform((list) => list?.toSorted((one, other) => one - other) ?? null);

const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

const OPTION = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: translations,
  description: z.string(),
  description_localizations: translations,
  required: z.boolean().nullish().transform(Boolean),
  autocomplete: z.boolean().nullish().transform(Boolean),
  choices: z
    .array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }))
    .nullish()
    .transform((list) => list ?? []),
  min_value: number,
  max_value: number,
});

const COMMAND = z.object({
  type: z
    .number()
    .nullish()
    .transform((type) => type ?? ApplicationCommandType.ChatInput),
  name: z.string(),
  name_localizations: translations,
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  description_localizations: translations,
  options: z
    .array(OPTION)
    .nullish()
    .transform((list) => list ?? []),
  default_member_permissions: z
    .string()
    .nullish()
    .transform((bits) => bits ?? null),
  contexts: places,
  integration_types: places,
});

type Comparable = z.output<typeof COMMAND>;

/** What is compared, and what people call it. */
const FIELDS = [
  ['description', 'description'],
  ['options', 'options'],
  ['name_localizations', 'translations'],
  ['description_localizations', 'translations'],
  ['default_member_permissions', 'permissions'],
  ['contexts', 'places'],
  ['integration_types', 'places'],
] as const satisfies readonly (readonly [keyof Comparable, ChangedField])[];

/**
 * What would have to be written, or nothing. Names are as people see them, sorted.
 * @param registered as Discord answers with `with_localizations`
 * @throws ZodError when that is no list of commands
 */
export const difference = (
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registered: unknown,
): Difference => {
  const ours = byKey(wanted);
  const theirs = byKey(registered);
  const both = [...ours].flatMap(([key, command]) => {
    const other = theirs.get(key);
    return other ? [{ name: shownName(command), fields: changedFields(command, other) }] : [];
  });
  return {
    same: both
      .filter(({ fields }) => fields.length === 0)
      .map(({ name }) => name)
      .sort(),
    added: missingIn(theirs, ours),
    changed: both.filter(({ fields }) => fields.length > 0).sort(byName),
    removed: missingIn(ours, theirs),
  };
};

/** The names of commands as Discord lists them, as people see them. */
export const shownNames = (registered: unknown): readonly string[] =>
  [...byKey(registered).values()].map(shownName).sort();

/** A message command may have the name of a slash command. */
const byKey = (commands: unknown): ReadonlyMap<string, Comparable> =>
  new Map(
    z
      .array(COMMAND)
      .parse(commands)
      .map((command) => [`${command.type} ${command.name}`, command]),
  );

const shownName = ({ type, name }: Comparable): string =>
  type === ApplicationCommandType.ChatInput ? `/${name}` : name;

const missingIn = (
  known: ReadonlyMap<string, Comparable>,
  all: ReadonlyMap<string, Comparable>,
): readonly string[] =>
  [...all].flatMap(([key, command]) => (known.has(key) ? [] : [shownName(command)])).sort();

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1;

const changedFields = (ours: Comparable, theirs: Comparable): readonly ChangedField[] => {
  const changed = FIELDS.filter(([field, word]) => {
    // For one server we say nothing about places, and Discord still answers with its own.
    const isUnsaid = word === 'places' && ours[field] === null;
    return !isUnsaid && JSON.stringify(ours[field]) !== JSON.stringify(theirs[field]);
  });
  return [...new Set(changed.map(([, word]) => word))];
};
