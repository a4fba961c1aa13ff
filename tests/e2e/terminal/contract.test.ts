import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describePlatform, type OpenPlatform, readIds } from '../../contracts/platform.ts';
import { startProgram } from '../support/program.ts';

describePlatform('the terminal', async (): Promise<OpenPlatform> => {
  const data = await mkdtemp(join(tmpdir(), 'who-said-data-'));
  return {
    ask: async ({ line }) => {
      const program = await startProgram({ args: ['ask', `/${line}`], env: { DATA_DIR: data } });
      await program.exit;
      return { text: program.stdout(), ids: readIds(program.stdout()) };
    },
    close: () => rm(data, { recursive: true }),
  };
});
