import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createTerminalPoster } from '../../../src/platforms/terminal/poster.ts';
import { describePoster, type PosterWorld } from '../../contracts/poster.ts';

const open = async (): Promise<PosterWorld> => {
  const written: string[] = [];
  let attempts = 0;
  let isBroken = false;
  const output = new Writable({
    decodeStrings: false,
    write: (chunk, _, done) => {
      attempts += 1;
      if (isBroken) return done(new Error('EPIPE'));
      written.push(String(chunk));
      done();
    },
  });
  output.on('error', () => {});
  const poster = createTerminalPoster({ output, width: () => 80 });
  return {
    poster,
    hasty: poster,
    channel: 'terminal',
    kept: () => written.map(() => ({ id: 'terminal', thread: '', isSilent: true })),
    attempts: () => attempts,
    fail: () => {
      isBroken = true;
    },
    complaints: (body) => (/(?!\n)\p{Cc}/u.test(body) ? ['a control character'] : []),
    pings: () => [],
    chatter: async () => {},
    close: async () => {
      output.destroy();
    },
  };
};

test('where nobody reads any more nothing was posted', async () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const output = new Writable({ write: (_, __, done) => done(gone) }).on('error', () => {});
  const poster = createTerminalPoster({ output, width: () => 80 });
  const part = {
    channel: 'terminal',
    marker: 'A/terminal/B#0',
    body: 'one',
    thread: null,
    isSilent: false,
  } as const;
  expect(await poster.post(part)).toMatchObject({ type: 'refused', failure: 'unknown' });
});

describePoster('the terminal', {
  open,
  traits: { canPostSilently: true, canLookUp: false },
  mention: null,
  refusals: [],
  losses: [['a broken pipe', false]],
  at: null,
});
