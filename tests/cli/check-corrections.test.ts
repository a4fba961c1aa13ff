import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { exportAll } from '../../src/cli/export.ts';
import { createBase } from '../../src/main.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';

const rooms: Room[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) room.remove();
});

/** A newsroom with one article, and a folder of settings of its own in which these corrections stand. */
const enter = (yaml: string | Uint8Array) => {
  const room = makeRoom();
  rooms.push(room);
  const config = join(room.folder, 'config');
  cpSync('config', config, { recursive: true });
  writeFileSync(join(room.folder, '.env.local'), `CONFIG_DIR=${config}\n`);
  const correct = (typed: string | Uint8Array) => writeFileSync(join(config, 'corrections.yaml'), typed);
  correct(yaml);
  return { folder: room.folder, correct };
};

const entry = (id: string) => `- statement: ${id}\n  speaker: nobody\n  because: two speak in turn\n`;

const checked = async (folder: string) => {
  const streams = keepStreams();
  const code = await check(streams, { cwd: folder, live: null });
  return { code, output: streams.output.text.replace(/\s+/g, ' ') };
};

/** Reads the documents; resolves to the ids of what they say. */
const readAll = async (folder: string): Promise<readonly string[]> => {
  const streams = keepStreams();
  const base = createBase(folder, () => undefined);
  await exportAll({ format: 'jsonl', question: '' }, base, streams);
  return streams.output.text.match(/stm_\w+/g) ?? [];
};

describe('who-said check', () => {
  it('names a mistake in the corrections with its line', async () => {
    const { folder } = enter(
      `${entry('stm_4k2v9q0x7m')}- statement: Ada Lund\n  speaker: nobody\n  because: x\n`,
    );
    const { code, output } = await checked(folder);
    expect(code).toBe(1);
    expect(output).toMatch(/1 mistake in the settings .*corrections\.yaml:4: “Ada Lund” is not the id/);
  });

  it('says of corrections that cannot be read how to save them', async () => {
    const { code, output } = await checked(enter(Buffer.from([0x2d, 0xff])).folder);
    expect(code).toBe(1);
    expect(output).toMatch(
      /cannot be read; what was corrected before stays so\. Save the file as plain text/,
    );
  });

  it('warns of a correction that concerns nothing, and of none that counts, even where it took a statement away', async () => {
    const { folder, correct } = enter('');
    const [gone = '', open = ''] = await readAll(folder);
    const taken = `- statement: ${gone}\n  not-a-statement: true\n  because: the title of a book\n`;
    correct(taken + entry(open) + entry('stm_elsewhere'));
    const warned = /All is well Worth a look .*corrections\.yaml:7: There is no statement stm_elsewhere/;
    const before = await checked(folder);
    expect(before).toMatchObject({ code: 0, output: expect.stringMatching(warned) });
    expect(await readAll(folder)).not.toContain(gone);
    const after = await checked(folder);
    expect(after).toEqual(before);
    expect(after.output.match(/There is no statement/g)).toHaveLength(1);
  });

  it('names a mistake in the aliases with its line', async () => {
    const { folder } = enter('');
    writeFileSync(join(folder, 'config', 'aliases.yaml'), '- same: [Ada Berg, Ada Lund]\n  by: AK\n');
    const { code, output } = await checked(folder);
    expect(code).toBe(1);
    expect(output).toMatch(/1 mistake in the settings .*aliases\.yaml:1: This entry has no reason\./);
  });

  it('makes no store, and says nothing of ids, before anything has been read', async () => {
    const { folder } = enter(entry('stm_elsewhere'));
    const { code, output } = await checked(folder);
    expect(code).toBe(0);
    expect(output).not.toContain('stm_elsewhere');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});
