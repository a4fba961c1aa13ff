/** Envelopes on their way: each is acknowledged, lost with its connection, or given up after a while. */

import type { Fields } from '../fields.ts';
import type { Ack } from './delivery.ts';

export interface PendingAcks {
  /** Waits for an envelope that has just been sent over the connection. */
  readonly wait: (id: string, connection: object) => Promise<Ack>;
  readonly settle: (id: string, payload: Fields) => void;
  /** What was sent over the connection cannot be acknowledged any more. */
  readonly lose: (connection: object) => void;
  readonly close: () => void;
}

interface Pending {
  readonly connection: object;
  readonly settle: (payload: Fields) => void;
  readonly fail: (why: string) => void;
}

export const createPendingAcks = (patienceMs: number): PendingAcks => {
  const pending = new Map<string, Pending>();
  const failWhere = (isLost: (one: Pending) => boolean, why: string): void => {
    for (const one of [...pending.values()]) if (isLost(one)) one.fail(why);
  };
  return {
    wait: (id, connection) =>
      new Promise((resolve, reject) => {
        const from = performance.now();
        const finish = (): void => {
          clearTimeout(timer);
          pending.delete(id);
        };
        const fail = (why: string): void => {
          finish();
          reject(new Error(`not acknowledged: ${why}`));
        };
        const settle = (payload: Fields): void => {
          finish();
          resolve({ afterMs: performance.now() - from, payload });
        };
        const timer = setTimeout(() => fail(`waited ${patienceMs} ms`), patienceMs);
        pending.set(id, { connection, settle, fail });
      }),
    settle: (id, payload) => pending.get(id)?.settle(payload),
    lose: (connection) => failWhere((one) => one.connection === connection, 'the connection closed before'),
    close: () => failWhere(() => true, 'the stand-in was closed'),
  };
};
