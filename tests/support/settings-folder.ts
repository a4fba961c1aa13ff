/** Working folders with files of settings. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Environment } from '../../src/settings/environment.ts';
import { layersOver } from '../../src/settings/load-environment.ts';

/** A folder with these files, removed after the test. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

/**
 * A fixture: files whose names begin with `dot.` stand for those that begin with a dot, which git would leave out;
 * `environment.txt` has the variables of the process.
 */
export const readFixture = (fixture: string): { readonly cwd: string; readonly environment: Environment } => {
  const cwd = folderWith({});
  cpSync(fixture, cwd, { recursive: true });
  for (const name of readdirSync(cwd).filter((one) => one.startsWith('dot.')))
    renameSync(join(cwd, name), join(cwd, name.slice('dot'.length)));
  return { cwd, environment: layersOver(variablesIn(join(fixture, 'environment.txt')), cwd) };
};

const variablesIn = (path: string): Readonly<Record<string, string>> => {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  return Object.fromEntries(
    lines.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]),
  );
};
