/** Which events the bot has taken: it says so with each heartbeat, and Discord may ask it for one at any time. */
import { createHappenings } from '../happenings.ts';
import type { Session } from './gateway-session.ts';
import { OP } from './protocol.ts';

/** One event of one session. */
export interface Delivery {
  readonly session: Session;
  readonly number: number;
}

export interface Hearing {
  /** A heartbeat: so many events were taken. */
  readonly hear: (heard: Delivery) => void;
  /** Asks those for whom somebody waits. */
  readonly ask: () => void;
  /** Settles once the event was taken. */
  readonly until: (delivery: Delivery) => Promise<void>;
  readonly close: () => void;
}

export const createHearing = (patienceMs: number): Hearing => {
  const heartbeats = createHappenings<Delivery>({ patienceMs, describe: ({ number }) => `heard ${number}` });
  const awaited = new Set<Delivery>();
  const ask = (): void => {
    for (const session of new Set([...awaited].map((one) => one.session))) {
      session.carrier()?.send({ op: OP.heartbeat, s: null, t: null, d: null });
    }
  };
  return {
    hear: (heard) => {
      heartbeats.add(heard);
      // Whoever still waits was answered too soon.
      if (awaited.size > 0) setImmediate(ask);
    },
    ask,
    until: async (delivery) => {
      awaited.add(delivery);
      ask();
      await heartbeats
        .until({
          what: 'the bot to take an event',
          find: (all) => all.find((one) => one.session === delivery.session && one.number >= delivery.number),
        })
        .finally(() => awaited.delete(delivery));
    },
    close: heartbeats.close,
  };
};
