import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FERRY, TIDE } from './documents.ts';
import { openNewsroom } from './newsroom.ts';

it('two names that are joined by hand while the program runs are one speaker within 3 s, and who tells why', async () => {
  const config = await mkdtemp(join(tmpdir(), 'who-said-config-'));
  onTestFinished(() => rm(config, { recursive: true }));
  await cp(join(import.meta.dirname, '../../../config'), config, { recursive: true });
  const room = await openNewsroom({
    documents: [TIDE, FERRY],
    platforms: ['slack'],
    env: () => ({ CONFIG_DIR: config }),
  });
  onTestFinished(() => room.close());
  await room.start();
  const who = async (name: string): Promise<string> => (await room.slack.command('/who', name).answer()).text;
  expect(await who('Tom Reed')).toMatch(/^Tom Reed/);

  const aliases = "- same: [Ada Quill, Tom Reed]\n  because: '<!channel> a pen name'\n";
  await writeFile(join(config, 'aliases.yaml'), aliases);
  await vi.waitFor(async () => expect(await who('Tom Reed')).toMatch(/^Ada Quill/), {
    timeout: 3_000,
    interval: 50,
  });
  const told = await who('reed');
  expect(told).toContain('a pen name');
  expect(told).not.toContain('<!channel>');
}, 60_000);
