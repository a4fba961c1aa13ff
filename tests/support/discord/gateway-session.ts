/** One session of one shard: everything that it was told, so that it can be told again after a resume. */
import { randomBytes } from 'node:crypto';
import type { Fields } from '../fields.ts';
import { OP } from './protocol.ts';

/** What a session travels on. */
export interface Carrier {
  readonly send: (payload: Fields) => void;
}

export interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  readonly has: (intent: number) => boolean;
  /** Its number; sent now, or after a resume. */
  readonly dispatch: (event: string, data: unknown) => number;
  /** From now on over this connection, beginning after what the bot has heard. */
  readonly attach: (carrier: Carrier, heard?: number) => void;
  /** No longer over this connection; another may have taken its place. */
  readonly detach: (carrier: Carrier) => void;
  readonly carrier: () => Carrier | null;
}

export type SessionPlan = Pick<Session, 'shard' | 'shards' | 'intents'>;

export const createSession = (plan: SessionPlan): Session => {
  const told: Fields[] = [];
  let carrier: Carrier | null = null;
  return {
    ...plan,
    id: randomBytes(16).toString('hex'),
    has: (intent) => (plan.intents & intent) !== 0,
    dispatch: (event, data) => {
      const payload = { op: OP.dispatch, s: told.length + 1, t: event, d: data };
      told.push(payload);
      carrier?.send(payload);
      return told.length;
    },
    attach: (next, heard = told.length) => {
      carrier = next;
      for (const payload of told.slice(heard)) next.send(payload);
    },
    detach: (left) => {
      if (carrier === left) carrier = null;
    },
    carrier: () => carrier,
  };
};
