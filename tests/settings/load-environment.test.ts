import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadEnvironment } from '../../src/settings/load-environment.ts';

const folderWith = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

test('the environment wins over .env.local, and that over .env', () => {
  vi.stubEnv('WHO_SAID_A', 'environment');
  onTestFinished(() => void vi.unstubAllEnvs());
  const folder = folderWith({
    '.env': 'WHO_SAID_A=file\nWHO_SAID_B=file\nWHO_SAID_C="file # 3"\n',
    '.env.local': 'WHO_SAID_A=local\nWHO_SAID_B=local\n',
  });
  expect(loadEnvironment(folder)).toMatchObject({
    WHO_SAID_A: 'environment',
    WHO_SAID_B: 'local',
    WHO_SAID_C: 'file # 3',
  });
});

test('neither file has to be there, and what they hold stays out of the environment', () => {
  const { PATH } = process.env;
  expect(loadEnvironment(folderWith({}))).toMatchObject({ PATH });
  loadEnvironment(folderWith({ '.env': 'WHO_SAID_D=1\n' }));
  expect(process.env).not.toHaveProperty('WHO_SAID_D');
});
