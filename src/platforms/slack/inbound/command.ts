/** A slash command: `/who-said nato from:kuleba`. */
import type { App } from '@slack/bolt';
import type { Inbound } from './listen.ts';

export function onCommand(app: App, { answers, outbound, running }: Inbound): void {
  app.command(/.*/, async ({ command, ack }) => {
    await ack();
    const line = `${command.command} ${command.text}`;
    running.start(async () => {
      const reply = await answers.line(line);
      await outbound.toPerson(reply, {
        responseUrl: command.response_url,
        channel: command.channel_id,
        user: command.user_id,
        share: line,
      });
    });
  });
}
