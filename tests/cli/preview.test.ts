import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PreviewAsked, preview } from '../../src/cli/preview.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { openProgram } from '../../src/main.ts';
import { createTerminalPoster } from '../../src/platforms/terminal/poster.ts';
import { DISCORD_MESSAGE } from '../../src/render/html/preview/discord-message.ts';
import { SLACK_MESSAGE } from '../../src/render/html/preview/slack-message.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';
import { faultsIn } from '../support/html-page.ts';
import { Kept } from '../support/reply-terminal.ts';

let room: Room;

beforeAll(() => {
  room = makeRoom(
    'SLACK_BOT_TOKEN=xoxb-0',
    'SLACK_APP_TOKEN=xapp-1',
    'DIGEST_NEWSROOM_CHANNEL=slack:C0123456789',
    'DIGEST_NEWSROOM_TIMEZONE=Europe/Kyiv',
    'DIGEST_NEWSROOM_MENTION=here',
    'DIGEST_NEWSROOM_THREAD=on',
    'DIGEST_DESK_CHANNEL=terminal',
    'DIGEST_DESK_WHEN_EMPTY=skip',
  );
});

afterAll(() => room.remove());

const show = async (asked: Partial<PreviewAsked> = {}, isTTY = false) => {
  const streams = keepStreams(isTTY);
  const whole = { name: 'newsroom', on: 'terminal', out: undefined, ...asked } as const;
  const code = await preview(whole, room.base, streams);
  return { code, output: streams.output.text, notes: streams.notes.text };
};

const problemOf = (asked: Partial<PreviewAsked>) =>
  show(asked).then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );

const parsed = (lines: string): readonly unknown[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('who-said preview', () => {
  it('prints the digest as the terminal gets it, and beside it that nothing is posted', async () => {
    const { code, output, notes } = await show();
    expect(code).toBe(0);
    expect(output).toMatch(/^NEWSROOM digest, /);
    expect(output).toContain('“The strike must end before the ice comes,”');
    expect(notes).toMatch(/^A preview of NEWSROOM: nothing is posted\. The next one comes /);
    expect(notes).not.toContain('The schedule is off');
  });

  it('on Slack is what would be posted there, a message a line', async () => {
    const { output } = await show({ on: 'slack' });
    const messages = parsed(output).map((message) => SLACK_MESSAGE.parse(message));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages[0]?.blocks[0]).toMatchObject({
      elements: [{ elements: [{ type: 'broadcast', range: 'here' }] }],
    });
  });

  it('on Discord carries its marker, and mentions nobody of another platform', async () => {
    const messages = parsed((await show({ on: 'discord' })).output).map((each) =>
      DISCORD_MESSAGE.parse(each),
    );
    expect(messages.map(({ embeds }) => embeds.at(-1)?.footer?.text)).toEqual([
      expect.stringMatching(/^NEWSROOM\/slack:C0123456789\/\d{4}-\d\d-\d\dT\d\d:\d\d#0$/),
      expect.stringMatching(/#1$/),
    ]);
    expect(messages.map(({ content }) => content)).toEqual([undefined, undefined]);
  });

  it('lays JSON out where a person reads it', async () => {
    expect((await show({ on: 'slack' }, true)).output).toMatch(/^\{\n {2}"text"/);
  });

  it('as a page shows all of them', async () => {
    const { output } = await show({ on: 'html' });
    expect(faultsIn(output)).toEqual([]);
    expect(output).toContain('<title>NEWSROOM, a preview</title>');
    expect(output).toContain('<h3>Message 2 of 2, in the thread</h3>');
    expect(output).toContain('nothing is posted');
    expect(output).toMatch(/<pre class="terminal"[^>]*>NEWSROOM digest/);
  });

  it('goes to a file that is named, and not to the output', async () => {
    const out = join(room.folder, 'digest.html');
    const { output } = await show({ on: 'html', out });
    expect(output).toBe('');
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('says so when the file cannot be written', async () => {
    const out = join(room.folder, 'nowhere', 'digest.html');
    expect(await problemOf({ on: 'html', out })).toEqual({ kind: 'file-unwritable', path: out });
  });

  it('of an unknown name lists the known ones', async () => {
    expect(await problemOf({ name: 'nowsroom' })).toEqual({
      kind: 'digest-unknown',
      name: 'nowsroom',
      known: ['DESK', 'NEWSROOM'],
    });
  });

  it('says first that the digest is paused', async () => {
    const program = await openProgram(room.base, new AbortController().signal);
    await program.context.digests?.pause('DESK', null, 'a test');
    await program.close();
    const { notes, output } = await show({ name: 'DESK' });
    expect(notes).toContain('DESK is paused until somebody resumes it.');
    expect(output).toMatch(/^DESK digest, /);
  });

  it('prints nothing where nothing would be posted, and says why', async () => {
    const poster = createTerminalPoster({ output: new Kept(), width: () => 80 });
    const posters = new Map([['terminal', poster] as const]);
    const program = await openProgram(room.base, new AbortController().signal, { posters });
    await program.context.digests?.postNow('DESK', 'a test');
    await program.close();
    for (const on of ['terminal', 'slack', 'discord'] as const) {
      const { code, output, notes } = await show({ name: 'DESK', on });
      expect({ code, output }).toEqual({ code: 0, output: '' });
      expect(notes).toContain('Nothing would be posted: nothing new.');
    }
    const { output } = await show({ name: 'DESK', on: 'html' });
    expect(output).toContain('<h2>Slack: 0 messages</h2>');
  });

  it('where no digest is set up says how to set one up', async () => {
    const empty = makeRoom();
    const streams = keepStreams();
    const code = await preview({ name: undefined, on: 'slack', out: undefined }, empty.base, streams);
    empty.remove();
    expect({ code, output: streams.output.text }).toEqual({ code: 1, output: '' });
    expect(streams.notes.text).toContain('No digest is set up.');
  });
});
