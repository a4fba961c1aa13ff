import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlsOf } from '../../support/discord/controls.ts';
import type { Seen } from '../../support/discord/screen.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import type { Filled } from '../../support/discord/typed-options.ts';
import type { Where } from '../../support/discord/where.ts';
import { textAt, valueAt } from '../../support/fields.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

/** "Thinking…", for the asker alone. */
const THINKING = { type: 5, payload: { flags: 64 } };
const SLASH = 1;
/** What Discord takes 3 s for; nothing here needs a tenth of it. */
const SOON_MS = 1000;

let room: Newsroom;
let discord: DiscordStandIn;
beforeAll(async () => {
  room = await openNewsroom();
  discord = room.discord;
}, 60_000);
afterAll(() => room.close());

const ask = (filled: Filled, where?: Where): Promise<Seen> =>
  discord.command('who-said', filled, where).answer();
const typed = async (line: string): Promise<string> => (await discord.dm(`/${line}`).answer()).text;
const labels = (seen: Seen): readonly string[] => controlsOf(seen).map(({ label }) => label);
const statementId = async (): Promise<string> =>
  /stm_\w+/.exec((await ask({ topic: 'nato' })).text)?.[0] ?? 'none';

it('every command that is registered is acknowledged at once and answered privately, once', async () => {
  const id = await statementId();
  const examples: Readonly<Record<string, Filled>> = {
    'who-said': { topic: 'nato', from: 'kuleba' },
    source: { id },
    why: { id },
    'who-changed': { about: 'nato' },
    figures: { topic: 'troops' },
    timeline: { about: 'putin' },
    who: { name: 'kuleba' },
    ask: { question: 'what did Kuleba say about NATO?' },
    export: { topic: 'nato' },
    corpus: {},
    digest: { action: 'status' },
    help: { command: 'who-said' },
  };
  const registered = discord.commands('global').filter((command) => valueAt(command, 'type') === SLASH);
  expect(registered.map((command) => textAt(command, 'name')).sort()).toEqual(Object.keys(examples).sort());
  for (const [name, filled] of Object.entries(examples)) {
    const gesture = discord.command(name, filled, { user: 'ben', channel: 'desk' });
    const ack = await gesture.acked();
    expect(ack).toMatchObject(THINKING);
    expect(ack.afterMs).toBeLessThan(SOON_MS);
    const answer = await gesture.answer();
    expect(answer).toMatchObject({
      via: 'original.edit',
      isPrivate: true,
      user: discord.community.person('ben').id,
      channel: discord.community.channel('desk').id,
    });
    expect(answer.text).not.toMatch(/^Problem/);
    expect(labels(answer)).toContain('Share');
    expect(gesture.seen()).toHaveLength(1);
  }
  expect(discord.history('desk')).toEqual([]);
});

it.each<readonly [Filled, string]>([
  [{ topic: 'nato' }, 'who-said nato'],
  [{ topic: '"atlantic alliance"' }, 'who-said "atlantic alliance"'],
  [{ topic: 'Atlantic military alliance' }, 'who-said Atlantic military alliance'],
  [{ from: 'Dmitry Kuleba' }, 'who-said from:"Dmitry Kuleba"'],
  [{ since: '2022-02-15', topic: 'nato' }, 'who-said nato since:2022-02-15'],
  [{ topic: 'nato', until: '2022-02-15' }, 'who-said nato until:2022-02-15'],
  [{ topic: 'nato', kind: 'indirect' }, 'who-said nato kind:indirect'],
  [{ topic: 'nato', outlet: 'Newsweek' }, 'who-said nato outlet:Newsweek'],
  [{ topic: 'nato', page: 2 }, 'who-said nato page:2'],
  [{ topic: 'from:kuleba' }, 'who-said topic:from:kuleba'],
])('%j means the same as %j typed', async (filled, line) => {
  const answer = await ask(filled);
  expect(answer.text).toBe(await typed(line));
  expect(answer.text).not.toMatch(/^Problem/);
});

it('a topic that is called like a command is a topic', async () => {
  const { text } = await ask({ topic: 'help' });
  expect(text).toContain('about help');
});

it('days are shown in the zone of whoever reads', async () => {
  const { message } = await ask({ topic: 'nato' });
  expect(JSON.stringify(message)).toMatch(/published <t:\d+:D>/);
});

it.each<readonly [Filled, string, string]>([
  [{ topic: 'nato', since: 'yesterday' }, '"yesterday" does not work as since', 'since:2022-02-01'],
  [{ topic: 'nato', until: '2022-02-30' }, '"2022-02-30" does not work as until', 'until:2022-02-28'],
  [{ from: 'nobodyatall' }, 'Nobody called "nobodyatall"', 'corpus'],
  [{ from: 'kulebo' }, 'Nobody called "kulebo"', 'Did you mean Dmitry Kuleba'],
  [{ topic: 'nato', outlet: 'The Bugle' }, 'No single outlet here is called "The Bugle"', 'Newsweek'],
])('%j is answered privately with the reason and with what works', async (filled, reason, next) => {
  const answer = await ask(filled);
  expect(answer.isPrivate).toBe(true);
  expect(answer.text).toContain(reason);
  expect(answer.text).toContain(next);
  expect(labels(answer)).not.toContain('Share');
});

it('an id that is none, and one that is gone, are told apart', async () => {
  expect((await discord.command('source', { id: 'first' }).answer()).text).toContain('does not work as');
  expect((await discord.command('why', { id: 'stm_0000000000' }).answer()).text).toContain(
    'There is no statement stm_0000000000',
  );
});

it('a question that nothing answers is told so, and may be shared', async () => {
  const answer = await ask({ topic: 'lighthouse keepers' });
  expect(answer.text).toContain('No statement about lighthouse keepers was found');
  expect(labels(answer)).toContain('Share');
});

describe.each<readonly [string, Where]>([
  ['a thread', { channel: 'a thread' }],
  ['a channel that the bot does not see', { channel: 'elsewhere' }],
  ['a conversation with the bot', { where: 'dm' }],
  ['a conversation where the bot is not', { where: 'private' }],
])('in %s', (_, where) => {
  it('a command is answered privately, and its buttons work', async () => {
    const gesture = discord.command('who-said', { topic: 'nato' }, where);
    expect(await gesture.acked()).toMatchObject(THINKING);
    const answer = await gesture.answer();
    expect(answer).toMatchObject({ isPrivate: true, via: 'original.edit' });
    expect(answer.text).toMatch(/^Said about nato/);
    const more = await discord.click(answer, 'More').answer();
    expect(more).toMatchObject({ isPrivate: true, channel: answer.channel });
    expect(more.text).toContain('Shown: 9 to');
    const shared = await discord.click(answer, 'Share').answer();
    expect(shared).toMatchObject({ isPrivate: false, channel: answer.channel });
    expect(shared.text).toContain(answer.text);
  });
});

it.each<readonly [string, string]>([
  ['as long as Discord lets it be', 'nato '.repeat(1200).trim()],
  ['one word of that length', 'ä'.repeat(6000)],
  ['marks', '**nato** ~~x~~ ||y|| `z` > # - 1. [a](https://a.example) \\'],
  ['mentions', '@everyone @here <@123456789012345678> <@&123456789012345678> <#1> <t:1:R> :smile:'],
  ['line breaks and control characters', 'nato\n> quoted\u0000\u0007\n\n# title\u202e'],
  ['quotation marks that do not close', '"nato'],
  ['what would be other options', 'nato from:kuleba page:9 since:x'],
])('a topic that is %s is answered with words that do nothing', async (_, topic) => {
  const answer = await ask({ topic });
  expect(answer.isPrivate).toBe(true);
  expect(answer.text).not.toContain('Something went wrong');
  const { choices } = discord.autocomplete('who-said', { topic });
  expect((await choices()).length).toBeLessThanOrEqual(25);
});

it('a command in one language of the client is the same command', async () => {
  const german = await ask({ topic: 'nato' }, { locale: 'de' });
  expect(german.text).toMatch(/^Said about nato/);
});

it('a command that Discord sends again is answered once', async () => {
  const gesture = discord.command('who-said', { topic: 'putin' });
  await gesture.answer();
  const requests = discord.requests('callback').length;
  await discord.redeliver(gesture).acked();
  await discord.command('corpus').answer();
  expect(gesture.seen()).toHaveLength(1);
  expect(discord.requests('callback')).toHaveLength(requests + 1);
});

describe('“Who said this?” on a message', () => {
  const menu = 'Who said this?';

  it('searches its words, privately, and its answer can be shared', async () => {
    const message = discord.say('Kuleba told them that NATO is still the aim', { channel: 'desk' });
    const gesture = discord.contextMenu(menu, message, { user: 'ben' });
    expect(await gesture.acked()).toMatchObject(THINKING);
    const answer = await gesture.answer();
    expect(answer).toMatchObject({ isPrivate: true, user: discord.community.person('ben').id });
    expect(answer.text).toMatch(/^Said about .*nato.* by .*kuleba/i);
    const shared = await discord.click(answer, 'Share', { user: 'ben' }).answer();
    expect(shared.text).toContain(answer.text);
  });

  it('searches the words of embeds where a message has no others', async () => {
    const shared = await discord.click(await ask({ topic: 'nato', from: 'prystaiko' }), 'Share').answer();
    const answer = await discord.contextMenu(menu, shared).answer();
    expect(answer.isPrivate).toBe(true);
    expect(answer.text).toMatch(/^Said about .*nato/i);
  });

  it('takes what looks like options or marks in it for words', async () => {
    const message = discord.say(
      '**NATO** from:nobodyatall page:99 <@123456789012345678> https://a.example/?x=1',
    );
    const answer = await discord.contextMenu(menu, message).answer();
    expect(answer.text).not.toMatch(/^Problem/);
  });

  it('works in a conversation where the bot is not', async () => {
    const message = discord.say('NATO again', { where: 'private' });
    const answer = await discord.contextMenu(menu, message).answer();
    expect(answer).toMatchObject({ isPrivate: true, channel: message.channel });
    expect(answer.text).toMatch(/^Said about nato/i);
  });

  it('of a very long message is answered', async () => {
    const message = discord.say(`NATO ${'and the harbour of Sandby '.repeat(70)}`);
    const answer = await discord.contextMenu(menu, message).answer();
    expect(answer.text).not.toMatch(/^Problem/);
  });

  it('of a message without words says so', async () => {
    const message = discord.say('🙂');
    const answer = await discord.contextMenu(menu, message).answer();
    expect(answer.isPrivate).toBe(true);
    expect(answer.text).toMatch(/^Problem|no words/i);
  });
});
