import { afterEach, describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/core/digest/poster.ts';
import { HOUR, MINUTE, makePlan, newsIn, OPS, openRoom, type Room, range } from '../support/delivery-room.ts';

let room: Room;
afterEach(() => room.close());

const told = (): readonly string[] =>
  room.channels
    .messages()
    .filter(({ channel }) => channel === OPS)
    .map(({ body }) => body);
const digests = () => room.channels.messages().filter(({ channel }) => channel !== OPS);
const isOps = ({ channel }: { readonly channel: string }): boolean => channel === OPS;
const minutesAfter = (instant: string, at: number): number => (at - Date.parse(instant)) / MINUTE;
/** When a post was tried, in minutes after eight. */
const triesOf = async (): Promise<readonly number[]> => {
  const [slot] = await room.slots();
  const history = slot === undefined ? [] : await room.ledger.history(slot.id);
  return history
    .filter(({ status }) => status === 'posting')
    .map(({ at }) => minutesAfter('2026-03-02T08:00:00Z', at));
};

describe('a post that is refused', () => {
  it('is tried again after a minute, then twice as long each time, up to an hour', async () => {
    room = await openRoom();
    room.channels.fail(() => 'network');
    await room.runUntil('2026-03-02T12:00:00Z');
    expect(await triesOf()).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
  });

  it('is tried again when the platform has asked for it, and not before', async () => {
    room = await openRoom();
    let asked = false;
    room.channels.fail(() => {
      if (asked) return null;
      asked = true;
      return { retryAfterMs: 10 * MINUTE };
    });
    await room.runUntil('2026-03-02T09:00:00Z');
    expect(await triesOf()).toEqual([0, 10]);
    expect(await room.outcomes()).toEqual(['08:00 posted']);
  });

  it('for three hours is posted when the platform is back, and the next day is as ever', async () => {
    room = await openRoom();
    room.channels.fail(() => (room.now() < Date.parse('2026-03-02T11:00:00Z') ? 'lost-request' : null));
    await room.runUntil('2026-03-03T08:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted', '08:00 posted']);
    expect(newsIn(digests())).toEqual(range(1, 2));
    expect(minutesAfter('2026-03-02T11:00:00Z', digests()[0]?.at ?? 0)).toBeLessThanOrEqual(60);
  });

  it.each(FAILURES)('says in the ledger why: %s', async (failure) => {
    room = await openRoom();
    room.channels.fail(() => failure);
    await room.runUntil('2026-03-02T08:00:00Z');
    expect(await room.outcomes()).toEqual([`08:00 failed: ${failure}`]);
  });

  it('of one channel does not delay another', async () => {
    const plans = range(0, 11).map((index) =>
      makePlan({ name: `P${index}`, channel: `slack:C00000${index}` }),
    );
    room = await openRoom({ plans });
    room.channels.fail(({ channel }) => (channel.endsWith('0') ? null : 'not-in-channel'));
    await room.runUntil('2026-03-02T08:00:00Z');
    expect(digests().map(({ channel }) => channel)).toEqual(['slack:C000000', 'slack:C0000010']);
  });
});

describe('what nobody knows whether it was posted', () => {
  it.each(['lost-request', 'lost-answer'] as const)(
    '(%s) is looked up first, and there once in the end',
    async (fault) => {
      room = await openRoom({ parts: 2 });
      let left = 3;
      room.channels.fail(() => {
        left -= 1;
        return left >= 0 ? fault : null;
      });
      await room.runUntil('2026-03-02T09:00:00Z');
      expect(digests().map(({ body }) => body.slice(0, 3))).toEqual(['1/2', '2/2']);
      expect(await room.outcomes()).toEqual(['08:00 posted']);
    },
  );

  it('is not sent again while it cannot be looked up', async () => {
    room = await openRoom();
    room.channels.fail(() => 'lost-answer');
    room.channels.lookUpWorks(false);
    await room.runUntil('2026-03-02T20:00:00Z');
    expect(room.channels.requests()).toBe(1);
    room.channels.lookUpWorks(true);
    await room.runUntil('2026-03-02T22:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted']);
    expect(digests()).toHaveLength(1);
  });

  it('is taken as posted where nothing can be looked up', async () => {
    room = await openRoom({ canLookUp: false });
    room.channels.fail(() => 'lost-answer');
    await room.runUntil('2026-03-02T09:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted']);
    expect(room.channels.requests()).toBe(1);
  });

  it('is found also when our clock was half an hour ahead of the platform', async () => {
    room = await openRoom({ platformBehindMs: HOUR / 2 });
    room.channels.fail(() => 'lost-answer');
    await room.runUntil('2026-03-02T08:00:00Z');
    room.channels.fail(() => null);
    await room.runUntil('2026-03-02T09:00:00Z');
    expect(digests()).toHaveLength(1);
    expect(await room.outcomes()).toEqual(['08:00 posted']);
  });
});

describe('OPS_CHANNEL', () => {
  const open = async (): Promise<void> => {
    room = await openRoom({ delivery: { opsChannel: OPS } });
  };

  it('hears at once, and once, of what somebody has to mend, and that is posted when it is mended', async () => {
    await open();
    room.channels.fail((part) => (isOps(part) ? null : 'token-refused'));
    await room.runUntil('2026-03-02T12:00:00Z');
    expect(told()).toEqual([
      expect.stringContaining('for 2 Mar 2026 08:00 could not be posted: the bot token is not accepted.'),
    ]);
    expect(room.channels.messages()[0]?.at).toBe(Date.parse('2026-03-02T08:00:00Z'));
    room.channels.fail(() => null);
    await room.runUntil('2026-03-02T13:30:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted']);
    expect(told()).toHaveLength(1);
  });

  it('hears of what passes by itself only when the next digest is due, once for each', async () => {
    await open();
    room.channels.fail((part) =>
      isOps(part) || room.now() > Date.parse('2026-03-04T08:00:00Z') ? null : 'network',
    );
    await room.runUntil('2026-03-03T07:59:00Z');
    expect(told()).toEqual([]);
    await room.runUntil('2026-03-04T12:00:00Z');
    expect(told()).toEqual([
      expect.stringContaining(
        'for 2 Mar 2026 08:00 was not posted in its time: the platform could not be reached.',
      ),
      expect.stringContaining(
        'for 3 Mar 2026 08:00 was not posted in its time: the platform could not be reached.',
      ),
    ]);
    expect(digests().map(({ body }) => body)).toEqual(['1/1 2026-03-04 08:00 covers 2026-03-02 news 1 to 3']);
  });

  it('hears nothing more of a digest that it has heard of when the next one covers it', async () => {
    await open();
    room.channels.fail((part) => (isOps(part) ? null : 'archived'));
    await room.runUntil('2026-03-03T09:00:00Z');
    expect(told().map((body) => /for (\d)/.exec(body)?.[1])).toEqual(['2', '3']);
  });

  it('hears of two troubles of one plan in two messages with markers of their own', async () => {
    await open();
    room.channels.fail((part) =>
      isOps(part) ? null : room.now() < Date.parse('2026-03-03T08:00:00Z') ? 'network' : 'archived',
    );
    await room.runUntil('2026-03-03T08:00:00Z');
    const markers = room.channels.messages().map(({ marker }) => marker);
    expect(markers).toHaveLength(2);
    expect(new Set(markers).size).toBe(2);
  });

  it('that cannot be reached itself keeps no digest back', async () => {
    await open();
    room.channels.fail((part) =>
      isOps(part) ? 'network' : room.now() < Date.parse('2026-03-02T08:30:00Z') ? 'archived' : null,
    );
    await room.runUntil('2026-03-02T12:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted']);
    expect(told()).toEqual([]);
  });
});
