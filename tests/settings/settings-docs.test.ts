import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { envExample, settingsPage } from '../../scripts/write-settings-docs.ts';

const ROOT = join(import.meta.dirname, '../..');
const REWRITE = 'run npx tsx scripts/write-settings-docs.ts';

test('.env.example and docs/settings.md are up to date', () => {
  expect(readFileSync(join(ROOT, '.env.example'), 'utf8'), REWRITE).toBe(envExample());
  expect(readFileSync(join(ROOT, 'docs/settings.md'), 'utf8'), REWRITE).toBe(settingsPage());
});

test('only the settings read the environment', () => {
  const files = ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const readers = files.filter(
    (name) =>
      name.endsWith('.ts') && /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/.test(withoutComments(name)),
  );
  expect(readers).toEqual([join('src', 'settings', 'load-environment.ts')]);
});

const withoutComments = (name: string) =>
  readFileSync(join(ROOT, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
