import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFile } from '../../src/corpus/watch-file.ts';
import { eventually } from './eventually.ts';
import { put, tempFolder } from './temp-folder.ts';

test('a file that comes, changes, is put in place of another, or goes is told of, each time once', async () => {
  const folder = tempFolder();
  const path = join(folder, 'corrections.yaml');
  const stop = new AbortController();
  let told = 0;
  const watching = watchFile({
    path,
    onChange: () => {
      told += 1;
    },
    signal: stop.signal,
  });
  onTestFinished(async () => {
    stop.abort();
    await watching;
  });
  const steps = [
    () => put(path, 'one'),
    () => put(path, 'other words'),
    () => {
      put(join(folder, 'new'), 'OTHER words');
      renameSync(join(folder, 'new'), path);
    },
    () => rmSync(path),
  ];
  for (const [index, step] of steps.entries()) {
    step();
    await eventually(() => expect(told).toBe(index + 1));
  }
});

test('it ends with the signal, and tells of nothing afterwards', async () => {
  const path = join(tempFolder({ 'corrections.yaml': 'one' }), 'corrections.yaml');
  const stop = new AbortController();
  const never = () => {
    throw new Error('told');
  };
  const watching = watchFile({ path, onChange: never, signal: stop.signal });
  stop.abort();
  await watching;
  put(path, 'other');
});
