import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { applicationCommands } from '../../../../src/platforms/discord/register/definitions.ts';
import { registerCommands } from '../../../../src/platforms/discord/register/register.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

const EVERYWHERE = '/applications/1/commands';
const ONE_SERVER = '/applications/1/guilds/2/commands';
const WANTED = applicationCommands(commands, []);

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn();
});
afterEach(() => discord.close());

const register = (parts: { guildId?: string; isDryRun?: boolean; wanted?: typeof WANTED } = {}) =>
  registerCommands({
    rest: discord.rest,
    applicationId: '1',
    guildId: null,
    wanted: WANTED,
    isDryRun: false,
    ...parts,
  });

describe('registerCommands', () => {
  it('registers everything the first time, and writes nothing the second', async () => {
    expect((await register()).added).toHaveLength(WANTED.length);
    expect(await register()).toMatchObject({ added: [], changed: [], removed: [], alsoGlobal: [] });
    expect(discord.requests).toEqual([
      `GET ${EVERYWHERE}?with_localizations=true`,
      `PUT ${EVERYWHERE}`,
      `GET ${EVERYWHERE}?with_localizations=true`,
    ]);
    expect(discord.held.get(EVERYWHERE)).toEqual(WANTED);
  });

  it('writes all of them when one is different', async () => {
    await register({ wanted: WANTED.slice(1) });
    expect((await register()).added).toEqual(['/who-said']);
    expect(discord.held.get(EVERYWHERE)).toHaveLength(WANTED.length);
  });

  it('only looks in a dry run', async () => {
    expect((await register({ isDryRun: true })).added).toHaveLength(WANTED.length);
    expect(discord.held.size).toBe(0);
  });

  it('registers in one server without places, and does not touch the others', async () => {
    await register({ guildId: '2' });
    expect(await register({ guildId: '2' })).toMatchObject({ added: [], changed: [], alsoGlobal: [] });
    expect([...discord.held.keys()]).toEqual([ONE_SERVER]);
    for (const definition of discord.held.get(ONE_SERVER) ?? []) {
      expect(definition).not.toHaveProperty('contexts');
      expect(definition).not.toHaveProperty('integration_types');
    }
  });

  it('tells of commands that people in that server see twice', async () => {
    await register({ wanted: WANTED.slice(0, 1) });
    expect((await register({ guildId: '2' })).alsoGlobal).toEqual(['/who-said']);
    expect(discord.held.get(EVERYWHERE)).toHaveLength(1);
  });

  it('writes nothing when Discord cannot say what it knows', async () => {
    discord.fail(500);
    await expect(register()).rejects.toThrow();
    discord.fail(403);
    await expect(register()).rejects.toMatchObject({ status: 403 });
    expect(discord.requests.some((request) => request.startsWith('PUT'))).toBe(false);
  });
});
