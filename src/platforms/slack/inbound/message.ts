/** A mention of the bot, or a direct message to it; answered in the thread. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Inbound } from './listen.ts';
import { plainWords } from './plain-words.ts';

/** A message that a person has just written; edits, joins and the like carry a subtype. */
const MESSAGE = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  user: z.string(),
  bot_id: z.undefined().optional(),
  subtype: z.undefined().optional(),
  edited: z.undefined().optional(),
});

type Message = z.output<typeof MESSAGE>;

export function onMessage(app: App, inbound: Inbound): void {
  app.event('app_mention', async ({ event }) => hear(event, inbound, () => true));
  app.event('message', async ({ event }) => hear(event, inbound, ({ channel_type: type }) => type === 'im'));
}

function hear(
  event: unknown,
  { answers, outbound, running }: Inbound,
  isMeant: (message: Message) => boolean,
): void {
  const { data: message } = MESSAGE.safeParse(event);
  if (message === undefined || !isMeant(message)) return;
  const isDirect = message.channel_type === 'im';
  const threadTs = message.thread_ts ?? (isDirect ? null : message.ts);
  running.start(async () => {
    const reply = await answers.line(toLine(plainWords(message.text)));
    await outbound.toChannel(reply, { channel: message.channel, threadTs });
  });
}

/** Words without a command ask who said something about them; no words ask for help. */
const toLine = (words: string): string =>
  words === '' || words.startsWith('/') ? words : `who-said ${words}`;
