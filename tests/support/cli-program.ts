/** The program's parts over a corpus and a store of their own, for what an operator types. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { StoppableStreams } from '../../src/cli/streams.ts';
import { type Base, createBase } from '../../src/main.ts';
import { Kept } from './reply-terminal.ts';

const ARTICLE = `---
title: Ferries stay in port
outlet: The Harbour Post
url: https://harbour.example/strike
publishedAt: 2021-03-08
---

“The strike must end before the ice comes,” said Ada Lund, the mayor of Port Ansel. Lund denied that the council had sold <b>two</b> ferries.
`;

export interface Room {
  readonly folder: string;
  readonly base: Base;
  readonly remove: () => void;
}

/** A folder with one article, and settings with these lines. */
export const makeRoom = (...lines: readonly string[]): Room => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-cli-'));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles', 'ferries.md'), ARTICLE);
  const own = [
    `CORPUS_DIRS=${join(folder, 'articles')}`,
    `DATA_DIR=${join(folder, 'data')}`,
    'LOG_LEVEL=silent',
  ];
  const config = `CONFIG_DIR=${join(import.meta.dirname, '../../config')}`;
  writeFileSync(join(folder, '.env'), [...own, config, ...lines, ''].join('\n'));
  return {
    folder,
    base: createBase(folder, () => undefined),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

/** What is kept of what was written. */
export const keepStreams = (
  isTTY = false,
): StoppableStreams & { readonly output: Kept; readonly notes: Kept } => ({
  input: new PassThrough(),
  output: new Kept(isTTY),
  notes: new Kept(),
  signal: new AbortController().signal,
});
