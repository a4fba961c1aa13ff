/** A button. Its value is the whole command line, so that it works after a restart and on any replica. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { sharedReply } from '../../../core/answer/shared-reply.ts';
import type { Asker } from '../outbound.ts';
import { answerLater, type Inbound } from './answer-later.ts';

/** Of a click on a private message Slack sends no `message`, and on the App Home no channel. */
const PRESS = z.object({
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ thread_ts: z.string().optional() }).default({}),
  response_url: z.string().optional(),
});
const BUTTON = z.object({ action_id: z.string(), value: z.string() });

type Press = z.output<typeof PRESS>;

export function onAction(app: App, inbound: Inbound): void {
  app.action(/^(?:run:\d+|share)$/, async ({ ack, body, action }) => {
    await ack();
    const press = PRESS.safeParse(body);
    const button = BUTTON.safeParse(action);
    if (!press.success || !button.success) return;
    const { action_id: id, value: line } = button.data;
    const asker = askerOf(press.data);
    answerLater(inbound, asker, () =>
      id === 'share'
        ? shareAnswer(line, { asker, by: nameOf(press.data) }, inbound)
        : giveAnswer(line, asker, inbound),
    );
  });
}

async function giveAnswer(
  line: string,
  asker: Asker,
  { answers, outbound, whoAsks }: Inbound,
): Promise<void> {
  await outbound.toPerson(await answers.line(line, whoAsks(asker)), asker, line);
}

interface Sharer {
  readonly asker: Asker;
  readonly by: string;
}

async function shareAnswer(
  line: string,
  { asker, by }: Sharer,
  { answers, outbound, whoAsks }: Inbound,
): Promise<void> {
  const found = await answers.line(line, whoAsks(asker));
  if (found.outcome === 'problem') return outbound.toPerson(found, asker, null);
  await outbound.share(sharedReply(found, by), asker);
}

const askerOf = ({ user, channel, container, response_url: responseUrl }: Press): Asker => ({
  responseUrl: responseUrl ?? null,
  channel: channel?.id ?? user.id,
  user: user.id,
  threadTs: container.thread_ts ?? null,
});

const nameOf = ({ user }: Press): string => user.username ?? user.name ?? user.id;
