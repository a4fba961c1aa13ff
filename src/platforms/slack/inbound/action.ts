/** A button. Its value is the whole command line, so that it works after a restart and on any replica. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { paragraph, reply } from '../../../reply/build.ts';
import type { Inbound } from './listen.ts';

const PRESS = z.object({
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ channel_id: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
});
const BUTTON = z.object({ action_id: z.string(), value: z.string() });

export function onAction(app: App, inbound: Inbound): void {
  app.action(/^(?:run|share)(?::|$)/, async ({ ack, body, action }) => {
    await ack();
    const press = PRESS.safeParse(body);
    const button = BUTTON.safeParse(action);
    if (!press.success || !button.success) return;
    inbound.running.start(() => answerPress(press.data, button.data, inbound));
  });
}

async function answerPress(
  press: z.output<typeof PRESS>,
  { action_id: id, value: line }: z.output<typeof BUTTON>,
  { answers, outbound }: Inbound,
): Promise<void> {
  const channel = press.channel?.id ?? press.container?.channel_id ?? press.user.id;
  const found = await answers.line(line);
  if (id.startsWith('share')) {
    const by = press.user.username ?? press.user.name ?? press.user.id;
    const shared = reply(found.outcome, [paragraph(`Shared by ${by}`), ...found.children]);
    await outbound.toChannel(shared, { channel, threadTs: press.container?.thread_ts ?? null });
    return;
  }
  const responseUrl = press.response_url;
  if (responseUrl === undefined) await outbound.toChannel(found, { channel: press.user.id, threadTs: null });
  else await outbound.toPerson(found, { responseUrl, channel, user: press.user.id, share: line });
}
