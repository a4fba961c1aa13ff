import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDiscord } from '../../../src/render/discord/render.ts';
import { renderPreview } from '../../../src/render/html/preview/render.ts';
import { renderHtml } from '../../../src/render/html/render.ts';
import { renderSlack } from '../../../src/render/slack/render.ts';
import { renderTerminal } from '../../../src/render/terminal/render.ts';
import { notice } from '../../../src/reply/build.ts';
import type { Reply } from '../../../src/reply/nodes.ts';
import { type Browser, CHROMIUM, startChromium } from '../../support/chromium.ts';
import { readPng } from '../../support/png.ts';
import { REPLY_FIXTURES } from '../../support/reply-fixtures.ts';

const WINDOWS = [
  { width: 390, height: 844, isDark: false },
  { width: 1280, height: 800, isDark: true },
];

/** A page that is blank but for one line has less. */
const SOME_WORDS = 0.003;

const json = (messages: readonly object[]): readonly string[] =>
  messages.map((message) => JSON.stringify(message));

const PAGES: Readonly<Record<string, (reply: Reply) => string>> = {
  page: (reply) => renderHtml(reply, { title: 'who-said harbour' }),
  preview: (reply) =>
    renderPreview({
      title: 'NEWSROOM, a preview',
      notes: [notice('info', 'A preview of NEWSROOM: nothing is posted.')],
      slack: json(renderSlack(reply, {})),
      discord: json(renderDiscord(reply, { marker: 'NEWSROOM#0' })),
      terminal: renderTerminal(reply, { width: 80, colour: false }),
      isThread: false,
    }),
};

const REPLIES = ['grouped-by-speaker', 'hostile-markup', 'hostile-direction', 'long-quotation', 'long-words'];

const CASES = Object.entries(PAGES).flatMap(([kind, print]) =>
  REPLIES.map((name) => [`${kind} of ${name}`, print, name] as const),
);

describe.runIf(CHROMIUM !== null)('in Chromium, where it is installed or CHROMIUM_PATH names it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-pages-'));
  let browser: Browser;

  beforeAll(() => {
    browser = startChromium(CHROMIUM ?? '');
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it.each(CASES)('the %s fits the window, is not blank and asks for nothing', async (_title, print, name) => {
    const reply = REPLY_FIXTURES[name];
    if (reply === undefined) throw new Error(`there is no fixture ${name}`);
    const path = join(folder, `${name}.html`);
    writeFileSync(path, print(reply));
    for (const window of WINDOWS) {
      const { width, png, requests, complaints } = await browser.look(path, window);
      const picture = readPng(png);
      expect([width, picture.width]).toEqual([window.width, window.width]);
      expect(picture.variety).toBeGreaterThan(SOME_WORDS);
      expect(requests).toEqual([`file://${path}`]);
      expect(complaints).toEqual([]);
    }
  });

  it('a page that were wrong in any of these would be found out', async () => {
    const path = join(folder, 'wrong.html');
    writeFileSync(path, '<body><p style="width: 600px"><img src="missing.png"></p></body>');
    const { width, png, requests, complaints } = await browser.look(path, {
      width: 390,
      height: 844,
      isDark: false,
    });
    expect(width).toBeGreaterThan(390);
    expect(requests).toContain(`file://${join(folder, 'missing.png')}`);
    expect(complaints).not.toEqual([]);
    expect(readPng(png).variety).toBeLessThan(SOME_WORDS);
  });
});
