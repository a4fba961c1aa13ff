import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extract } from '../../src/cli/extract.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';

let room: Room;

beforeAll(() => {
  room = makeRoom();
});

afterAll(() => room.remove());

it('a file that is missing, or a folder, is told as a problem with its name', async () => {
  for (const path of [join(room.folder, 'none.jsonl'), room.folder])
    await expect(extract(path, room.base, keepStreams(false))).rejects.toMatchObject({
      problem: { kind: 'input-unreadable', path },
    });
});
