import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FERRY, TIDE } from './documents.ts';
import { openNewsroom } from './newsroom.ts';

/** What people are promised. */
const SOON = { timeout: 3_000, interval: 50 } as const;

it('a correction that is typed while two processes run is answered within 3 s, tells why, and pings nobody', async () => {
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
  await room.start();
  const ask = async (words: string): Promise<string> =>
    (await room.slack.command('/who-said', words).answer()).text;
  const before = await ask('basin');
  expect(before).toContain('Tom Reed');
  const id = before.match(/stm_\w+/)?.[0] ?? '';

  await writeFile(
    join(config, 'corrections.yaml'),
    `- statement: ${id}\n  speaker: Quill\n  because: '<!channel> and @here: the mayor said it'\n`,
  );
  await vi.waitFor(async () => {
    // Whichever of the two answers.
    const answers = [await ask('basin'), await ask('basin'), await ask('basin')];
    for (const answer of answers) expect(answer).toContain('Ada Quill');
  }, SOON);
  const why = (await room.slack.command('/why', id).answer()).text;
  expect(why).toContain('Corrected by hand: ');
  expect(why).toContain('the mayor said it');
  expect(why).not.toContain('<!channel>');
}, 60_000);
