import { afterEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/core/digest/ledger.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { MINUTE, newsIn, openRoom, type Room, range } from '../support/delivery-room.ts';
import { type Interposed, interpose } from '../support/mortal.ts';

let room: Room;
afterEach(() => room.close());

const full = new ProblemError({ kind: 'disk-full', path: 'who-said.db' });
const busy = new ProblemError({ kind: 'store-busy', path: 'who-said.db' });

const WRITES = [
  'add',
  'claim',
  'compose',
  'begin',
  'finish',
  'posted',
  'failed',
] as const satisfies readonly (keyof Ledger)[];

/** A process whose ledger cannot write for a while, from the n-th thing on that it asks. */
const failing = (from: number, count: number, error: Error): Interposed => {
  let asked = 0;
  return async (act) => {
    asked += 1;
    if (asked > from && asked <= from + count) throw error;
    return act();
  };
};

/** Each once and in order; how much there is depends on how often it was composed. */
const expectAllNews = (): void => {
  const news = newsIn(room.channels.messages());
  expect(news).toEqual(range(1, news.length));
};

describe('a ledger that cannot be written', () => {
  it.each(WRITES)('when it is to %s: nothing is lost or doubled when it can be again', async (method) => {
    room = await openRoom({ parts: 2, start: '2026-03-02T07:59:00Z' });
    await room.reconciler.look();
    let isFull = true;
    const { ledger } = room;
    const broken = room.replaced('broken', {
      ledger: {
        ...ledger,
        [method]: (...given: never[]) =>
          isFull ? Promise.reject(full) : Reflect.apply(ledger[method], ledger, given),
      },
    });
    if (method === 'failed') room.channels.fail(() => (isFull ? 'network' : null));
    await broken.runUntil('2026-03-02T08:30:00Z');
    expect(await room.outcomes()).not.toContain('08:00 posted');
    expect(room.channels.messages().length).toBeLessThanOrEqual(method === 'posted' ? 2 : 1);
    isFull = false;
    await broken.runUntil('2026-03-03T08:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted', '08:00 posted']);
    expect(room.channels.messages()).toHaveLength(4);
    expectAllNews();
  });

  it('from any moment on and for a while, with the platform as well, loses and doubles nothing', async () => {
    room = await openRoom({ parts: 2 });
    await room.reconciler.look();
    for (let day = 2; day <= 29; day += 1) {
      const date = `2026-03-${String(day).padStart(2, '0')}`;
      room.leapTo(`${date}T08:00:00Z`);
      const broken = room.replaced('broken', interpose(room.delivery, failing(day - 2, 6, busy)));
      await broken.runUntil(room.now() + 3 * MINUTE);
      await broken.runUntil(room.now() + 30 * MINUTE);
    }
    expect(new Set(await room.outcomes())).toEqual(new Set(['08:00 posted']));
    expect(room.channels.messages()).toHaveLength(2 * 28);
    expectAllNews();
  });
});
