/** Every gesture that Slack sends, each acknowledged first and answered after. */
import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Outbound } from '../outbound.ts';
import type { Running } from '../running.ts';
import type { Answers } from '../slack.ts';
import { onAction } from './action.ts';
import { onCommand } from './command.ts';
import { onHome } from './home.ts';
import { onMessage } from './message.ts';
import { onShortcut } from './shortcut.ts';

/** What each listener works with. */
export interface Inbound {
  readonly answers: Answers;
  readonly outbound: Outbound;
  readonly running: Running;
  readonly log: Logger;
}

export function listen(app: App, inbound: Inbound): void {
  onCommand(app, inbound);
  onAction(app, inbound);
  onMessage(app, inbound);
  onShortcut(app, inbound);
  onHome(app, inbound);
}
