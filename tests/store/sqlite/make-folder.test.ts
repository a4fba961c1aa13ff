import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProblemError } from '../../../src/core/problem.ts';
import { makeFolder } from '../../../src/store/sqlite/make-folder.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'who-said-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes what is missing above it, and leaves alone what is there', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeFolder(deep);
  makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

it('a place that takes no folders ends in a problem, and ends', async () => {
  await expect(openSqliteStore({ path: '/proc/nowhere/who-said.db' })).rejects.toBeInstanceOf(ProblemError);
});
