/** The App Home: what the bot knows, drawn anew whenever somebody opens it. */
import type { App } from '@slack/bolt';
import type { Inbound } from './answer-later.ts';

/** Nobody has asked, so nobody is told when the page cannot be drawn; the log is. */
export function onHome(app: App, { answers, outbound, running }: Inbound): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    running.start(async () => outbound.toHome(await answers.home(), event.user));
  });
}
