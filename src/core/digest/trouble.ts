/** What is wrong with a digest, and what to do about it: for OPS_CHANNEL. */
import { code, day, notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import { formatLocalTime } from './local-time.ts';
import type { DigestPlan } from './plan.ts';
import { FAILURES, type Failure } from './poster.ts';
import type { Slot } from './slot.ts';

/**
 * - `failed`: somebody has to do something;
 * - `covered`: it was tried until the next one was due, which makes good for it;
 * - `too-old`: it was tried until it was too late for it;
 * - `silent`: nothing was posted since, in milliseconds since the epoch.
 */
export type Trouble =
  | { readonly kind: 'failed'; readonly plan: DigestPlan; readonly slot: Slot; readonly reason: string }
  | {
      readonly kind: 'covered' | 'too-old';
      readonly plan: DigestPlan;
      readonly slot: Slot;
      readonly reason: string | null;
    }
  | { readonly kind: 'silent'; readonly plan: DigestPlan; readonly since: number };

/** What is the matter, and what to do. */
export const FAILURE_WORDS: Readonly<Record<Failure, { readonly what: string; readonly todo: string }>> = {
  'not-in-channel': {
    what: 'the bot is not in the channel, or the channel is gone',
    todo: 'Invite the bot to the channel, or correct the channel in the settings.',
  },
  archived: {
    what: 'the channel is archived',
    todo: 'Open the channel again, or give the digest another one in the settings.',
  },
  'no-permission': {
    what: 'the bot may not post there',
    todo: 'Give the bot the right to post and to read the history of the channel.',
  },
  'head-gone': {
    what: 'the message that its thread hangs on was deleted',
    todo: 'Post it anew (digest now), or wait for the next one, which covers it.',
  },
  'too-long': {
    what: 'the message was refused as too long or malformed',
    todo: 'Lower the number of key statements (MAX) of this digest, and report it: it should not happen.',
  },
  'token-refused': {
    what: 'the bot token is not accepted',
    todo: 'Put a valid token into the settings, and start the program again.',
  },
  'rate-limited': {
    what: 'the platform asks to wait',
    todo: 'There is nothing to do; it is tried again.',
  },
  network: {
    what: 'the platform could not be reached',
    todo: 'Check the network of the machine if it lasts; it is tried again.',
  },
  unknown: { what: 'something went wrong; the log has the cause', todo: 'It is tried again.' },
};

export const troubleReply = (trouble: Trouble): Reply => {
  const { plan } = trouble;
  const where = [' (', code(plan.channel), ')'];
  if (trouble.kind === 'silent')
    return reply('problem', [
      notice(
        'warning',
        `${plan.name}`,
        ...where,
        ` has got no digest since ${formatLocalTime(trouble.since, plan.zone)}. To see why, type: digest status.`,
      ),
    ]);
  const { what, todo } = wordsOf(trouble.reason);
  const digest = [
    `The digest of ${plan.name}`,
    ...where,
    ' for ',
    day(trouble.slot.day),
    ` ${trouble.slot.time}`,
  ];
  switch (trouble.kind) {
    case 'failed':
      return reply('problem', [notice('problem', ...digest, ` could not be posted: ${what}. ${todo}`)]);
    case 'covered':
      return reply('problem', [
        notice('warning', ...digest, ` was not posted in its time: ${what}. The next one covers it.`),
      ]);
    case 'too-old':
      return reply('problem', [
        notice(
          'warning',
          ...digest,
          ` was given up after too long: ${what}. The next one brings what is new.`,
        ),
      ]);
  }
};

const wordsOf = (reason: string | null) =>
  FAILURE_WORDS[FAILURES.find((failure) => failure === reason) ?? 'unknown'];
