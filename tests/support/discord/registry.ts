/**
 * The registered commands: Discord fills in what an app leaves out, keeps the id of a command that stays, and gives it a
 * new version when it changes. https://discord.com/developers/docs/interactions/application-commands#registering-a-command
 */
import { isDeepStrictEqual } from 'node:util';
import { type Fields, isTrue, listAt, textAt, valueAt } from '../fields.ts';
import { typeOf } from './command-rules.ts';
import type { Community } from './community.ts';
import { CONTEXT } from './protocol.ts';
import { nextSnowflake } from './snowflake.ts';

export type Scope = 'global' | 'guild';

export interface Registry {
  /** In full, with translations. */
  readonly list: (scope: Scope) => readonly Fields[];
  /** Replaces all; the commands in full. */
  readonly put: (scope: Scope, bodies: readonly Fields[]) => readonly Fields[];
  /** What a person finds in their menu there. */
  readonly offered: (context: number) => readonly Fields[];
}

export const createRegistry = (community: Community): Registry => {
  const kept: Record<Scope, readonly Fields[]> = { global: [], guild: [] };
  return {
    list: (scope) => kept[scope],
    put: (scope, bodies) => {
      kept[scope] = bodies.map((body) => renewed(inFull(body, scope, community), kept[scope]));
      return kept[scope];
    },
    offered: (context) => [
      ...(context === CONTEXT.guild ? kept.guild : []),
      ...kept.global.filter((command) => isUsedIn(command, context)),
    ],
  };
};

/** As GET answers without `with_localizations`. */
export const withoutTranslations = (command: Fields): Fields => {
  const { name_localizations: _, description_localizations: __, ...rest } = command;
  const nested = ['options', 'choices'].filter((name) => Array.isArray(rest[name]));
  return {
    ...rest,
    ...Object.fromEntries(nested.map((name) => [name, listAt(rest, name).map(withoutTranslations)])),
  };
};

const renewed = (command: Fields, before: readonly Fields[]): Fields => {
  const same = before.find(
    (one) => textAt(one, 'name') === textAt(command, 'name') && typeOf(one) === typeOf(command),
  );
  if (same === undefined) return { id: nextSnowflake(), version: nextSnowflake(), ...command };
  const { id, version, ...rest } = same;
  return { id, version: isDeepStrictEqual(rest, command) ? version : nextSnowflake(), ...command };
};

const inFull = (body: Fields, scope: Scope, { bot, guild }: Community): Fields => {
  const { options, default_member_permissions: permissions = null, nsfw = false } = body;
  return {
    application_id: bot.id,
    default_member_permissions: permissions === null ? null : String(permissions),
    type: typeOf(body),
    ...named(body),
    description: textAt(body, 'description'),
    ...(scope === 'guild' ? { guild_id: guild.id } : contextsOf(body)),
    ...(Array.isArray(options) ? { options: listAt(body, 'options').map(optionInFull) } : {}),
    nsfw,
  };
};

/** Of a command in one server Discord keeps no contexts: it is used there and nowhere else. */
const contextsOf = ({ contexts = null, integration_types = [0], dm_permission }: Fields): Fields => ({
  dm_permission: Array.isArray(contexts) ? contexts.includes(CONTEXT.botDm) : dm_permission !== false,
  contexts,
  integration_types,
});

const named = (body: Fields): Fields => ({
  name: textAt(body, 'name'),
  name_localizations: valueAt(body, 'name_localizations') ?? null,
  description_localizations: valueAt(body, 'description_localizations') ?? null,
});

/** What is false is left out. */
const optionInFull = (option: Fields): Fields => {
  const { required: _, autocomplete: __, choices, options, ...rest } = option;
  return {
    ...rest,
    ...named(option),
    ...(isTrue(option, 'required') ? { required: true } : {}),
    ...(isTrue(option, 'autocomplete') ? { autocomplete: true } : {}),
    ...(Array.isArray(choices) && choices.length > 0
      ? { choices: listAt(option, 'choices').map(choiceInFull) }
      : {}),
    ...(Array.isArray(options) ? { options: listAt(option, 'options').map(optionInFull) } : {}),
  };
};

const choiceInFull = (choice: Fields): Fields => ({
  name: textAt(choice, 'name'),
  name_localizations: valueAt(choice, 'name_localizations') ?? null,
  value: valueAt(choice, 'value'),
});

const isUsedIn = ({ contexts, integration_types, dm_permission }: Fields, context: number): boolean => {
  if (Array.isArray(contexts) && !contexts.includes(context)) return false;
  if (context === CONTEXT.botDm) return dm_permission !== false;
  const isForPeople = Array.isArray(integration_types) && integration_types.includes(1);
  return context === CONTEXT.guild || isForPeople;
};
