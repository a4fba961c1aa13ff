import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderExplainedPage } from '../../../../src/render/html/explained/render.ts';
import { type Browser, CHROMIUM, startChromium } from '../../../support/chromium.ts';
import { EXPLAINED_FIXTURES } from '../../../support/explained-fixtures.ts';

const WINDOWS = [
  { width: 390, height: 844, isDark: false },
  { width: 1280, height: 800, isDark: true },
];

describe.runIf(CHROMIUM !== null)('in Chromium, where it is installed or CHROMIUM_PATH names it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-explained-'));
  let browser: Browser;

  beforeAll(() => {
    browser = startChromium(CHROMIUM ?? '');
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(EXPLAINED_FIXTURES))(
    'the explained %s fits the window and asks for nothing',
    async (name, explained) => {
      const path = join(folder, `${name}.html`);
      writeFileSync(path, renderExplainedPage(explained));
      for (const window of WINDOWS) {
        const { width, requests, complaints } = await browser.look(path, window);
        expect(width).toBe(window.width);
        expect(requests).toEqual([`file://${path}`]);
        expect(complaints).toEqual([]);
      }
    },
  );
});
