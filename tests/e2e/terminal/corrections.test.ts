import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startProgram } from '../support/program.ts';

const PIER = `---
title: The pier and the ice
outlet: The Harbour Post
publishedAt: 2022-02-14
---

“The pier stays open all winter,” Harbour Minister Ada Berg said on Monday. Vera Holt, a spokeswoman, stood beside her.

She added that the ice was thin.
`;

/** A folder with one article and settings of its own, and the program over it. */
const openPort = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'who-said-corrections-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'news'));
  await writeFile(join(folder, 'news/pier.md'), PIER);
  await cp(join(import.meta.dirname, '../../../config'), join(folder, 'config'), { recursive: true });
  const env = {
    CORPUS_DIRS: join(folder, 'news'),
    CONFIG_DIR: join(folder, 'config'),
    DATA_DIR: join(folder, 'data'),
  };
  const run = async (...args: readonly string[]) => {
    const program = await startProgram({ args, env });
    const { code } = await program.exit;
    return { code, said: program.stdout().replace(/\s+/g, ' '), told: program.stderr() };
  };
  const correct = (yaml: string) => writeFile(join(env.CONFIG_DIR, 'corrections.yaml'), yaml);
  return { env, run, correct };
};

it('a wrong attribution is put right by hand, says so to whoever asks why, and comes back with its correction gone', async () => {
  const { run, correct } = await openPort();
  const before = await run('ask', 'who-said ice');
  expect(before.said).toMatch(/Ada Berg, Harbour Minister .*that the ice was thin/);
  const id = before.said.match(/stm_\w+/)?.[0] ?? '';
  expect((await run('ask', `why ${id}`)).said).not.toContain('by hand');

  await correct(
    `- statement: ${id}\n  speaker: Holt\n  because: '“She” is the spokeswoman, see *the* video'\n  by: AK, 2022-02-15\n`,
  );
  const after = await run('ask', 'who-said ice');
  expect(after.said).toMatch(/Vera Holt, spokeswoman .*that the ice was thin/);
  expect(after.said).not.toContain('Ada Berg');
  const why = await run('ask', `why ${id}`);
  expect(why.said).toContain(
    'Corrected by hand: “She” is the spokeswoman, see *the* video (AK, 2022-02-15) «She» correction',
  );
  expect(why.said).toContain('Vera Holt, spokeswoman, written “She” (confidence: high)');
  expect(why.said).not.toContain('more certain');
  expect(await run('check')).toMatchObject({ code: 0, said: expect.stringMatching(/^All is well Settings/) });

  await correct('');
  expect((await run('ask', 'who-said ice')).said).toBe(before.said);
}, 60_000);

it('a mistake in the corrections is told with its line, and the answer is still given', async () => {
  const { run, correct } = await openPort();
  await correct('- statement: stm_4k2v9q0x7m\n  speaker: Ada Berg\n');
  const { code, said, told } = await run('ask', 'who-said ice');
  expect(code).toBe(0);
  expect(said).toContain('that the ice was thin');
  expect(told).toMatch(/corrections\.yaml, line 1: This correction has no reason\. Add “because: ”/);
  expect(await run('check')).toMatchObject({ code: 1 });
}, 60_000);
