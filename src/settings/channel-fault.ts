import type { Fault } from './about.ts';

/** Completes "Write …". */
export const CHANNEL_FORM = 'slack: and the id of a channel, discord: and the id of a channel, or terminal';

/** What is wrong with a channel that is no address, and which it probably is. Null where nothing better can be said. */
export const channelFault = (typed: string, shown: string): Fault | null => {
  const meant = addressIn(typed);
  if (meant !== null)
    return { wrong: `${shown} is not written as a channel is here.`, instead: `Write ${meant}.` };
  if (/^(?:slack:|discord:)?#/i.test(typed))
    return {
      wrong: `${shown} is the name of a channel, and a name may change or belong to two.`,
      instead: `Write ${CHANNEL_FORM}. ${WHERE_IT_STANDS}`,
    };
  const platform = /^([a-z]+):/i.exec(typed)?.[1]?.toLowerCase();
  if (platform === 'slack') return { wrong: `${shown} has no id that Slack would give.`, instead: SLACK_ID };
  if (platform === 'discord')
    return { wrong: `${shown} has no id that Discord would give.`, instead: DISCORD_ID };
  return null;
};

/** Ids and addresses of pages, as people copy them. */
const addressIn = (typed: string): string | null => {
  for (const [platform, form] of FORMS) {
    const id = form.exec(typed)?.[1];
    if (id !== undefined) return `${platform}:${id.toUpperCase()}`;
  }
  return /^terminal$/i.test(typed) ? 'terminal' : null;
};

const FORMS = [
  ['slack', /^(?:slack:\s*)?#?([CGD](?=[A-Z]*\d)[A-Z0-9]{7,20})$/i],
  ['slack', /^https:\/\/[\w.-]+\.slack\.com\/(?:archives|client\/\w+)\/([CGD][A-Z0-9]{5,20})\b/],
  ['discord', /^(?:discord:\s*)?<?#?(\d{15,25})>?$/i],
  ['discord', /^https:\/\/(?:\w+\.)?discord\.com\/channels\/\d+\/(\d{15,25})\b/],
] as const;

const SLACK_ID =
  'Write slack: and the id of the channel, such as slack:C0123456789; it stands at the end of "View channel details" in Slack.';

const DISCORD_ID =
  'Write discord: and the id of the channel, a long number; with Developer Mode on, Discord copies it by a right click on the channel.';

const WHERE_IT_STANDS =
  'Slack shows the id at the end of "View channel details", Discord by a right click with Developer Mode on.';
