/** What happened between the bot and the gateway. */
import { createHappenings } from '../happenings.ts';

export interface GatewayEvent {
  readonly kind: 'opened' | 'identified' | 'ready' | 'resumed' | 'closed' | 'heartbeat';
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly shard: number;
  /** With which code a connection ended, 1006 when it was cut; 0 for anything else. */
  readonly code: number;
  /** Asked for by an identification; 0 for anything else. */
  readonly intents: number;
}

type Kind = GatewayEvent['kind'];

export interface GatewayLog {
  readonly note: (kind: Kind, known?: Partial<GatewayEvent>) => void;
  /** In order. */
  readonly events: (kind?: Kind) => readonly GatewayEvent[];
  /** Settles once something is so; looks after each event. */
  readonly until: (what: string, isSo: () => boolean, ms?: number) => Promise<void>;
  readonly close: () => void;
}

export const createGatewayLog = (patienceMs: number): GatewayLog => {
  const events = createHappenings<GatewayEvent>({
    patienceMs,
    describe: ({ kind, code }) => (code === 0 ? kind : `${kind} ${code}`),
  });
  return {
    note: (kind, known = {}) => events.add({ at: Date.now(), shard: 0, code: 0, intents: 0, ...known, kind }),
    events: (kind) => events.all().filter((event) => kind === undefined || event.kind === kind),
    until: async (what, isSo, ms) => {
      await events.until({ what, find: () => (isSo() ? true : undefined), ms });
    },
    close: events.close,
  };
};
