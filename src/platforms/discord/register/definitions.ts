/** What Discord is told of the commands: https://docs.discord.com/developers/interactions/application-commands (read 2026-11-21). */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../../core/command.ts';
import type { Option } from '../../../core/options/option.ts';
import { shorten } from '../../../reply/shorten.ts';
import { isCommandName, LONGEST_DESCRIPTION, lengthOf, MOST_CHOICES } from './limits.ts';
import type { CommandLocale, Words } from './read-locale.ts';

/** In the menu of every message. */
export const MESSAGE_COMMAND = 'Who said this?';

/** Whoever may do this may use the commands for admins; a server's own settings may say otherwise. */
const ADMIN_PERMISSIONS = String(PermissionFlagsBits.ManageGuild);

/** Every command and the message command, with the words of each locale. */
export const applicationCommands = (
  commands: readonly Command[],
  locales: readonly CommandLocale[],
): readonly RESTPostAPIApplicationCommandsJSONBody[] => [
  ...commands.map((command) => chatCommand(command, locales)),
  {
    type: ApplicationCommandType.Message,
    name: MESSAGE_COMMAND,
    ...translations(locales, ({ messageCommand }) => messageCommand),
    ...places(),
  },
];

/** In servers, in direct messages to the bot and between people; installed in a server or by one person. */
const places = () => ({
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
});

const chatCommand = (
  { name, summary, options, forAdmins }: Command,
  locales: readonly CommandLocale[],
): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.ChatInput,
  name: checked(name),
  description: shorten(summary, LONGEST_DESCRIPTION, lengthOf),
  ...translations(locales, ({ commands }) => commands[name]),
  // Discord refuses a required option behind one that is not.
  options: Object.entries(options)
    .sort(([, one], [, other]) => Number(other.required) - Number(one.required))
    .map(([key, option]) => ({
      ...toOption(key, option),
      ...translations(locales, ({ commands }) => withForm(option, commands[name]?.options?.[key])),
    })),
  ...(forAdmins ? { default_member_permissions: ADMIN_PERMISSIONS } : {}),
  ...places(),
});

const toOption = (name: string, option: Option<unknown>): APIApplicationCommandBasicOption => {
  const { required, type, min, max } = option;
  const said = { name: checked(name), description: describe(option, option.description), required };
  if (type !== 'integer') return { type: ApplicationCommandOptionType.String, ...said, ...valuesOf(option) };
  return {
    type: ApplicationCommandOptionType.Integer,
    ...said,
    ...(min === null ? {} : { min_value: min }),
    ...(max === null ? {} : { max_value: max }),
  };
};

/** What is chosen from a list that Discord holds, or from one that we make while somebody types. */
const valuesOf = ({ completes, choices }: Option<unknown>) => {
  if (completes === 'nothing') return {};
  if (completes !== 'choices') return { autocomplete: true } as const;
  return choices.length > MOST_CHOICES ? {} : { choices: choices.map((value) => ({ name: value, value })) };
};

/** "The first day on which it was said (2022-02-01)": the same in every language, where nothing else shows the form. */
const describe = ({ type, example }: Option<unknown>, description: string): string => {
  const whole = type === 'day' || type === 'statement-id' ? `${description} (${example})` : description;
  return whole.length <= LONGEST_DESCRIPTION ? whole : shorten(description, LONGEST_DESCRIPTION, lengthOf);
};

const withForm = (option: Option<unknown>, words: Words | undefined): Words | undefined =>
  words?.description === undefined ? words : { ...words, description: describe(option, words.description) };

/** Only what there is: a name may be translated where the description is not. */
const translations = (
  locales: readonly CommandLocale[],
  wordsOf: (locale: CommandLocale) => Words | undefined,
) => {
  const said = locales.map((locale) => ({ code: locale.code, words: wordsOf(locale) }));
  const names = said.flatMap(({ code, words }) => (words?.name === undefined ? [] : [[code, words.name]]));
  const descriptions = said.flatMap(({ code, words }) =>
    words?.description === undefined ? [] : [[code, words.description]],
  );
  return {
    ...(names.length === 0 ? {} : { name_localizations: toMap(names) }),
    ...(descriptions.length === 0 ? {} : { description_localizations: toMap(descriptions) }),
  };
};

const toMap = (entries: readonly (readonly string[])[]): LocalizationMap => Object.fromEntries(entries);

/** A name that Discord refuses would take all commands with it; only a new command can have one. */
const checked = (name: string): string => {
  if (!isCommandName(name)) throw new TypeError(`"${name}" is no name of a command for Discord`);
  return name;
};
