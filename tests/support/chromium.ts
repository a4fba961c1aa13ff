/** A headless Chromium, where one is installed: opens a page, and tells what it measures and looks like. */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { type Devtools, speakWith } from './devtools.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** Nothing of its own goes over the network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
];

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const { CHROMIUM_PATH = '', PATH = '' } = process.env;

/** Where Chromium is: `CHROMIUM_PATH`, or the first on the PATH; null where there is none. */
export const CHROMIUM: string | null =
  [CHROMIUM_PATH, ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))].find(
    (path) => path !== '' && canRun(path),
  ) ?? null;

/** In CSS pixels. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly isDark: boolean;
}

export interface Look {
  /** How wide the page is, in CSS pixels; wider than the window is an overflow. */
  readonly width: number;
  /** A PNG of the window. */
  readonly png: Buffer;
  /** The address of everything that the page asked for, itself included. */
  readonly requests: readonly string[];
  /** What the browser has to say against the page. */
  readonly complaints: readonly string[];
}

export interface Browser {
  /** Opens a file. */
  readonly look: (path: string, window: Window) => Promise<Look>;
  readonly close: () => Promise<void>;
}

/** Starts it with a profile of its own; no port is opened. */
export const startChromium = (path: string): Browser => {
  const profile = mkdtempSync(join(tmpdir(), 'who-said-chromium-'));
  const browser = spawn(path, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const devtools = speakWith(browser);
  return {
    look: (file, window) => look(devtools, file, window),
    close: async () => {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill('SIGKILL');
      await ended;
      removeProfile(profile);
    },
  };
};

/** The children of the browser write until they notice that it is gone; a profile left behind fails no test. */
const removeProfile = (profile: string): void => {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  } catch {
    // The system empties its folder for temporary files.
  }
};

const TARGET = z.object({ targetId: z.string() });
const SESSION = z.object({ sessionId: z.string() });
const REQUEST = z.object({ request: z.object({ url: z.string() }) });
const WIDTH = z.object({ result: z.object({ value: z.number() }) });
const PICTURE = z.object({ data: z.base64() });

const look = async (
  { ask, hear }: Devtools,
  file: string,
  { width, height, isDark }: Window,
): Promise<Look> => {
  const { targetId } = TARGET.parse(await ask('Target.createTarget', { url: 'about:blank' }));
  const attached = await ask('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = SESSION.parse(attached);
  const inPage = (method: string, params: object = {}) => ask(method, params, sessionId);
  for (const domain of ['Page', 'Network', 'Log']) await inPage(`${domain}.enable`);
  const screen = { width, height, deviceScaleFactor: 1, mobile: width < 600 };
  await inPage('Emulation.setDeviceMetricsOverride', screen);
  const scheme = { name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' };
  await inPage('Emulation.setEmulatedMedia', { features: [scheme] });
  const requests: string[] = [];
  const complaints: string[] = [];
  let stop = (): void => undefined;
  const loaded = new Promise<void>((resolve) => {
    stop = hear((method, params) => {
      if (method === 'Network.requestWillBeSent') requests.push(REQUEST.parse(params).request.url);
      if (method === 'Log.entryAdded') complaints.push(JSON.stringify(params));
      if (method === 'Page.loadEventFired') resolve();
    });
  });
  await inPage('Page.navigate', { url: `file://${file}` });
  await loaded;
  const expression = 'document.documentElement.scrollWidth';
  const measured = WIDTH.parse(await inPage('Runtime.evaluate', { expression }));
  const shot = await inPage('Page.captureScreenshot');
  stop();
  await ask('Target.closeTarget', { targetId });
  const png = Buffer.from(PICTURE.parse(shot).data, 'base64');
  return { width: measured.result.value, png, requests, complaints };
};
