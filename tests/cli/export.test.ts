import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportFormat, exportAll } from '../../src/cli/export.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';

const FORMULA = `---
title: Sums
outlet: The Ice Board
url: https://ice.example/sums
publishedAt: 2021-04-02
---

“=2+5 is no budget for a harbour,” said Ole Vind, the treasurer. “@home I count better,” he said.
`;

let room: Room;
beforeAll(() => {
  room = makeRoom();
  writeFileSync(join(room.folder, 'articles', 'sums.md'), FORMULA);
});
afterAll(() => room.remove());

const written = async (format: ExportFormat, question = ''): Promise<string> => {
  const streams = keepStreams();
  expect(await exportAll({ format, question }, room.base, streams)).toBe(0);
  return streams.output.text;
};

const speakersOf = (lines: string): readonly unknown[] =>
  lines
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).speaker);

describe('who-said export', () => {
  it('writes every statement as an object on a line of its own, with a link to its words', async () => {
    const lines = await written('jsonl');
    expect(speakersOf(lines)).toEqual(['Ada Lund', 'Ada Lund', 'Ole Vind', 'Ole Vind']);
    expect(JSON.parse(lines.split('\n')[0] ?? '').link).toBe(
      'https://harbour.example/strike#:~:text=The%20strike%20must%20end%20before%20the%20ice%20comes',
    );
  });

  it('of a question writes all that it finds, as who-said reads it', async () => {
    expect(speakersOf(await written('jsonl', 'strike'))).toEqual(['Ada Lund', 'Ada Lund']);
    expect(speakersOf(await written('jsonl', 'who-said from:vind'))).toEqual(['Ole Vind', 'Ole Vind']);
    expect(speakersOf(await written('jsonl', 'force:denies'))).toEqual(['Ada Lund']);
    expect(speakersOf(await written('jsonl', 'until:2021-03-31'))).toEqual(['Ada Lund', 'Ada Lund']);
    expect(await written('jsonl', 'lighthouse')).toBe('');
  });

  it('writes a table in which no cell is a formula', async () => {
    const [head = '', first = ''] = (await written('csv', 'budget')).split('\n');
    expect(head).toMatch(/^id,speaker,role,.*,url,link,/);
    expect(first).toContain('“=2+5 is no budget for a harbour');
    expect((await written('csv')).split(/[,\n]/).filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });

  it('writes a document to read, with its source, each statement linked to its words', async () => {
    const text = await written('md', 'budget');
    expect(text).toMatch(
      /^## Sums\n\n\[The Ice Board\]\(<https:\/\/ice\.example\/sums>\), published 2 Apr 2021/,
    );
    expect(text).toContain('**Ole Vind**, treasurer');
    expect(text).toContain('> “=2+5 is no budget for a harbour,”');
    expect(text).toContain('https://ice.example/sums#:~:text=2%2B5%20is%20no%20budget');
  });

  it.each([
    ['strike frm:lund', 'option-unknown'],
    ['strike since:yesterday', 'option-invalid'],
    ['strike from:nobody', 'speaker-unknown'],
  ])('does not export something else for %j', async (question, kind) => {
    const error = await written('md', question).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: { kind } });
  });
});
