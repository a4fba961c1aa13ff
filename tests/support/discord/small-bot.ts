/** A bot of a few lines on the real discord.js: what the stand-in is tried with, so that tests of ours can trust it. */
import {
  ApplicationCommandType,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  MessageFlags,
  Partials,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { DiscordStandIn } from './server.ts';

export interface SmallBot {
  readonly client: Client;
  /** Texts of the messages that reached a listener. */
  readonly heard: readonly string[];
  /** Names of the client's events that tell of its connection, and the errors of its listeners. */
  readonly events: readonly string[];
  readonly stop: () => Promise<void>;
}

export const ECHO: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'echo',
  description: 'Says it again',
  options: [
    { type: 3, name: 'words', description: 'What to say', required: true, autocomplete: true },
    { type: 4, name: 'times', description: 'How often', min_value: 1, max_value: 3 },
    { type: 3, name: 'how', description: 'In which voice', choices: [{ name: 'Low', value: 'low' }] },
  ],
  contexts: [0, 1, 2],
  integration_types: [0, 1],
};
const WORDS: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Which words?',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
};
const ADMIN: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'admin',
  description: 'Only for those who manage the server',
  default_member_permissions: '32',
};
export const COMMANDS = [ECHO, WORDS, ADMIN];

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export const restOf = (
  discord: DiscordStandIn,
  options: Partial<ConstructorParameters<typeof REST>[0]> = {},
): REST => new REST({ version: '10', ...options, api: discord.apiUrl }).setToken(discord.token);

/** Not logged in yet. */
export const makeBot = (discord: DiscordStandIn, options: Partial<ClientOptions> = {}): SmallBot => {
  const heard: string[] = [];
  const events: string[] = [];
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...options,
    rest: { version: '10', ...options.rest, api: discord.apiUrl },
  });
  const note = (error: unknown): void => {
    events.push(String(error));
  };
  for (const name of CONNECTION_EVENTS) {
    client.on(name, (...told: readonly unknown[]) => {
      events.push([name, codeOf(told[0])].filter((word) => word !== '').join(' '));
    });
  }
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(note));
  client.on(Events.MessageCreate, (message) => void reply(message, heard).catch(note));
  return { client, heard, events, stop: () => client.destroy() };
};

/** Registers its commands, logs in and is ready when this settles. */
export const startBot = async (
  discord: DiscordStandIn,
  options: Partial<ClientOptions> = {},
): Promise<SmallBot> => {
  const bot = makeBot(discord, options);
  const ready = new Promise<void>((resolve) => bot.client.once(Events.ClientReady, () => resolve()));
  await restOf(discord).put(Routes.applicationCommands(discord.community.bot.id), { body: COMMANDS });
  await bot.client.login(discord.token);
  await ready;
  return bot;
};

const CONNECTION_EVENTS = [
  Events.ClientReady,
  Events.ShardReady,
  Events.ShardResume,
  Events.ShardReconnecting,
  Events.ShardDisconnect,
  Events.ShardError,
  Events.Error,
  Events.Warn,
  Events.Invalidated,
] as const;

const codeOf = (told: unknown): string => {
  if (told instanceof Error) return told.message;
  return typeof told === 'object' && told !== null && 'code' in told ? String(told.code) : '';
};

const BUTTONS = [
  {
    type: ComponentType.ActionRow,
    components: [
      button('More', 'more'),
      button('Share', 'share'),
      button('Change', 'change'),
      button('Post', 'post'),
    ],
  },
];

function button(label: string, customId: string) {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, customId } as const;
}

const answer = async (interaction: Interaction): Promise<void> => {
  if (interaction.isChatInputCommand()) return echo(interaction);
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name}: ${value}…`, value: `${value}ever` }]);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `the words are “${interaction.targetMessage.content}”`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'change') await interaction.update({ content: 'changed', components: [] });
    else if (interaction.customId === 'share') await interaction.reply(`${interaction.user.username} shares`);
    else if (interaction.customId === 'post') {
      await interaction.deferUpdate();
      const channel = await interaction.client.channels.fetch(interaction.channelId);
      if (channel?.isSendable()) await channel.send({ content: 'posted', nonce: '1', enforceNonce: true });
    } else await interaction.reply({ content: 'more', flags: MessageFlags.Ephemeral });
  }
};

const echo = async (interaction: ChatInputCommandInteraction): Promise<void> => {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const words = interaction.options.getString('words') ?? '';
  const embeds = [{ title: 'Echo', description: `**${words}** \\*not bold\\*` }];
  await interaction.editReply({ content: `echo ${words}`, embeds, components: BUTTONS });
  const times = interaction.options.getInteger('times') ?? 1;
  for (let time = 2; time <= times; time++) {
    await interaction.followUp({ content: `echo ${time}`, flags: MessageFlags.Ephemeral });
  }
};

const reply = async (message: Message, heard: string[]): Promise<void> => {
  heard.push(message.content);
  if (message.author.bot) return;
  const isForUs = message.guildId === null || message.mentions.has(message.client.user.id);
  if (isForUs) await message.reply(`you said ${message.content}`);
};
