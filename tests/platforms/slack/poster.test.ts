import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { createSlackPoster } from '../../../src/platforms/slack/poster.ts';
import { heading, list, paragraph, reply, text } from '../../../src/reply/build.ts';
import { describePoster, type PosterWorld } from '../../contracts/poster.ts';
import { type Fields, listAt, parseFields, textAt } from '../../support/fields.ts';
import type { ApiFault } from '../../support/slack/faults.ts';
import { type SlackOptions, type SlackStandIn, startSlack } from '../../support/slack/server.ts';
import { checkNothingObeyed, checkSlackMessage } from '../../support/slack-limits.ts';

const log = pino({ enabled: false });

const posterOf = ({ apiUrl, botToken }: Pick<SlackStandIn, 'apiUrl' | 'botToken'>, timeoutMs = 10_000) =>
  createSlackPoster({ apiUrl, botToken, isConnected: () => true, log, timeoutMs });

const FAULTS: readonly ApiFault['kind'][] = [
  '429',
  'ratelimited',
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'missing_scope',
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_auth',
  'token_revoked',
  'account_inactive',
  '500-before',
  '500-after',
  'reset-before',
  'reset-after',
  'hang',
  'hang-after',
  'stall-after',
  'internal_error',
  'fatal_error',
];

const open = async (options: SlackOptions = {}): Promise<PosterWorld & { readonly slack: SlackStandIn }> => {
  const slack = await startSlack(options);
  const { id } = slack.workspace.channel('newsroom');
  const anna = slack.workspace.person('anna');
  return {
    slack,
    poster: posterOf(slack),
    hasty: posterOf(slack, 1_000),
    channel: `slack:${id}`,
    kept: () =>
      slack
        .shown()
        .filter(({ via }) => via === 'chat.postMessage')
        .map(({ ts, threadTs }) => ({ id: ts, thread: threadTs, isSilent: false })),
    attempts: () => slack.requests('chat.postMessage').length,
    fail: (fault) => {
      const kind = FAULTS.find((known) => known === fault);
      if (kind === undefined) throw new Error(`no fault ${fault}`);
      slack.fail({ method: 'chat.postMessage', kind, retryAfterS: 30 });
    },
    complaints: (body) => checkSlackMessage(parseFields(body)),
    pings: (body) => pingsIn(parseFields(body) ?? {}),
    chatter: async (count, thread) => {
      const said = { channel: id, text: 'something else', ...(thread === null ? {} : { thread_ts: thread }) };
      for (let number = 0; number < count; number++) await slack.workspace.as(anna, 'chat.postMessage', said);
    },
    close: () => slack.close(),
  };
};

/** Only elements of rich text that are made for it notify anybody; in `text` it would be an angle bracket that is not escaped. */
const pingsIn = (body: Fields): readonly string[] => {
  const blocks = listAt(body, 'blocks');
  const elements = blocks
    .filter(({ type }) => type === 'rich_text')
    .flatMap((block) => listAt(block, 'elements'))
    .flatMap((section) => listAt(section, 'elements'));
  const found = elements.flatMap((element) =>
    ['user_id', 'usergroup_id', 'range'].map((key) => textAt(element, key)).filter((id) => id !== ''),
  );
  const others = checkNothingObeyed({ text: textAt(body, 'text'), blocks });
  return others.length > found.length ? [...found, ...others] : found;
};

describePoster('Slack', {
  open,
  traits: { canPostSilently: false, canLookUp: true },
  mention: 'S0DESK0001',
  refusals: [
    ['429', 'rate-limited'],
    ['ratelimited', 'rate-limited'],
    ['not_in_channel', 'not-in-channel'],
    ['channel_not_found', 'not-in-channel'],
    ['is_archived', 'archived'],
    ['restricted_action', 'no-permission'],
    ['missing_scope', 'no-permission'],
    ['msg_too_long', 'too-long'],
    ['msg_blocks_too_long', 'too-long'],
    ['invalid_blocks', 'too-long'],
    ['invalid_auth', 'token-refused'],
    ['token_revoked', 'token-refused'],
    ['account_inactive', 'token-refused'],
  ],
  losses: [
    ['500-before', false],
    ['500-after', true],
    ['reset-before', false],
    ['reset-after', true],
    ['hang', false],
    ['hang-after', true],
    ['stall-after', true],
    ['internal_error', false],
    ['fatal_error', false],
  ],
  at: (origin) => posterOf({ apiUrl: `${origin}/api/`, botToken: 'xoxb-none' }),
});

describe('a digest in Slack', () => {
  let world: Awaited<ReturnType<typeof open>>;
  afterEach(() => world.close());

  const DIGEST = reply('answered', [heading('Digest'), paragraph('Three are new.'), list([[text('one')]])]);
  const partOf = (body: string, thread: string | null = null) =>
    ({ channel: world.channel, marker: 'A/b/c#0', body, thread, isSilent: false }) as const;
  const print = (mention: string | null, thread = false): readonly string[] =>
    world.poster.print(DIGEST, { mention, thread, marker: 'A/b/c' });

  test('carries its marker where nobody sees it, and shows no previews', async () => {
    world = await open();
    await world.poster.post(partOf(print(null)[0] ?? ''));
    expect(world.slack.requests('chat.postMessage')[0]?.body).toMatchObject({
      metadata: { event_type: 'who_said_digest', event_payload: { marker: 'A/b/c#0' } },
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(world.slack.shown().map(({ text: words }) => words)).not.toContain('A/b/c');
  });

  test.each([
    ['here', { type: 'broadcast', range: 'here' }],
    ['U0ANNA0001', { type: 'user', user_id: 'U0ANNA0001' }],
    ['S0DESK0001', { type: 'usergroup', usergroup_id: 'S0DESK0001' }],
  ])('mentions %s in a block of its own, above everything else', async (mention, element) => {
    world = await open();
    const [first] = listAt(parseFields(print(mention)[0] ?? '') ?? {}, 'blocks');
    expect(first).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [element] }],
    });
  });

  test('that has no block to spare is preceded by the mention', async () => {
    world = await open();
    const crowded = reply(
      'answered',
      Array.from({ length: 50 }, (_, number) => heading(`Number ${number}`)),
    );
    const options = { mention: 'here', thread: false, marker: 'A/b/c' };
    const bodies = world.poster.print(crowded, options).map((body) => parseFields(body) ?? {});
    expect(bodies.map((body) => listAt(body, 'blocks').length).slice(0, 2)).toEqual([1, 50]);
    expect(bodies.flatMap(checkSlackMessage)).toEqual([]);
    expect(textAt(bodies[0] ?? {}, 'text')).not.toContain('\n');
  });

  test('in a thread has its head in the channel and everything else below it', async () => {
    world = await open();
    const [head = '', ...rest] = print('here', true);
    expect([textAt(parseFields(head) ?? {}, 'text'), rest.length]).toEqual(['Digest\n\nThree are new.', 1]);
    const posted = await world.poster.post(partOf(head));
    const thread = posted.type === 'posted' ? posted.messageId : '';
    await world.poster.post(partOf(rest[0] ?? '', thread));
    expect(world.kept().map((kept) => kept.thread)).toEqual(['', thread]);
  });

  test('whose head was deleted is not posted into the channel instead', async () => {
    world = await open();
    const [head = '', rest = ''] = print(null, true);
    const posted = await world.poster.post(partOf(head));
    const ts = posted.type === 'posted' ? posted.messageId : '';
    const { id } = world.slack.workspace.channel('newsroom');
    await world.slack.workspace.asApp('chat.delete', { channel: id, ts });
    const outcome = await world.poster.post(partOf(rest, ts));
    expect(outcome).toMatchObject({ type: 'refused', failure: 'head-gone' });
    expect(await world.poster.find(partOf(rest, ts), Date.now())).toEqual({ type: 'absent' });
    expect(world.attempts()).toBe(1);
  });

  test('is refused by channels that are archived or that the bot is not in', async () => {
    world = await open({
      channels: [
        { name: 'newsroom', isArchived: true },
        { name: 'elsewhere', hasBot: false },
      ],
    });
    const [body = ''] = print(null);
    expect(await world.poster.post(partOf(body))).toMatchObject({ failure: 'archived' });
    const elsewhere = `slack:${world.slack.workspace.channel('elsewhere').id}` as const;
    const refused = await world.poster.post({ ...partOf(body), channel: elsewhere });
    expect(refused).toMatchObject({ failure: 'not-in-channel' });
  });

  test('that cannot be looked up is not taken for absent', async () => {
    world = await open({ scopes: ['chat:write'] });
    const [body = ''] = print(null);
    const found = await world.poster.find(partOf(body), Date.now());
    expect(found).toMatchObject({ type: 'unknown', failure: 'no-permission' });
  });

  test('is not taken for refused when a proxy answers with a page of its own', async () => {
    world = await open();
    const { isCertain } = await import('../../../src/platforms/slack/post-failure.ts');
    expect(isCertain({ data: { ok: false, error: '<html>504 Gateway Time-out</html>' } })).toBe(false);
    expect(isCertain({ data: { ok: false, error: 'is_archived' } })).toBe(true);
  });
});
