import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { holdAliases } from '../../src/corpus/held-aliases.ts';
import { put, tempFolder } from './temp-folder.ts';

const ONE = '- same: [Ada Berg, Ada Lund]\n  because: she married\n';

const open = async (content?: string) => {
  const path = join(tempFolder(), 'aliases.yaml');
  if (content !== undefined) put(path, content);
  const problems: Problem[] = [];
  const held = await holdAliases(path, (problem) => problems.push(problem));
  return { path, problems, held };
};

test('nothing is said without a file, and in an empty one', async () => {
  for (const content of [undefined, '']) {
    const { held, problems } = await open(content);
    expect([held.current(), problems]).toEqual([[], []]);
  }
});

test('what is typed later counts once it is read again', async () => {
  const { path, held } = await open('');
  put(path, ONE);
  expect(held.current()).toEqual([]);
  await held.reload();
  expect(held.current()).toMatchObject([{ names: ['Ada Berg', 'Ada Lund'], because: 'she married' }]);
});

test('a mistake is told with its line, once for as long as it stays', async () => {
  const { held, problems } = await open(`${ONE}- same: [Ola]\n  because: x\n`);
  await held.reload();
  expect(problems).toMatchObject([{ kind: 'alias-invalid', line: 3 }]);
  expect(held.current()).toHaveLength(1);
});

test('a file that cannot be read leaves what it said before', async () => {
  const { path, held, problems } = await open(ONE);
  rmSync(path);
  mkdirSync(path);
  await held.reload();
  expect(held.current()).toHaveLength(1);
  expect(problems).toEqual([{ kind: 'aliases-unreadable', path }]);
});
