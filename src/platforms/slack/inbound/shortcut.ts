/** The message shortcut "Who said this?": searches the words of somebody's message. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { answerLater, type Inbound } from './answer-later.ts';
import { plainWords } from './plain-words.ts';

export const SHORTCUT = 'who_said_this';

const BODY = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(''), thread_ts: z.string().optional() }),
  response_url: z.string(),
});

export function onShortcut(app: App, inbound: Inbound): void {
  const { answers, outbound } = inbound;
  app.shortcut({ type: 'message_action', callback_id: SHORTCUT }, async ({ ack, body }) => {
    await ack();
    const { data } = BODY.safeParse(body);
    if (data === undefined) return;
    const { message, user, channel, response_url: responseUrl } = data;
    const asker = { responseUrl, channel: channel.id, user: user.id, threadTs: message.thread_ts ?? null };
    answerLater(inbound, asker, async () => {
      const { line, reply } = await answers.message(plainWords(message.text));
      await outbound.toPerson(reply, asker, line);
    });
  });
}
