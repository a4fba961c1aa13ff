import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeReply } from '../../src/core/answer/home.ts';
import { type Asker, NOBODY, TERMINAL_ASKER } from '../../src/core/asker.ts';
import type { Context } from '../../src/core/context.ts';
import type { DigestPlan } from '../../src/core/digest/plan.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeContext } from '../support/corpus-harbour.ts';
import { type BoardSketch, makeBoard } from '../support/digest-board.ts';
import { PLAN } from '../support/digest-corpus.ts';

let context: Context;
beforeAll(async () => {
  context = await makeContext();
});
afterAll(() => context.store.close());

const ADMIN: Asker = { channel: PLAN.channel, name: 'slack:U1', isAdmin: async () => true };
const DESK: DigestPlan = {
  ...PLAN,
  name: 'DESK',
  channel: 'discord:112233445566778899',
  schedule: '30 17 * * *',
  zone: 'UTC',
  filter: {
    topics: ['nato', 'ferries'],
    speakers: ['Halko'],
    outlets: ['The Harbour Post'],
    kinds: ['direct', 'mixed'],
  },
  max: 1,
};
const BOTH = { plans: [PLAN, DESK] };

const ask = async (line: string, sketch: BoardSketch = {}, asker: Asker = NOBODY) => {
  const { board, told } = makeBoard(sketch);
  const reply = await dispatch(line, { ...context, digests: board }, asker);
  return { outcome: reply.outcome, text: plainText(reply), told };
};

describe('digest status', () => {
  it('shows everybody where each digest goes, what it is about, when, and what came of the last', async () => {
    const { outcome, text } = await ask('digest', BOTH);
    expect(outcome).toBe('answered');
    expect(text).toBe(
      [
        'Digests\n',
        'NEWSROOM',
        'Channel: slack:C0123456789',
        'What: at most 4 key statements',
        'Schedule: At 08:00, Monday through Friday (Europe/Kyiv)',
        'Next: Mon 23 Nov 08:00 (06:00 UTC), Tue 24 Nov 08:00 (06:00 UTC), Wed 25 Nov 08:00 (06:00 UTC)',
        'Last: Fri 20 Nov 08:00 (06:00 UTC): posted, 2 key statements\n',
        'DESK',
        'Channel: discord:112233445566778899',
        'What: at most 1 key statement about nato or ferries, by Halko, from The Harbour Post, direct or mixed only',
        'Schedule: At 17:30 (UTC)',
        'Next: Sat 21 Nov 17:30 UTC, Sun 22 Nov 17:30 UTC, Mon 23 Nov 17:30 UTC',
        'Last: Fri 20 Nov 06:00 UTC: posted, 2 key statements',
      ].join('\n'),
    );
  });

  it('shows the digest of the channel where it is asked, or the one that is named in any case', async () => {
    const here = await ask('digest status', BOTH, { ...NOBODY, channel: DESK.channel });
    expect(here.text).toContain('DESK');
    expect(here.text).not.toContain('NEWSROOM');
    const named = await ask('digest status name:newsroom', BOTH, { ...NOBODY, channel: DESK.channel });
    expect(named.text).not.toContain('DESK');
  });

  it.each([
    [{ status: 'planned' }, 'due, not begun yet'],
    [{ status: 'claimed' }, 'being posted'],
    [{ status: 'skipped', reason: 'nothing new' }, 'not posted: nothing new'],
    [
      { status: 'failed', reason: 'archived', nextTryAt: Date.parse('2026-11-20T06:10:00Z') },
      'could not be posted: the channel is archived; again Fri 20 Nov 08:10 (06:10 UTC)',
    ],
  ] as const)('says what came of the last: %o', async (last, words) => {
    expect((await ask('digest status', { last })).text).toContain(
      `Last: Fri 20 Nov 08:00 (06:00 UTC): ${words}`,
    );
  });

  it('says that none was due yet', async () => {
    expect((await ask('digest status', { last: null })).text).toContain('Last: none was due yet');
  });

  it('says that it is paused, until when, and that a pause which is over is none', async () => {
    const until = Date.parse('2026-11-30T22:00:00Z');
    expect((await ask('digest status', { pausedUntil: until })).text).toContain(
      'Paused: until Tue 1 Dec 00:00 (Mon 30 Nov 22:00 UTC)',
    );
    const forever = await ask('digest status', { pausedUntil: Number.MAX_SAFE_INTEGER });
    expect(forever.text).toContain('Paused: until somebody resumes it');
    expect((await ask('digest status', { pausedUntil: 1 })).text).not.toContain('Paused');
  });
});

describe('digest next', () => {
  it('shows everybody the next three runs in local time and UTC', async () => {
    const { text } = await ask('digest next name:DESK', BOTH);
    expect(text).toBe(
      'Next digests\n\nDESK\nNext: Sat 21 Nov 17:30 UTC, Sun 22 Nov 17:30 UTC, Mon 23 Nov 17:30 UTC',
    );
  });

  it('says never when there is none, and that nothing comes while the schedule is off', async () => {
    const { text } = await ask('digest next', { next: [], isRunning: false });
    expect(text).toContain('Next: never');
    expect(text).toContain('The schedule is off: this program posts nothing by itself.');
  });
});

describe('digest preview', () => {
  it('shows the digest under a line that says that it is not posted', async () => {
    const { text, outcome, told } = await ask('digest preview');
    expect(text).toBe(
      'A preview of NEWSROOM: nothing is posted. The next one comes Mon 23 Nov 08:00 (06:00 UTC).\n\nAll quiet for NEWSROOM.',
    );
    expect({ outcome, told }).toEqual({ outcome: 'abstained', told: [] });
  });

  it('says that the digest is paused, or that the schedule is off', async () => {
    const paused = await ask('digest preview', { pausedUntil: Number.MAX_SAFE_INTEGER });
    expect(paused.text).toContain('NEWSROOM is paused until somebody resumes it.');
    expect((await ask('digest preview', { isRunning: false })).text).toContain('The schedule is off');
  });
});

describe('digest now', () => {
  it.each([
    [{ status: 'posted' }, 'answered', 'NEWSROOM: posted, 2 key statements.'],
    [{ status: 'skipped', reason: 'nothing new' }, 'answered', 'NEWSROOM: not posted: nothing new.'],
    [{ status: 'claimed' }, 'answered', 'NEWSROOM: being posted.'],
    [
      { status: 'failed', reason: 'not-in-channel' },
      'problem',
      'NEWSROOM: could not be posted: the bot is not in the channel, or the channel is gone. Invite the bot',
    ],
  ] as const)('posts, and says what came of it: %o', async (last, outcome, words) => {
    const answer = await ask('digest now', { last }, ADMIN);
    expect(answer.outcome).toBe(outcome);
    expect(answer.text).toContain(words);
    expect(answer.told).toEqual(['now NEWSROOM by slack:U1']);
  });
});

describe('digest pause and resume', () => {
  it('pauses until a day, or until somebody resumes', async () => {
    const day = await ask('digest pause until:2026-11-30', {}, ADMIN);
    expect(day.told).toEqual(['pause NEWSROOM until 2026-11-30 by slack:U1']);
    expect(day.text).toContain(
      'NEWSROOM is paused until the end of 30 Nov 2026. To go on sooner: digest resume name:NEWSROOM.',
    );
    const forever = await ask('digest pause', {}, ADMIN);
    expect(forever.told).toEqual(['pause NEWSROOM until null by slack:U1']);
    expect(forever.text).toContain('NEWSROOM is paused until somebody resumes it.');
  });

  it('takes today, but no day that is over', async () => {
    expect((await ask('digest pause until:2026-11-21', {}, ADMIN)).told).toHaveLength(1);
    const { outcome, text, told } = await ask('digest pause until:2026-11-20', {}, ADMIN);
    expect({ outcome, told }).toEqual({ outcome: 'problem', told: [] });
    expect(text).toContain('expected a day not before 2026-11-21');
  });

  it('resumes, and says when the next one comes', async () => {
    const { text, told } = await ask('digest resume', {}, ADMIN);
    expect(told).toEqual(['resume NEWSROOM by slack:U1']);
    expect(text).toContain('NEWSROOM goes on. The next one comes Mon 23 Nov 08:00 (06:00 UTC)');
  });
});

describe('who may', () => {
  it.each(['now', 'pause', 'resume'])(
    'digest %s is refused to everybody else, with who may',
    async (action) => {
      const { outcome, text, told } = await ask(
        `digest ${action} name:NOSUCH`,
        {},
        { ...NOBODY, channel: PLAN.channel },
      );
      expect({ outcome, told }).toEqual({ outcome: 'problem', told: [] });
      expect(text).toContain(`digest ${action} is only for people who run this chat. Ask one of them`);
    },
  );

  it.each(['status', 'preview', 'next'])('digest %s does not even ask', async (action) => {
    const unaskable: Asker = { ...NOBODY, isAdmin: () => Promise.reject(new Error('asked')) };
    expect((await ask(`digest ${action}`, {}, unaskable)).outcome).not.toBe('problem');
  });

  it('whoever has the terminal may', async () => {
    expect((await ask('digest now', {}, TERMINAL_ASKER)).told).toEqual(['now NEWSROOM by terminal']);
  });
});

describe('which one', () => {
  it('is that of the channel, before the only one', async () => {
    expect((await ask('digest now', BOTH, ADMIN)).told).toEqual(['now NEWSROOM by slack:U1']);
    expect((await ask('digest now', {}, { ...ADMIN, channel: 'slack:C9999999999' })).told).toHaveLength(1);
  });

  it('has to be said when it is not plain, and all are named', async () => {
    const elsewhere = await ask('digest pause', BOTH, { ...ADMIN, channel: null });
    expect(elsewhere.text).toContain('digest pause has to know which digest is meant.');
    expect(elsewhere.text).toContain('digest pause name:NEWSROOM or digest pause name:DESK');
    const twice = { plans: [PLAN, { ...PLAN, name: 'EVENING' }] };
    expect((await ask('digest preview', twice, ADMIN)).text).toContain('name:EVENING');
  });

  it('is none when nothing has the name', async () => {
    const { outcome, text } = await ask('digest next name:NEWSROM', BOTH);
    expect(outcome).toBe('problem');
    expect(text).toContain('No digest is called "NEWSROM". There is NEWSROOM and DESK.');
  });
});

describe('without any digest', () => {
  it.each(['status', 'preview', 'next', 'now', 'pause', 'resume'])(
    'digest %s says how to set one up',
    async (action) => {
      const none = await dispatch(`digest ${action}`, context, TERMINAL_ASKER);
      expect(none.outcome).toBe('abstained');
      expect(plainText(none)).toContain('No digest is set up.');
      expect((await ask(`digest ${action}`, { plans: [] }, ADMIN)).text).toContain('DIGEST_NEWSROOM_CHANNEL');
    },
  );
});

describe('the page that greets people', () => {
  it('lists the digests with where and when, or says that there is none', async () => {
    const { board } = makeBoard(BOTH);
    const text = plainText(await homeReply({ ...context, digests: board }));
    expect(text).toContain(
      'Digest NEWSROOM: slack:C0123456789: At 08:00, Monday through Friday (Europe/Kyiv); next Mon 23 Nov 08:00 (06:00 UTC)',
    );
    expect(text).toContain('Digest DESK: ');
    expect(plainText(await homeReply(context))).toContain('Digests: none is set up');
  });
});
