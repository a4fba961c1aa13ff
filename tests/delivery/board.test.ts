import { afterEach, describe, expect, it } from 'vitest';
import { makePlan, markersOf, newsIn, openRoom, type Room, range } from '../support/delivery-room.ts';
import { dyingAt, interpose } from '../support/mortal.ts';

let room: Room;
afterEach(() => room.close());

const openAt = async (start: string, options = {}): Promise<void> => {
  room = await openRoom({ start, ...options });
  await room.reconciler.look();
};
const postNow = () => room.board.postNow('NEWSROOM', 'Ann');

describe('a digest that is posted at once', () => {
  it('has a slot of its own, and the next one on schedule comes all the same', async () => {
    await openAt('2026-03-02T06:15:20Z');
    const record = await postNow();
    expect(record).toMatchObject({
      status: 'posted',
      day: '2026-03-02',
      time: '06:15',
      parts: [{ status: 'posted' }],
    });
    await room.runUntil('2026-03-02T08:00:20Z');
    expect(await room.outcomes()).toEqual(['06:15 posted', '08:00 posted']);
    expect(newsIn(room.channels.messages())).toEqual(range(1, 2));
  });

  it('twice in one minute is one', async () => {
    await openAt('2026-03-02T06:15:00Z');
    const [first, second] = await Promise.all([postNow(), postNow()]);
    room.leapTo('2026-03-02T06:15:59Z');
    const third = await postNow();
    expect(new Set([first.id, second.id, third.id]).size).toBe(1);
    expect(third.status).toBe('posted');
    expect(room.channels.messages()).toHaveLength(1);
  });

  it('in the minute of the schedule is the one on schedule', async () => {
    await openAt('2026-03-02T07:30:00Z');
    room.leapTo('2026-03-02T08:00:10Z');
    await postNow();
    await room.runUntil('2026-03-02T08:30:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted']);
  });

  it('makes good for what has failed and for what is due', async () => {
    await openAt('2026-03-01T07:30:00Z');
    room.channels.fail(() => 'network');
    await room.runUntil('2026-03-01T09:00:00Z');
    room.channels.fail(() => null);
    room.leapTo('2026-03-02T08:30:00Z');
    await postNow();
    await room.runUntil('2026-03-02T10:00:00Z');
    expect(await room.outcomes()).toEqual([
      '08:00 skipped: covered by NEWSROOM/slack:C0NEWSROOM/2026-03-02T08:30',
      '08:30 posted',
    ]);
    expect(room.channels.messages()[0]?.body).toContain('covers 2026-03-01');
  });

  it('posts nothing while another process has a slot under way, and gives that one', async () => {
    await openAt('2026-03-02T06:15:30Z');
    const { between } = dyingAt(11);
    const dying = room.replaced('dying', interpose(room.delivery, between));
    await expect(dying.board.postNow('NEWSROOM', 'Ben')).rejects.toThrow('killed');
    room.leapTo('2026-03-02T06:16:00Z');
    expect(await postNow()).toMatchObject({ time: '06:15', status: 'claimed', owner: 'dying' });
    await room.runUntil('2026-03-02T06:30:00Z');
    expect(await room.outcomes()).toEqual(['06:15 posted']);
    expect(room.channels.messages()).toHaveLength(1);
  });

  it('gives a digest that is half posted instead of a new one, and leaves nothing behind', async () => {
    await openAt('2026-03-02T07:59:00Z', { parts: 2 });
    room.channels.fail(({ marker }) => (marker.endsWith('#1') ? 'network' : null));
    await room.runUntil('2026-03-02T08:01:00Z');
    room.channels.fail(() => null);
    room.leapTo('2026-03-02T08:02:00Z');
    expect(await postNow()).toMatchObject({ time: '08:00', status: 'failed', reason: 'network' });
    await room.runUntil('2026-03-02T08:10:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted']);
  });

  it('that fails is tried again without anybody asking', async () => {
    await openAt('2026-03-02T06:15:00Z');
    room.channels.fail(() => 'network');
    expect(await postNow()).toMatchObject({ status: 'failed', reason: 'network' });
    room.channels.fail(() => null);
    await room.runUntil('2026-03-02T06:20:00Z');
    expect(await room.outcomes()).toEqual(['06:15 posted']);
  });

  it('comes also in a pause and in quiet hours, for somebody asks', async () => {
    await openAt('2026-03-02T06:15:00Z', {
      plans: [makePlan({ quiet: { from: '00:00', until: '07:00' } })],
    });
    await room.board.pause('NEWSROOM', null, 'Ann');
    expect(await postNow()).toMatchObject({ status: 'posted' });
  });

  it('holds back no plan that is not asked for', async () => {
    const plans = [makePlan(), makePlan({ name: 'DESK', channel: 'slack:C0DESK00' })];
    await openAt('2026-03-02T07:59:00Z', { plans });
    room.channels.fail(({ channel }) => (channel === 'slack:C0NEWSROOM' ? 'hang' : null));
    void postNow();
    await room.runUntil('2026-03-02T08:00:00Z');
    expect(markersOf(room.channels.messages())).toEqual(['DESK/slack:C0DESK00/2026-03-02T08:00#0']);
  });
});

describe('the board', () => {
  it('shows a preview and posts nothing', async () => {
    await openAt('2026-03-02T07:30:00Z');
    const preview = await room.board.preview('NEWSROOM');
    expect(preview.isDigest).toBe(true);
    expect(JSON.stringify(preview.reply)).toContain('2026-03-02 07:30 news 1 to 1');
    expect(await room.outcomes()).toEqual([]);
    expect(room.channels.requests()).toBe(0);
  });

  it('says in a preview when nothing would be posted, and why', async () => {
    const compose = async () => ({ empty: 'nothing new', watermark: 1 });
    await openAt('2026-03-02T07:30:00Z', { delivery: { compose } });
    const preview = await room.board.preview('NEWSROOM');
    expect(preview.isDigest).toBe(false);
    expect(JSON.stringify(preview.reply)).toContain('Nothing would be posted: nothing new.');
  });

  it('tells of each plan what was last and what comes next', async () => {
    await openAt('2026-03-02T07:30:00Z');
    await room.runUntil('2026-03-02T08:00:00Z');
    const [status] = await room.board.status();
    expect(status).toMatchObject({
      isRunning: true,
      now: room.now(),
      last: { time: '08:00', status: 'posted' },
    });
    expect(status?.next.map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
    expect(status?.state.postedAt).toBe(room.now());
  });

  it('says of a plan for whose platform nobody is there that it does not run', async () => {
    await openAt('2026-03-02T07:30:00Z');
    const [status] = await room.replaced('deaf', { posters: new Map() }).board.status();
    expect(status?.isRunning).toBe(false);
  });
});
