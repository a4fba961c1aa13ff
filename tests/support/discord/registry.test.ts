import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type Fields, textAt } from '../fields.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from './server.ts';
import { COMMANDS, ECHO, restOf } from './small-bot.ts';

let discord: DiscordStandIn;
let rest: REST;
let everywhere: `/${string}`;
let here: `/${string}`;
const open = async (options: DiscordOptions = {}): Promise<void> => {
  discord = await startDiscord({ checksAnswers: true, ...options });
  rest = restOf(discord);
  everywhere = Routes.applicationCommands(discord.community.bot.id);
  here = Routes.applicationGuildCommands(discord.community.bot.id, discord.community.guild.id);
};
afterEach(() => discord.close());

const idOf = (command: Fields | undefined): string => textAt(command ?? {}, 'id');

const translated = { ...ECHO, description_localizations: { de: 'Sagt es noch einmal' } };

test('Discord fills in what was left out', async () => {
  await open();
  const body = [
    { name: 'plain', description: 'Nothing else', options: [{ type: 3, name: 'a', description: 'b' }] },
  ];
  await rest.put(everywhere, { body });
  expect(discord.commands('global')).toEqual([
    {
      id: expect.stringMatching(/^\d{18,19}$/),
      application_id: discord.community.bot.id,
      version: expect.stringMatching(/^\d{18,19}$/),
      default_member_permissions: null,
      type: 1,
      name: 'plain',
      name_localizations: null,
      description: 'Nothing else',
      description_localizations: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      options: [
        { type: 3, name: 'a', name_localizations: null, description: 'b', description_localizations: null },
      ],
      nsfw: false,
    },
  ]);
});

test('a command that stays keeps its id, and its version too unless it changed', async () => {
  await open();
  await rest.put(everywhere, { body: COMMANDS });
  const before = discord.commands('global');
  await rest.put(everywhere, { body: [translated, ...COMMANDS.slice(1)] });
  const [echo, words, admin] = discord.commands('global');
  expect([idOf(echo), words, admin]).toEqual([idOf(before[0]), before[1], before[2]]);
  expect(echo).not.toMatchObject({ version: textAt(before[0] ?? {}, 'version') });
});

test('a list replaces everything, and each scope is by itself', async () => {
  await open();
  await rest.put(everywhere, { body: COMMANDS });
  await rest.put(here, { body: [ECHO] });
  await rest.put(everywhere, { body: [] });
  expect(discord.commands('global')).toEqual([]);
  expect(discord.commands('guild')).toMatchObject([{ name: 'echo', guild_id: discord.community.guild.id }]);
  expect(discord.commands('guild')[0]).not.toHaveProperty('contexts');
});

test('translations are told only when they are asked for', async () => {
  await open();
  await rest.put(everywhere, { body: [translated] });
  expect(await rest.get(everywhere)).not.toMatchObject([{ description_localizations: expect.anything() }]);
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await rest.get(everywhere, { query })).toMatchObject([
    {
      description_localizations: { de: 'Sagt es noch einmal' },
      options: [{ name_localizations: null }, {}, {}],
    },
  ]);
});

const option = (fields: Fields): Fields => ({ type: 3, name: 'a', description: 'b', ...fields });

test.each([
  ['a capital letter', { name: 'Echo' }, 'name “Echo”'],
  ['no description', { description: '' }, 'description “”'],
  ['a long description', { description: 'b'.repeat(101) }, 'description “bb'],
  [
    'a required option last',
    { options: [option({}), option({ name: 'c', required: true })] },
    'required option',
  ],
  ['an option twice', { options: [option({}), option({})] }, 'option a twice'],
  [
    'choices that are completed',
    { options: [option({ autocomplete: true, choices: [{ name: 'x', value: 'y' }] })] },
    'together',
  ],
  ['a choice of the wrong type', { options: [option({ choices: [{ name: 'x', value: 1 }] })] }, 'wrong type'],
  ['a translated name with a space', { name_localizations: { de: 'sag es' } }, 'name “sag es”'],
])('%s is refused', async (_, wrong, why) => {
  await open({ openApiPath: '' });
  const body = [{ name: 'echo', description: 'b', ...wrong }];
  const refused = await rest.put(everywhere, { body }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DiscordAPIError);
  expect(refused).toMatchObject({ code: 50035, status: 400, message: expect.stringContaining(why) });
  expect(discord.commands('global')).toEqual([]);
});
