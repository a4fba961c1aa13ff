/**
 * A delivery with a clock that a test turns, over a real ledger in memory and channels of the imagination. News arrives one by
 * one and is numbered; a digest says which numbers it brings, so that a test can see what was lost and what was said twice.
 */
import { pino } from 'pino';
import type { DigestBoard } from '../../src/core/digest/board.ts';
import type { SlotEntry } from '../../src/core/digest/ledger.ts';
import type { DigestPlan } from '../../src/core/digest/plan.ts';
import { planId } from '../../src/core/digest/slot.ts';
import { createBoard } from '../../src/delivery/board.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { createReconciler, type Reconciler } from '../../src/delivery/reconciler.ts';
import { paragraph, reply } from '../../src/reply/build.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import {
  type ChannelsOptions,
  type DigestChannels,
  openChannels,
  type PostedMessage,
} from './digest-channels.ts';
import { planWith } from './digest-plan.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const OPS = 'slack:C0OPSROOM';

export const makePlan = (different: Partial<DigestPlan> = {}): DigestPlan =>
  planWith({ channel: 'slack:C0NEWSROOM', ...different });

export interface RoomOptions extends Omit<ChannelsOptions, 'clock'> {
  readonly plans?: readonly DigestPlan[];
  /** An instant as ISO 8601. */
  readonly start?: string;
  /** How far the platform's clock is behind ours. */
  readonly platformBehindMs?: number;
  readonly delivery?: Partial<Delivery>;
}

export interface Room {
  readonly channels: DigestChannels;
  readonly delivery: Delivery;
  readonly reconciler: Reconciler;
  readonly board: DigestBoard;
  readonly ledger: Delivery['ledger'];
  readonly now: () => number;
  /** Sets the clock, forward or back, without anybody looking meanwhile. */
  readonly leapTo: (instant: string | number) => void;
  /** A minute after the other, looking at each. */
  readonly runUntil: (instant: string | number) => Promise<void>;
  /** The slots of a plan, of the first unless given, oldest first. */
  readonly slots: (plan?: DigestPlan) => Promise<readonly SlotEntry[]>;
  /** What came of them: `08:00 posted`, `08:00 skipped: paused`. */
  readonly outcomes: (plan?: DigestPlan) => Promise<readonly string[]>;
  /** As if another process were there from now on, with what is different in it. */
  readonly replaced: (owner: string, different?: Partial<Delivery>) => Room;
  readonly close: () => Promise<void>;
}

export const openRoom = async (options: RoomOptions = {}): Promise<Room> => {
  const { start = '2026-03-02T00:00:00Z', plans = [makePlan()], delivery: given = {}, ...traits } = options;
  const { platformBehindMs = 0, ...channelTraits } = traits;
  let now = Date.parse(start);
  let arrived = 0;
  const clock = (): number => now;
  const file = await openSqlite({ path: ':memory:' });
  const channels = openChannels({ clock: () => now - platformBehindMs, ...channelTraits });
  const compose: Delivery['compose'] = async ({ slot, coversFrom, state }) => {
    arrived += 1;
    const covers = coversFrom === null ? '' : ` covers ${coversFrom}`;
    const news = `news ${(state.watermark ?? 0) + 1} to ${arrived}`;
    const said = reply('answered', [paragraph(`${slot.day} ${slot.time}${covers} ${news}`)]);
    return { reply: said, given: [], watermark: arrived };
  };
  const enter = (owner: string, different: Partial<Delivery>): Room => {
    const delivery: Delivery = {
      plans,
      ledger: file.ledger,
      posters: new Map([
        ['slack', channels],
        ['discord', channels],
        ['terminal', channels],
      ]),
      compose,
      clock,
      owner,
      leaseMs: MINUTE,
      catchUpMs: 3 * DAY,
      silenceMs: 3 * DAY,
      opsChannel: null,
      log: pino({ enabled: false }),
      ...given,
      ...different,
    };
    const reconciler = createReconciler(delivery);
    const slots = async (plan = delivery.plans[0]): Promise<readonly SlotEntry[]> =>
      plan === undefined ? [] : (await file.ledger.recent(planId(plan), 1000)).toReversed();
    return {
      channels,
      delivery,
      reconciler,
      board: createBoard({ delivery, reconciler }),
      ledger: file.ledger,
      now: clock,
      leapTo: (instant) => {
        now = toMs(instant);
      },
      runUntil: async (instant) => {
        await reconciler.look();
        for (const end = toMs(instant); now + MINUTE <= end; ) {
          now += MINUTE;
          await reconciler.look();
        }
      },
      slots,
      outcomes: async (plan) => (await slots(plan)).map(outcomeOf),
      replaced: (name, other = {}) => enter(name, { ...different, ...other }),
      close: () => file.store.close(),
    };
  };
  return enter('first', {});
};

const toMs = (instant: string | number): number =>
  typeof instant === 'number' ? instant : Date.parse(instant);

const outcomeOf = ({ time, status, reason }: SlotEntry): string =>
  `${time} ${status}${reason === null ? '' : `: ${reason}`}`;

/** `8:00 #0` and so on: what was posted, without what is the same for all. */
export const markersOf = (messages: readonly PostedMessage[]): readonly string[] =>
  messages.map(({ marker }) => marker);

/** The numbers of the news that a channel was told, in order, from the first messages of its digests. */
export const newsIn = (messages: readonly PostedMessage[]): readonly number[] =>
  messages
    .filter(({ marker }) => marker.endsWith('#0'))
    .flatMap(({ body }) => {
      const [, from, to] = /news (\d+) to (\d+)/.exec(body) ?? [];
      return range(Number(from), Number(to));
    });

/** Both included. */
export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
