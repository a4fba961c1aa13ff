/** A mention of the bot, or a direct message to it; answered in the thread. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { lineOfWords } from '../../chat/line-of-words.ts';
import { answerLater, type Inbound } from './answer-later.ts';
import { plainWords } from './plain-words.ts';

/** What a person has just written, a file with it or not. Edits, joins and the like carry another subtype. */
const MESSAGE = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  user: z.string(),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
});

export function onMessage(app: App, inbound: Inbound): void {
  app.event('app_mention', async ({ event }) => hear(event, inbound));
  app.event('message', async ({ event }) => {
    if (event.channel_type === 'im') hear(event, inbound);
  });
}

function hear(event: unknown, inbound: Inbound): void {
  const { data: message } = MESSAGE.safeParse(event);
  if (message === undefined) return;
  const { answers, outbound, whoAsks } = inbound;
  const { channel, user, ts, thread_ts: threadTs = ts } = message;
  answerLater(inbound, { channel, user, threadTs, responseUrl: null }, async () => {
    const reply = await answers.line(lineOfWords(plainWords(message.text)), whoAsks({ channel, user }));
    await outbound.toThread(reply, { channel, threadTs });
  });
}
