import { EventEmitter } from 'node:events';
import { Events } from 'discord.js';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createGatewayClient } from '../../../src/platforms/discord/gateway.ts';
import { logIn } from '../../../src/platforms/discord/log-in.ts';
import { startDiscord } from '../../support/discord/server.ts';

const never = new Promise<never>(() => {});

/** A client whose login does not settle, as that of discord.js without a hello. */
const waiting = () => Object.assign(new EventEmitter(), { login: () => never });

it('a login that never settles is given up', async () => {
  const login = logIn(waiting(), { token: 'x', shards: 1, failed: never, limitMs: 20 });
  await expect(login).rejects.toMatchObject({ name: 'AbortError' });
});

it('a login that is refused for good ends with the reason, before its time', async () => {
  const reason = new Error('closed for good');
  const login = logIn(waiting(), { token: 'x', shards: 1, failed: Promise.resolve(reason) });
  await expect(login).rejects.toBe(reason);
});

it('a client that is ready is logged in', async () => {
  const client = waiting();
  const login = logIn(client, { token: 'x', shards: 1, failed: never });
  client.emit(Events.ClientReady);
  await login;
});

it.each([{}, { code: 4000 }])(
  'a connection that is always closed before its hello is given up, %j',
  async (how) => {
    const discord = await startDiscord();
    const closed = discord.fail({ kind: 'close-before-hello', times: Number.POSITIVE_INFINITY, ...how });
    const log = pino({ enabled: false });
    const client = createGatewayClient({ apiUrl: discord.apiUrl, throttle: (inner) => inner, log });
    const login = logIn(client, { token: discord.token, shards: 1, failed: never, limitMs: 800 });
    await expect(login).rejects.toMatchObject({ name: 'AbortError' });
    // discord.js would try on; after this it does not.
    closed.end();
    const last = discord.fail({ kind: 'close-before-hello', code: 4004 });
    await last.reached();
    await discord.sockets.until('closed', discord.sockets.events('opened').length);
    await discord.close();
  },
);
