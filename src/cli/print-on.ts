/** A digest as a platform would get it. */
import { type PlatformName, splitAddress } from '../core/digest/address.ts';
import { localTime } from '../core/digest/local-time.ts';
import type { PrintOptions } from '../core/digest/poster.ts';
import { slotId } from '../core/digest/slot.ts';
import { printDigest as printForDiscord } from '../platforms/discord/print-digest.ts';
import { printDigest as printForSlack } from '../platforms/slack/print-digest.ts';
import type { Draft } from './draft-digest.ts';

/** The bodies of its messages, JSON. */
export const printOnSlack = ({ status, reply }: Draft): readonly string[] =>
  printForSlack(reply, optionsFor('slack', status));

/** The bodies of its messages, JSON. */
export const printOnDiscord = ({ status, reply }: Draft): readonly string[] =>
  printForDiscord(reply, optionsFor('discord', status));

/** Whom a plan mentions is an id of its own platform, and means nobody on another. */
const optionsFor = (platform: PlatformName, { plan, now }: Draft['status']): PrintOptions => {
  const { day, time } = localTime(now, plan.zone);
  return {
    mention: splitAddress(plan.channel).platform === platform ? plan.mention : null,
    thread: plan.thread,
    marker: slotId(plan, day, time),
  };
};
