/** Everything that people do on Discord, each gesture answered once. */
import { type Client, Events, type Interaction } from 'discord.js';
import { createRecent } from '../../chat/recent.ts';
import type { Inbound } from './answer-later.ts';
import { onAutocomplete } from './autocomplete.ts';
import { onButton } from './button.ts';
import { onCommand } from './command.ts';
import { onContextMenu } from './context-menu.ts';
import { onMessage } from './message.ts';

/** Hears until the signal; discord.js must not be left with a listener that throws. */
export function listen(client: Client, inbound: Inbound, signal: AbortSignal): void {
  const recent = createRecent();
  const isHeard = (id: string): boolean => !signal.aborted && recent.isNew(id);
  client.on(Events.InteractionCreate, (interaction) => {
    if (isHeard(interaction.id)) guard(inbound, () => onInteraction(interaction, inbound));
  });
  client.on(Events.MessageCreate, (message) => {
    if (isHeard(message.id)) guard(inbound, () => onMessage(message, inbound));
  });
}

function onInteraction(interaction: Interaction, inbound: Inbound): void {
  if (interaction.isChatInputCommand()) onCommand(interaction, inbound);
  else if (interaction.isAutocomplete()) onAutocomplete(interaction, inbound);
  else if (interaction.isButton()) onButton(interaction, inbound);
  else if (interaction.isMessageContextMenuCommand()) onContextMenu(interaction, inbound);
}

/** A gesture of a shape that nobody expected costs only itself. */
function guard({ log }: Inbound, hear: () => void): void {
  try {
    hear();
  } catch (error) {
    log.error({ err: error }, 'a gesture on Discord could not be read');
  }
}
