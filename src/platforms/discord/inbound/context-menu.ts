/** The message command "Who said this?": searches the words of somebody's message. */
import type { Message, MessageContextMenuCommandInteraction } from 'discord.js';
import { answerLater, type Inbound } from './answer-later.ts';
import { plainWords } from './plain-words.ts';

export function onContextMenu(interaction: MessageContextMenuCommandInteraction, inbound: Inbound): void {
  const words = wordsOf(interaction.targetMessage);
  answerLater(interaction, 'person', {
    inbound,
    work: async (asker) => {
      const { line, reply } = await inbound.answers.message(words);
      await inbound.outbound.toPerson(reply, asker, line);
    },
  });
}

/** What the message says; news that other bots post stand in embeds. */
const wordsOf = ({ content, embeds }: Message): string =>
  plainWords(
    content.trim() || embeds.map(({ title, description }) => [title, description].join(' ')).join(' '),
  );
