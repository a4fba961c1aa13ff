/** A mention of the bot, or a direct message to it; answered below it, or by direct message where the bot may not write. */
import { type Message, MessageType } from 'discord.js';
import { lineOfWords } from '../../chat/line-of-words.ts';
import { isTokenRefused } from '../token-refused.ts';
import { whoWrote } from '../who-asks.ts';
import type { Inbound } from './answer-later.ts';
import { plainWords } from './plain-words.ts';

/** Only what a person has just written: neither bots, nor "joined the server", nor an answer that pings the bot by itself. */
export function onMessage(message: Message, inbound: Inbound): void {
  const { author, client, mentions, channel, type } = message;
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  if (author.bot || !isWritten || client.user === null) return;
  const only = { ignoreEveryone: true, ignoreRoles: true, ignoreRepliedUser: true };
  if (!channel.isDMBased() && !mentions.has(client.user, only)) return;
  const { answers, outbound, running } = inbound;
  const place = { channel: message.channelId, message: message.id, user: author.id };
  running.start(async () => {
    const line = lineOfWords(plainWords(message.content));
    try {
      await outbound.toMessage(await answers.line(line, whoWrote(message)), place, line);
    } catch (error) {
      if (isTokenRefused(error)) throw error;
      await outbound.toMessage(answers.fault(error), place, 'help');
    }
  });
}
