/** The message shortcut "Who said this?": searches the words of somebody's message. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Inbound } from './listen.ts';
import { plainWords } from './plain-words.ts';

export const SHORTCUT = 'who_said_this';

const BODY = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default('') }),
  response_url: z.string(),
});

export function onShortcut(app: App, { answers, outbound, running }: Inbound): void {
  app.shortcut({ type: 'message_action', callback_id: SHORTCUT }, async ({ ack, body }) => {
    await ack();
    const { data } = BODY.safeParse(body);
    if (data === undefined) return;
    running.start(async () => {
      const { line, reply } = await answers.message(plainWords(data.message.text));
      await outbound.toPerson(reply, {
        responseUrl: data.response_url,
        channel: data.channel.id,
        user: data.user.id,
        share: line,
      });
    });
  });
}
