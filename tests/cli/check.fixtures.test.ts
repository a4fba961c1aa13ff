import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOn } from '../../src/cli/check.ts';
import { checkReply } from '../../src/core/check-reply.ts';
import { renderTerminal } from '../../src/render/terminal/render.ts';
import { readFixture } from '../support/settings-folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/settings');

test.each(readdirSync(FIXTURES))('who-said check says of %s what its expected file says', async (name) => {
  const { cwd, environment } = readFixture(join(FIXTURES, name));
  const report = await reportOn(environment, { cwd, live: null });
  const printed = renderTerminal(checkReply(report), { width: 100, colour: false });
  expect(printed).not.toContain('quillwort');
  await expect(`${printed}\n`).toMatchFileSnapshot(join(FIXTURES, name, 'expected.txt'));
});
