/** A button. It holds the whole command line, so that it works after a restart and on any replica. */
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { sharedReply } from '../../../core/answer/shared-reply.ts';
import type { Asker as Who } from '../../../core/asker.ts';
import { readCustomId } from '../../../render/discord/custom-id.ts';
import type { Asker } from '../outbound.ts';
import { whoAsks } from '../who-asks.ts';
import { answerLater, type Inbound } from './answer-later.ts';

export function onButton(interaction: ButtonInteraction, inbound: Inbound): void {
  if (!isAllowed(interaction)) return;
  const footer = interaction.message.embeds.at(-1)?.footer?.text ?? null;
  const button = readCustomId(interaction.customId, footer);
  if (button === null) return;
  const { does, line } = button;
  if (does === 'run') {
    answerLater(interaction, 'person', {
      inbound,
      work: async (asker) =>
        inbound.outbound.toPerson(await inbound.answers.line(line, whoAsks(interaction)), asker, line),
    });
    return;
  }
  const by = interaction.user.displayName;
  answerLater(interaction, 'everybody', {
    inbound,
    work: (asker) => shareAnswer(line, { asker, by, who: whoAsks(interaction) }, inbound),
  });
}

/** A private answer is its asker's alone; Discord shows it to nobody else, and this holds whatever it is sent. */
function isAllowed({ message, user }: ButtonInteraction): boolean {
  if (!message.flags.has(MessageFlags.Ephemeral)) return true;
  const asker = message.interactionMetadata?.user.id;
  return asker === undefined || asker === user.id;
}

interface Sharer {
  readonly asker: Asker;
  readonly by: string;
  readonly who: Who;
}

async function shareAnswer(
  line: string,
  { asker, by, who }: Sharer,
  { answers, outbound }: Inbound,
): Promise<void> {
  const found = await answers.line(line, who);
  if (found.outcome === 'problem') return outbound.toPerson(found, asker, null);
  return outbound.share(sharedReply(found, by), asker, line);
}
