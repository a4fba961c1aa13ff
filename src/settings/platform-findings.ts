/** Platforms that are needed and not set up, or set up by half. */
import { isChannelAddress, splitAddress } from '../core/digest/address.ts';
import type { Finding } from '../core/setting-finding.ts';
import type { DigestBlock } from './digest-blocks.ts';
import { TITLES } from './digest-findings.ts';
import { type Given, typedValue } from './environment.ts';

type AllGiven = ReadonlyMap<string, Given>;

/** Of every channel that is named, and of the platforms that are set up. */
export const platformFindings = (given: AllGiven, blocks: readonly DigestBlock[]): readonly Finding[] => [
  ...blocks.flatMap(({ fields }) => needed(given, fields.get('CHANNEL'))),
  ...needed(given, given.get('OPS_CHANNEL')),
  ...halfOfSlack(given),
];

const TOKENS = { slack: 'SLACK_BOT_TOKEN', discord: 'DISCORD_TOKEN' } as const;

const needed = (given: AllGiven, by: Given | undefined): readonly Finding[] => {
  const channel = by === undefined ? '' : typedValue(by);
  if (by === undefined || !isChannelAddress(channel)) return [];
  const { platform } = splitAddress(channel);
  if (platform === 'terminal' || has(given, TOKENS[platform])) return [];
  return [
    {
      key: by.key,
      place: by.place,
      wrong: `This is a channel of ${TITLES[platform]}, but ${TOKENS[platform]} is empty.`,
      instead: `Set ${TOKENS[platform]}, as docs/${platform}.md says.`,
    },
  ];
};

/** What else a bot token needs, by how Slack reaches the program. */
const halfOfSlack = (given: AllGiven): readonly Finding[] => {
  const bot = given.get('SLACK_BOT_TOKEN');
  if (bot === undefined || typedValue(bot) === '') return [];
  const transport = given.get('SLACK_TRANSPORT');
  const isHttp = transport !== undefined && typedValue(transport) === 'http';
  const other = isHttp ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
  if (has(given, other)) return [];
  return [
    {
      key: bot.key,
      place: bot.place,
      wrong: `With SLACK_TRANSPORT=${isHttp ? 'http' : 'socket'} it needs ${other} as well, which is empty.`,
      instead: `Set ${other}, as docs/slack.md says.`,
    },
  ];
};

const has = (given: AllGiven, key: string): boolean => {
  const one = given.get(key);
  return one !== undefined && typedValue(one) !== '';
};
