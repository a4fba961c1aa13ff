import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { MESSAGE_COMMAND } from '../../../src/platforms/discord/register/definitions.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import { type Fields, fieldsAt, listAt, textAt, valueAt } from '../../support/fields.ts';
import { type Exit, startProgram } from '../support/program.ts';
import {
  discordEnv,
  type Newsroom,
  type NewsroomOptions,
  NO_DOCUMENTS,
  openDiscord,
  openNewsroom,
} from './newsroom.ts';

const NAMES = [...commands.map(({ name }) => name), MESSAGE_COMMAND].sort();
/** As people are told of them. */
const SHOWN = [...commands.map(({ name }) => `/${name}`), MESSAGE_COMMAND].sort();
/** What an earlier version may have left. */
const OLD = [
  { name: 'corpus', description: 'Something else' },
  { name: 'who-knew', description: 'A command that is no more' },
];
/** What it does not have. */
const NEW = SHOWN.filter((name) => name !== '/corpus');

const MANAGE_SERVER = '32';
const isForAdmins = (name: string): boolean =>
  commands.some((command) => command.name === name && command.forAdmins);

const namesOf = (commands: readonly Fields[]): readonly string[] =>
  commands.map((command) => textAt(command, 'name')).sort();

/** As it stands before the terminal breaks its lines. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('when the program starts', () => {
  let rooms: readonly Newsroom[] = [];
  afterEach(async () => {
    for (const room of rooms) await room.close();
    rooms = [];
  });
  const open = async (options: NewsroomOptions = {}): Promise<Newsroom> => {
    const room = await openNewsroom({ ...options, env: { ...NO_DOCUMENTS, ...options.env } });
    rooms = [...rooms, room];
    return room;
  };
  const differences = ({ program }: Newsroom): readonly Fields[] =>
    program()
      .log()
      .map((line) => fieldsAt(line, 'difference'))
      .filter((difference) => 'same' in difference);

  it('the commands are registered everywhere the first time, and not written again by the next', async () => {
    const room = await open();
    const { discord } = room;
    expect(namesOf(discord.commands('global'))).toEqual(NAMES);
    expect(discord.commands('guild')).toEqual([]);
    const written = discord.commands('global');
    await room.restart();
    expect(discord.requests('commands.put')).toHaveLength(1);
    expect(discord.requests('commands.get')).toHaveLength(2);
    expect(discord.requests('guild-commands.get')).toEqual([]);
    expect(discord.commands('global')).toEqual(written);
    expect(differences(room)).toMatchObject([{ added: [], changed: [], removed: [] }]);
  });

  it('they are there for servers, direct messages and people, in each language, and for those who may use them', async () => {
    const { discord } = await open();
    for (const command of discord.commands('global')) {
      expect(command).toMatchObject({
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        default_member_permissions: isForAdmins(textAt(command, 'name')) ? MANAGE_SERVER : null,
      });
      const isMessageCommand = valueAt(command, 'type') === 3;
      const translated = fieldsAt(
        command,
        isMessageCommand ? 'name_localizations' : 'description_localizations',
      );
      expect(Object.keys(translated).sort()).toEqual(['de', 'fr', 'uk']);
      for (const option of listAt(command, 'options'))
        expect(Object.keys(fieldsAt(option, 'description_localizations')).sort()).toEqual(['de', 'fr', 'uk']);
    }
  });

  it('what is different is written, all at once, and what is no more is removed', async () => {
    const room = await open({ prepare: (discord) => discord.register('global', OLD) });
    expect(namesOf(room.discord.commands('global'))).toEqual(NAMES);
    expect(room.discord.requests('commands.put')).toHaveLength(1);
    expect(differences(room)).toMatchObject([
      {
        added: NEW,
        changed: [{ name: '/corpus' }],
        removed: ['/who-knew'],
      },
    ]);
  });

  it('a command whose translation alone is different is written again', async () => {
    const room = await open();
    const { discord } = room;
    const [first = {}, ...others] = discord.commands('global');
    discord.register('global', [{ ...first, description_localizations: { de: 'Alt' } }, ...others]);
    await room.restart();
    expect(discord.requests('commands.put')).toHaveLength(2);
    expect(differences(room)).toMatchObject([{ changed: [{ name: '/who-said', fields: ['translations'] }] }]);
  });

  it('a DISCORD_GUILD_ID registers them in that server alone, and is told what is registered twice', async () => {
    const discord = await openDiscord();
    discord.register('global', OLD);
    const { guild } = discord.community;
    const start = () =>
      startProgram({ env: { ...discordEnv(discord), ...NO_DOCUMENTS, DISCORD_GUILD_ID: guild.id } });
    try {
      for (const _ of [1, 2]) {
        const program = await start();
        const told = await program.waitForLog('what is registered', (line) => 'difference' in line);
        expect(fieldsAt(told, 'difference')).toMatchObject({ alsoGlobal: ['/corpus', '/who-knew'] });
        expect(await program.stop()).toEqual({ code: 0, signal: null });
      }
      expect(namesOf(discord.commands('guild'))).toEqual(NAMES);
      expect(namesOf(discord.commands('global'))).toEqual(['corpus', 'who-knew']);
      expect(discord.requests('guild-commands.put')).toHaveLength(1);
      expect(discord.requests('commands.put')).toEqual([]);
      const [put] = discord.requests('guild-commands.put');
      for (const command of listAt(put?.body ?? {}, 'commands'))
        expect(command).not.toHaveProperty('contexts');
    } finally {
      await discord.close();
    }
  });

  it.each([
    ['that it cannot be asked', 'commands.get', '500-before'],
    ['that it may not write', 'commands.put', '403'],
  ] as const)('the failure %s is logged, and people are answered all the same', async (_, route, kind) => {
    const room = await open({ prepare: (discord) => discord.fail({ route, kind, times: Infinity }) });
    const failure = room
      .program()
      .log()
      .find(({ msg }) => String(msg).includes('could not be registered'));
    expect(failure).toMatchObject({ level: 50 });
    expect((await room.discord.dm('corpus').answer()).text).toMatch(/^What is here/);
    expect(room.discord.commands('global')).toEqual([]);
  });

  it('a translation with a mistake is told with its line and left out; the others stand', async (context) => {
    const config = await mkdtemp(join(tmpdir(), 'who-said-config-'));
    context.onTestFinished(() => rm(config, { recursive: true }));
    await cp(join(inject('builtProgram'), 'config'), config, { recursive: true });
    await writeFile(join(config, 'locales', 'fr.yaml'), 'commands:\n  who-sad:\n    description: Oui\n');
    const { discord, program } = await open({ env: { CONFIG_DIR: config } });
    expect(program().stderr()).toMatch(/fr\.yaml has a mistake on line 2: .*"who-sad"/);
    const [command = {}] = discord.commands('global');
    expect(Object.keys(fieldsAt(command, 'description_localizations')).sort()).toEqual(['de', 'uk']);
  });
});

describe('who-said register', () => {
  let discord: DiscordStandIn;
  beforeEach(async () => {
    discord = await openDiscord();
  });
  afterEach(() => discord.close());

  interface Ended {
    readonly exit: Exit;
    readonly stdout: string;
    readonly stderr: string;
  }
  const register = async (
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> => {
    const program = await startProgram({
      args: ['register', ...args],
      env: { ...discordEnv(discord), LOG_LEVEL: 'warn', ...env },
    });
    const exit = await program.exit;
    return { exit, stdout: program.stdout(), stderr: program.stderr() };
  };
  const WELL = { code: 0, signal: null };
  const BADLY = { code: 1, signal: null };

  it('--dry-run shows the difference and writes nothing', async () => {
    discord.register('global', OLD);
    const { exit, stdout, stderr } = await register(['--dry-run']);
    expect({ exit, stderr }).toEqual({ exit: WELL, stderr: '' });
    expect(oneLine(stdout)).toContain(`New: ${NEW.join(', ')}`);
    expect(stdout).toMatch(/Changed: +\/corpus \(description, translations, places\)/);
    expect(stdout).toMatch(/Removed: +\/who-knew/);
    expect(stdout).toContain('Nothing was written: this was only a look.');
    expect(namesOf(discord.commands('global'))).toEqual(['corpus', 'who-knew']);
    expect(discord.requests('commands.put')).toEqual([]);
  });

  it('writes the difference once', async () => {
    const first = await register();
    expect(first).toMatchObject({ exit: WELL, stderr: '' });
    expect(oneLine(first.stdout)).toContain(`New: ${SHOWN.join(', ')}`);
    expect(first.stdout).toContain('The difference was written.');
    expect(namesOf(discord.commands('global'))).toEqual(NAMES);
    const second = await register();
    expect(second.exit).toEqual(WELL);
    expect(second.stdout).toContain('Nothing is different, so nothing was written.');
    expect(discord.requests('commands.put')).toHaveLength(1);
    expect(discord.sockets.events()).toEqual([]);
  });

  it('for one server warns of what people there see twice', async () => {
    discord.register('global', OLD);
    const { exit, stdout } = await register([], { DISCORD_GUILD_ID: discord.community.guild.id });
    expect(exit).toEqual(WELL);
    expect(oneLine(stdout)).toContain('see them twice: /corpus, /who-knew. Leave DISCORD_GUILD_ID empty');
    expect(namesOf(discord.commands('guild'))).toEqual(NAMES);
    expect(namesOf(discord.commands('global'))).toEqual(['corpus', 'who-knew']);
  });

  it.each<readonly [string, (discord: DiscordStandIn) => Readonly<Record<string, string>>, RegExp]>([
    [
      'a wrong token',
      () => ({ DISCORD_TOKEN: 'wrong.token.here' }),
      /Discord does not accept what is set as DISCORD_TOKEN/,
    ],
    ['no token', () => ({ DISCORD_TOKEN: '' }), /The setting DISCORD_TOKEN is empty/],
    [
      'nobody at the address',
      () => ({ DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
      /Discord could not be reached at http:\/\/127\.0\.0\.1:9\/api/,
    ],
    [
      'an id of a server that is none',
      () => ({ DISCORD_GUILD_ID: 'harbour' }),
      /DISCORD_GUILD_ID \(the environment\): .*harbour/,
    ],
  ])('with %s ends with a sentence that names what to look at', async (_, envOf, sentence) => {
    const { exit, stdout, stderr } = await register([], envOf(discord));
    expect({ exit, stdout }).toEqual({ exit: BADLY, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('wrong.token.here');
    expect(discord.commands('global')).toEqual([]);
  });

  it('for a server that the app is not in names the setting', async () => {
    const { exit, stdout, stderr } = await register([], { DISCORD_GUILD_ID: '123456789012345678' });
    expect({ exit, stdout }).toEqual({ exit: BADLY, stdout: '' });
    expect(stderr).toContain(
      'The setting DISCORD_GUILD_ID is "123456789012345678", but it has to be the id of a server that the app has been added to.',
    );
  });
});
