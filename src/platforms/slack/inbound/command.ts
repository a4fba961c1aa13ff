/** A slash command: `/who-said nato from:kuleba`. */
import type { App } from '@slack/bolt';
import { answerLater, type Inbound } from './answer-later.ts';
import { plainWords } from './plain-words.ts';

export function onCommand(app: App, inbound: Inbound): void {
  const { answers, outbound, whoAsks } = inbound;
  app.command(/.*/, async ({ command, ack }) => {
    await ack();
    const line = `${command.command} ${plainWords(command.text)}`;
    const { response_url: responseUrl, channel_id: channel, user_id: user } = command;
    const asker = { responseUrl, channel, user, threadTs: null };
    answerLater(inbound, asker, async () =>
      outbound.toPerson(await answers.line(line, whoAsks(asker)), asker, line),
    );
  });
}
