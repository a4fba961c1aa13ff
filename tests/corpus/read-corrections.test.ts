import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_CORRECTIONS } from '../../src/core/corrections/correction.ts';
import { readCorrections } from '../../src/corpus/read-corrections.ts';
import { put, tempFolder } from './temp-folder.ts';

const ONE = '- statement: stm_4k2v9q0x7m\n  speaker: nobody\n  because: two speak in turn\n';

const at = (content?: string | Uint8Array): string => {
  const path = join(tempFolder(), 'corrections.yaml');
  if (content !== undefined) put(path, content);
  return path;
};

test('nothing is corrected without a file, and in an empty one', async () => {
  for (const path of [at(), at('')])
    expect(await readCorrections(path)).toEqual({ corrections: NO_CORRECTIONS, problems: [] });
});

test('what counts is read, and each mistake is told with the file and its line', async () => {
  const path = at(`${ONE}- statement: stm_7m2v9q0x4k\n  speaker: Ada Berg\n`);
  const { corrections, problems } = await readCorrections(path);
  expect([...(corrections?.keys() ?? [])]).toEqual(['stm_4k2v9q0x7m']);
  expect(problems).toMatchObject([{ kind: 'correction-invalid', path, line: 4 }]);
});

test('a file saved as UTF-16 is read as well', async () => {
  const { corrections } = await readCorrections(at(Buffer.from(`\uFEFF${ONE}`, 'utf16le')));
  expect(corrections?.size).toBe(1);
});

test('a file that cannot be read does not pass for one without corrections', async () => {
  const folder = at();
  mkdirSync(folder);
  const locked = at(ONE);
  chmodSync(locked, 0);
  const paths = [folder, at(Buffer.from([0x2d, 0xff, 0x0a])), at('\0')];
  for (const path of process.getuid?.() === 0 ? paths : [...paths, locked])
    expect(await readCorrections(path)).toMatchObject({
      corrections: null,
      problems: [{ kind: 'corrections-unreadable', path }],
    });
});
