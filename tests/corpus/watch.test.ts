import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchCorpus } from '../../src/corpus/watch.ts';
import { eventually } from './eventually.ts';
import { put, tempFolder } from './temp-folder.ts';

const BURST = 1_000;

/** Watches the folders until the test has finished. */
const watched = (...folders: readonly string[]) => {
  const stop = new AbortController();
  const warnings: unknown[] = [];
  let told = 0;
  const ended = watchCorpus({
    folders,
    onChange: () => {
      told += 1;
    },
    log: { warn: (...words: readonly unknown[]) => void warnings.push(words) },
    signal: stop.signal,
  });
  const end = async () => {
    stop.abort();
    await ended;
  };
  onTestFinished(end);
  const changes = () => told;
  /** Does something, and waits until it is told of. */
  const change = async (what: () => void) => {
    const before = told;
    what();
    await eventually(() => expect(told).toBeGreaterThan(before));
  };
  return { changes, change, warnings, end };
};

/** The same, once what is there is watched. */
const ready = async (...folders: readonly string[]) => {
  const watching = watched(...folders);
  await watching.change(() => undefined);
  return watching;
};

test('a file that is new, changed, replaced by renaming or removed is told of', async () => {
  const folder = tempFolder({ 'a.txt': 'A' });
  const { change } = await ready(folder);
  await change(() => put(join(folder, 'b.txt'), 'B'));
  await change(() => put(join(folder, 'a.txt'), 'A, changed'));
  await change(() => {
    put(join(folder, '.a.txt.swp'), 'A, from an editor');
    renameSync(join(folder, '.a.txt.swp'), join(folder, 'a.txt'));
  });
  await change(() => appendFileSync(join(folder, 'a.txt'), ' and more'));
  await change(() => rmSync(join(folder, 'a.txt')));
});

test('a new folder in a folder is watched as well, and so is what is moved in or out', async () => {
  const folder = tempFolder();
  const aside = tempFolder({ 'moved.2031/c.txt': 'C' });
  const { change } = await ready(folder);
  await change(() => put(join(folder, 'deep/er/a.txt'), 'A'));
  await change(() => put(join(folder, 'deep/er/b.txt'), 'B'));
  await change(() => renameSync(join(aside, 'moved.2031'), join(folder, 'moved.2031')));
  await change(() => put(join(folder, 'moved.2031/d.txt'), 'D'));
  await change(() => renameSync(join(folder, 'moved.2031'), join(aside, 'moved.2031')));
});

test('a folder that appears later is watched, also with the folders above it, and again when it comes back', async () => {
  const above = tempFolder();
  const folder = join(above, 'not/yet');
  const { change } = watched(folder);
  for (const _ of ['first', 'again']) {
    await change(() => put(join(folder, 'a.txt'), 'A'));
    await change(() => put(join(folder, 'b.txt'), 'B'));
    await change(() => rmSync(join(above, 'not'), { recursive: true }));
  }
});

test('another folder that takes the place of the old one is watched', async () => {
  const above = tempFolder({ 'news/a.txt': 'A', 'next/b.txt': 'B' });
  const { change } = await ready(join(above, 'news'));
  await change(() => {
    renameSync(join(above, 'news'), join(above, 'old'));
    renameSync(join(above, 'next'), join(above, 'news'));
  });
  await change(() => put(join(above, 'news/c.txt'), 'C'));
});

test('a folder may be named with a slash at its end, and its name may begin with a dot', async () => {
  const above = tempFolder({ '.news/a.txt': 'A' });
  const { change } = await ready(`${join(above, '.news')}/`);
  await change(() => put(join(above, '.news/b.txt'), 'B'));
});

test('when one folder goes, the others are still watched', async () => {
  const above = tempFolder({ 'a/a.txt': 'A', 'b/b.txt': 'B' });
  const { change, warnings } = await ready(join(above, 'a'), join(above, 'b'));
  await change(() => rmSync(join(above, 'a'), { recursive: true }));
  await change(() => put(join(above, 'b/c.txt'), 'C'));
  expect(warnings).toEqual([]);
});

test('a burst of 1,000 files is a few changes', async () => {
  const folder = tempFolder();
  const { changes, change } = await ready(folder);
  const before = changes();
  await change(() => {
    for (let at = 0; at < BURST; at += 1) put(join(folder, `${at}.txt`), `Text ${at}`);
  });
  await change(() => put(join(folder, 'last.txt'), 'The last'));
  expect(changes() - before).toBeLessThanOrEqual(5);
});

test('where a system does not tell of changes, they are found by looking', async () => {
  vi.stubEnv('CHOKIDAR_USEPOLLING', '1');
  onTestFinished(() => void vi.unstubAllEnvs());
  const folder = tempFolder({ 'a.txt': 'A' });
  const { change } = await ready(folder);
  await change(() => put(join(folder, 'a.txt'), 'A, changed'));
  await change(() => put(join(folder, 'deep/b.txt'), 'B'));
  await change(() => put(join(folder, 'deep/b.txt'), 'B, changed'));
  await change(() => rmSync(join(folder, 'deep'), { recursive: true }));
});

test('a link that leads back up does not make it go round', async () => {
  const folder = tempFolder({ 'deep/a.txt': 'A' });
  symlinkSync('..', join(folder, 'deep/up'));
  const { change } = await ready(folder);
  await change(() => put(join(folder, 'deep/b.txt'), 'B'));
});

test('a link to a folder elsewhere is followed', async () => {
  const elsewhere = tempFolder({ 'a.txt': 'A' });
  const folder = tempFolder();
  symlinkSync(elsewhere, join(folder, 'linked'));
  const { change } = await ready(folder);
  await change(() => put(join(elsewhere, 'b.txt'), 'B'));
});

test('after the signal nothing is watched any more', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'deep'));
  const { end } = await ready(folder);
  expect(process.getActiveResourcesInfo()).toContain('FSEventWrap');
  await end();
  await eventually(() => expect(process.getActiveResourcesInfo()).not.toContain('FSEventWrap'));
});
