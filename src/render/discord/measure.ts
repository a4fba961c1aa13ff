import type { APIEmbed } from 'discord.js';
import { MESSAGE_EMBEDS, MESSAGE_ROWS, MESSAGE_TEXT } from './limits.ts';
import type { DiscordMessage } from './message.ts';

/** Whether Discord takes it as one message. */
export const fitsMessage = ({ embeds, components }: DiscordMessage): boolean =>
  embeds.length <= MESSAGE_EMBEDS &&
  components.length <= MESSAGE_ROWS &&
  embeds.reduce((sum, embed) => sum + textIn(embed), 0) <= MESSAGE_TEXT;

const textIn = ({ title, description, author, footer }: APIEmbed): number =>
  [title, description, author?.name, footer?.text].reduce((sum, text) => sum + (text?.length ?? 0), 0);
