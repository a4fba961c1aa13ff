/** Digests that are wrong as a whole: without a channel, twice the same, for a platform that is not there. */
import { nearest } from '../core/answer/nearest.ts';
import { type PlatformName, splitAddress } from '../core/digest/address.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import type { Finding } from '../core/setting-finding.ts';
import type { DigestBlock } from './digest-blocks.ts';

/** A block with what became of it; null where a value of it cannot be used. */
export interface ReadBlock extends DigestBlock {
  readonly plan: DigestPlan | null;
}

/** Of all blocks. What is wrong with a single value is not said again. */
export const digestFindings = (blocks: readonly ReadBlock[]): readonly Finding[] => [
  ...blocks.flatMap((block) => withoutChannel(block, blocks)),
  ...alike(blocks),
  ...blocks.flatMap(foreignMention),
];

const withoutChannel = ({ name, fields }: ReadBlock, blocks: readonly ReadBlock[]): readonly Finding[] => {
  const [first] = fields.values();
  if (fields.has('CHANNEL') || first === undefined) return [];
  const whole = blocks.filter((block) => block.fields.has('CHANNEL')).map((block) => block.name);
  const [meant] = nearest(name, whole, 1);
  return [
    {
      key: first.key,
      place: first.place,
      wrong: `The digest ${name} has no channel.`,
      instead:
        meant === undefined
          ? `Write also DIGEST_${name}_CHANNEL, as in DIGEST_${name}_CHANNEL=slack:C0123456789.`
          : `Write ${first.key.replace(`_${name}_`, `_${meant}_`)}, or give it a channel with DIGEST_${name}_CHANNEL.`,
    },
  ];
};

/** The same statements to the same people at the same time. */
const alike = (blocks: readonly ReadBlock[]): readonly Finding[] => {
  const first = new Map<string, string>();
  return blocks.flatMap(({ name, plan, fields }) => {
    const channel = fields.get('CHANNEL');
    if (plan === null || channel === undefined) return [];
    const same = likeness(plan);
    const earlier = first.get(same);
    if (earlier === undefined) {
      first.set(same, name);
      return [];
    }
    return [
      {
        key: channel.key,
        place: channel.place,
        wrong: `The digests ${earlier} and ${name} give the same channel the same at the same times.`,
        instead: `Remove one of them, or give them different schedules or topics.`,
      },
    ];
  });
};

const likeness = ({ channel, schedule, zone, filter }: DigestPlan): string => {
  const { topics, speakers, outlets, kinds } = filter;
  const lists = [topics, speakers, outlets, kinds].map((list) =>
    list.map((item) => item.toLowerCase()).toSorted(),
  );
  return JSON.stringify([channel, schedule.split(/\s+/), zone.toLowerCase(), ...lists]);
};

const foreignMention = ({ plan, fields }: ReadBlock): readonly Finding[] => {
  const mention = fields.get('MENTION');
  if (plan === null || plan.mention === null || mention === undefined) return [];
  const { platform } = splitAddress(plan.channel);
  if (MENTIONS[platform].test(plan.mention)) return [];
  return [
    {
      key: mention.key,
      place: mention.place,
      wrong: `Nobody can be mentioned like that in a channel of ${TITLES[platform]}.`,
      instead: `Write here, or ${WHOM[platform]}.`,
    },
  ];
};

/** Platforms as people call them. */
export const TITLES: Readonly<Record<PlatformName, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  terminal: 'the terminal',
};

const MENTIONS: Readonly<Record<PlatformName, RegExp>> = {
  slack: /^(?:here|[UWS][A-Z0-9]+)$/,
  discord: /^(?:here|\d+)$/,
  terminal: /./,
};

const WHOM: Readonly<Record<PlatformName, string>> = {
  slack: 'the id of a person (U…) or of a user group (S…)',
  discord: 'the id of a role, a long number',
  terminal: 'anything',
};
