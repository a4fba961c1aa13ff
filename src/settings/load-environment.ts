import { join } from 'node:path';
import { config } from 'dotenv';
import type { Environment } from './read-settings.ts';

/**
 * The environment over `.env.local` over `.env`, both optional and both from the working folder. The only place
 * that reads `process.env`, and nothing is written into it.
 */
export const loadEnvironment = (cwd: string): Environment => {
  const path = [join(cwd, '.env.local'), join(cwd, '.env')];
  return { ...config({ path, quiet: true, processEnv: {} }).parsed, ...process.env };
};
