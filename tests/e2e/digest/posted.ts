/** The digests that stand in the channels of both platforms, read alike. */
import type { DiscordStandIn } from '../../support/discord/server.ts';
import { type Fields, fieldsAt, listAt, textAt } from '../../support/fields.ts';
import type { SlackStandIn } from '../../support/slack/server.ts';

/** One message of a digest. */
export interface Posted {
  readonly marker: string;
  /** `slack:newsroom`; a thread of Discord is a channel with a name of its own. */
  readonly channel: string;
  /** The message below which it stands; empty when it stands in the channel. */
  readonly thread: string;
  readonly id: string;
  readonly text: string;
  /** As the bot sent it. */
  readonly body: Fields;
}

/** What stands there is told once for each time that it stands there, in the order in which it came. */
export const digestsOn = (slack: SlackStandIn, discord: DiscordStandIn): readonly Posted[] =>
  [...onSlack(slack), ...onDiscord(discord)].filter(({ marker }) => marker !== '');

const onSlack = (slack: SlackStandIn): readonly Posted[] =>
  slack
    .shown()
    .filter(({ via }) => via === 'chat.postMessage')
    .map(({ channel, ts, threadTs, text, body }) => ({
      marker: textAt(fieldsAt(fieldsAt(body, 'metadata'), 'event_payload'), 'marker'),
      channel: `slack:${slack.workspace.channel(channel).name}`,
      thread: threadTs,
      id: ts,
      text,
      body,
    }));

const onDiscord = (discord: DiscordStandIn): readonly Posted[] =>
  discord
    .shown()
    .filter(({ via }) => via === 'post')
    .map(({ channel, id, text, message, body }) => {
      const { name, kind } = discord.community.channel(channel);
      return {
        marker: textAt(fieldsAt(listAt(message, 'embeds').at(-1) ?? {}, 'footer'), 'text'),
        channel: `discord:${name}`,
        thread: kind === 'thread' ? channel : '',
        id,
        text,
        body,
      };
    });
