/** Every gesture that Slack sends, each acknowledged first and answered after. */
import type { App } from '@slack/bolt';
import { onAction } from './action.ts';
import type { Inbound } from './answer-later.ts';
import { onCommand } from './command.ts';
import { onHome } from './home.ts';
import { onMessage } from './message.ts';
import { onShortcut } from './shortcut.ts';

export function listen(app: App, inbound: Inbound): void {
  onCommand(app, inbound);
  onAction(app, inbound);
  onMessage(app, inbound);
  onShortcut(app, inbound);
  onHome(app, inbound);
}
