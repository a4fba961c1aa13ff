import { describe, expect, it, type TestContext } from 'vitest';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const open = async ({ onTestFinished }: TestContext): Promise<Newsroom> => {
  const room = await openNewsroom();
  onTestFinished(() => room.close());
  return room;
};

describe.concurrent('SIGTERM', () => {
  it('what is being answered is finished first, and nothing new is heard', async (context) => {
    const { discord, program } = await open(context);
    const delayed = discord.fail({ route: '*', kind: '429', retryAfterS: 1, times: 2 });
    const mention = discord.mention('nato');
    await delayed.reached(1);
    const command = discord.command('who-said', { topic: 'nato' }, { channel: 'desk' });
    await delayed.reached(2);
    const stopped = program().stop();
    await discord.sockets.untilCount(0);
    expect([...mention.seen(), ...command.seen()]).toEqual([]);
    await expect(discord.command('corpus').acked()).rejects.toThrow('the bot is not connected');
    await Promise.all([mention.answer(), command.answer()]);
    expect(await stopped).toEqual({ code: 0, signal: null });
    for (const gesture of [mention, command]) expect(gesture.seen()).toHaveLength(1);
  });

  it('an answer that takes too long does not keep it beyond ten seconds', async (context) => {
    const { discord, program } = await open(context);
    const delayed = discord.fail({ route: 'post', kind: '429', retryAfterS: 30 });
    await discord.mention('nato').acked();
    await delayed.reached();
    const from = performance.now();
    expect(await program().stop()).toEqual({ code: 0, signal: null });
    expect(performance.now() - from).toBeLessThan(10_000);
    const isTold = { msg: 'stopped before every answer was delivered' };
    expect(program().log()).toContainEqual(expect.objectContaining(isTold));
  });

  it('a connection that is coming back does not keep it', async (context) => {
    const { discord, program } = await open(context);
    const silent = discord.fail({ kind: 'no-hello', times: Number.POSITIVE_INFINITY });
    discord.fail({ kind: 'drop' });
    await silent.reached();
    expect(await program().stop(5000)).toEqual({ code: 0, signal: null });
  });
});
