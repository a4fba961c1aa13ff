import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { controlsOf } from './controls.ts';
import { type DiscordStandIn, startDiscord } from './server.ts';
import { type SmallBot, startBot } from './small-bot.ts';

let discord: DiscordStandIn;
let bot: SmallBot;
beforeEach(async () => {
  discord = await startDiscord({
    checksAnswers: true,
    people: ['anna', 'ben', { name: 'chris', isAdmin: true }],
  });
  bot = await startBot(discord);
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
});

describe('a command', () => {
  test('is acknowledged with “thinking…”, then answered for the one who gave it, in parts that follow', async () => {
    const gesture = discord.command('echo', { words: 'nato', times: 2 }, { user: 'ben', channel: 'desk' });
    const [answer, second] = await gesture.answers(2);
    expect(answer).toMatchObject({
      via: 'original.edit',
      isPrivate: true,
      user: discord.community.person('ben').id,
      channel: discord.community.channel('desk').id,
      parts: ['echo nato', 'Echo\nnato *not bold*'],
      text: 'echo nato\n\nEcho\nnato *not bold*',
      replaces: '',
    });
    expect(second).toMatchObject({ via: 'followup', isPrivate: true, text: 'echo 2', replyTo: answer?.id });
    const ack = await gesture.acked();
    expect(ack).toMatchObject({ type: 5, payload: { flags: 64 } });
    expect(ack.afterMs).toBeLessThan(3000);
    expect(gesture.messages().map(({ id }) => id)).toEqual([answer?.id, second?.id]);
    expect(discord.history('desk')).toEqual([]);
  });

  test.for([
    ['a thread', { channel: 'a thread' }, { 0: 'guild' }, 0],
    ['a channel that the bot does not see', { channel: 'elsewhere' }, { 0: 'guild' }, 0],
    ['a conversation with the bot', { where: 'dm' }, { 0: '0' }, 1],
    ['a conversation where the bot is not', { where: 'private' }, { 1: 'person' }, 2],
  ] as const)('is answered in %s', async ([, where, owners, context]) => {
    const gesture = discord.command('echo', { words: 'nato' }, where);
    expect((await gesture.answer()).isPrivate).toBe(true);
    const known = { guild: discord.community.guild.id, person: discord.community.person('anna').id, 0: '0' };
    const named = Object.entries(owners).map(([by, who]) => [by, who === '0' ? '0' : known[who]]);
    expect(await gesture.payload()).toMatchObject({
      context,
      authorizing_integration_owners: Object.fromEntries(named),
    });
  });

  test.for([
    ['nope', {}, {}, 'does not offer /nope to anna there; it offers: echo'],
    ['echo', {}, {}, '/echo needs words'],
    ['echo', { words: 'a', when: 'b' }, {}, '/echo has no option when; it has: words, times, how'],
    ['echo', { words: 'a', how: 'loud' }, {}, 'does not take how:loud: it is not one of the choices'],
    ['echo', { words: 'a', times: 4 }, {}, 'does not take times:4: it is too small or too large'],
    ['echo', { words: 'a', times: 1.5 }, {}, 'does not take times:1.5: it has the wrong type'],
    ['echo', { words: 1 }, {}, 'does not take words:1: it has the wrong type'],
    ['admin', {}, { user: 'ben' }, 'does not offer /admin to ben there'],
    ['admin', {}, { where: 'private' }, 'does not offer /admin'],
  ] as const)('/%s with %j %j cannot be given', async ([name, filled, where, why]) => {
    await expect(discord.command(name, filled, where).acked()).rejects.toThrow(why);
    expect(discord.requests('callback')).toEqual([]);
  });

  test('for those who manage the server is offered to them', async () => {
    const gesture = discord.command('admin', {}, { user: 'chris' });
    expect(await gesture.payload()).toMatchObject({ data: { name: 'admin' } });
  });

  test('is completed while it is typed', async () => {
    const gesture = discord.autocomplete('echo', { times: 2, words: 'for' }, { user: 'ben' });
    expect(await gesture.choices()).toEqual([{ name: 'words: for…', value: 'forever' }]);
    expect(await gesture.payload()).toMatchObject({
      data: {
        options: [
          { name: 'times', value: 2 },
          { name: 'words', value: 'for', focused: true },
        ],
      },
    });
    await expect(discord.autocomplete('echo', { times: 2 }).choices()).rejects.toThrow(
      '/echo does not complete times',
    );
  });
});

describe('a button', () => {
  test('is pressed by its label or its custom id, and answers, shares, changes or posts', async () => {
    const answer = await discord.command('echo', { words: 'nato' }).answer();
    expect(controlsOf(answer).map(({ label }) => label)).toEqual(['More', 'Share', 'Change', 'Post']);
    const more = await discord.click(answer, 'More').answer();
    expect(more).toMatchObject({ via: 'callback', isPrivate: true, text: 'more', replyTo: answer.id });
    const shared = await discord.click(answer, 'share').answer();
    expect(shared).toMatchObject({ isPrivate: false, text: 'anna shares' });
    const posted = await discord.click(answer, 'Post').answer();
    expect(posted).toMatchObject({ via: 'post', isPrivate: false, text: 'posted', interactionId: '' });
    const changed = await discord.click(answer, 'Change').answer();
    expect(changed).toMatchObject({
      id: answer.id,
      replaces: answer.id,
      parts: ['changed', answer.parts[1]],
    });
    expect(discord.history('newsroom').map(({ content }) => content)).toEqual(['posted', 'anna shares']);
    await expect(discord.click(answer, 'More').acked()).rejects.toThrow('there is: nothing');
  });

  test('sends its whole message along, with what brought it', async () => {
    const gesture = discord.command('echo', { words: 'nato' });
    const answer = await gesture.answer();
    const { id } = await gesture.payload();
    const { message, data } = await discord.click(answer, 'More').payload();
    expect(message).toMatchObject({ id: answer.id, flags: 64, interaction_metadata: { id, type: 2 } });
    expect(data).toEqual({ id: 2, custom_id: 'more', component_type: 2 });
  });

  test('is not there for those who cannot see it', async () => {
    const answer = await discord.command('echo', { words: 'nato' }).answer();
    await expect(discord.click(answer, 'More', { user: 'ben' }).acked()).rejects.toThrow('ben cannot see it');
    await expect(discord.click(answer, 'Sing').acked()).rejects.toThrow('More (more), Share (share)');
  });
});

describe('a message', () => {
  test('with a mention carries its words and is answered below it', async () => {
    const gesture = discord.mention('nato', { user: 'ben', channel: 'desk' });
    const answer = await gesture.answer();
    const { id, content } = await gesture.payload();
    expect(answer).toMatchObject({ via: 'post', isPrivate: false, replyTo: id });
    expect(content).toBe(`<@${discord.community.bot.id}> nato`);
    expect(bot.heard[0]).toBe(content);
  });

  test('among people comes without its words', async () => {
    discord.say('NATO will stay', { user: 'ben' });
    await discord.mention('and?').answer();
    expect(bot.heard[0]).toBe('');
  });

  test('to the bot alone carries its words, and what the bot answers comes back to it', async () => {
    const answer = await discord.dm('nato', { user: 'ben' }).answer();
    expect(answer).toMatchObject({ channel: discord.community.person('ben').dm, text: 'you said nato' });
    await discord.dm('again').answer();
    expect(bot.heard.slice(0, 3)).toEqual(['nato', 'you said nato', 'again']);
  });

  test('is acknowledged once the bot has taken it', async () => {
    const event = { id: '1', channel_id: discord.community.channel('desk').id, content: 'from elsewhere' };
    const author = { id: '2', username: 'other', discriminator: '0', avatar: null, bot: true };
    const { guild } = discord.community;
    const gesture = discord.event('MESSAGE_CREATE', { ...event, guild_id: guild.id, author, mentions: [] });
    expect(await gesture.acked()).toMatchObject({ type: 0 });
    expect(bot.heard).toEqual(['from elsewhere']);
    expect(gesture.seen()).toEqual([]);
  });

  test('is not sent where the bot does not see it', async () => {
    await expect(discord.mention('nato', { channel: 'elsewhere' }).acked()).rejects.toThrow(
      'the bot does not see elsewhere',
    );
  });

  test('has a menu that sends all of it', async () => {
    const message = discord.say('NATO will stay', { user: 'ben', channel: 'elsewhere' });
    const gesture = discord.contextMenu('Which words?', message);
    expect(await gesture.answer()).toMatchObject({
      isPrivate: true,
      user: discord.community.person('anna').id,
      text: 'the words are “NATO will stay”',
    });
    const resolved = { messages: { [message.id]: { content: 'NATO will stay' } } };
    expect(await gesture.payload()).toMatchObject({ data: { type: 3, target_id: message.id, resolved } });
  });
});

test('the same gesture again is told together with the first, and is acknowledged only once', async () => {
  const gesture = discord.command('echo', { words: 'nato' });
  await gesture.answer();
  discord.redeliver(gesture);
  await discord.untilRequests('callback', 2);
  await discord.command('echo', { words: 'afterwards' }).answer();
  expect(gesture.seen()).toHaveLength(1);
  expect(bot.events).toContainEqual(expect.stringContaining('already been acknowledged'));
});

test('an interaction is over after fifteen minutes', async () => {
  const gesture = discord.command('echo', { words: 'nato' });
  await gesture.answer();
  discord.expireInteractions();
  const { token } = await gesture.payload();
  const url = `${discord.apiUrl}/v10/webhooks/${discord.community.bot.id}/${token}/messages/@original`;
  const answer = await fetch(url);
  expect([answer.status, await answer.json()]).toEqual([
    401,
    { message: 'Invalid Webhook Token', code: 50027 },
  ]);
});

test('a gesture to a bot that is not connected is not delivered, and says so', async () => {
  await bot.stop();
  await discord.sockets.untilCount(0);
  await expect(discord.command('echo', { words: 'nato' }).acked()).rejects.toThrow(
    '/echo words:nato: not delivered: the bot is not connected',
  );
});
