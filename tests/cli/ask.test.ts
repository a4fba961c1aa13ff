import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';
import { readPng } from '../support/png.ts';

const rooms: Room[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) room.remove();
});

const enter = () => {
  const room = makeRoom();
  rooms.push(room);
  return { ...room, picture: join(room.folder, 'picture.png'), streams: keepStreams() };
};

it('prints the answer and writes its picture where asked', async () => {
  const { base, picture, streams } = enter();
  expect(await ask({ line: 'timeline ferries', picture }, base, streams)).toBe(0);
  expect(streams.output.text).toContain('Timeline about ferries');
  expect(readPng(readFileSync(picture)).width).toBe(1600);
});

it('says after an answer without a picture that there is none, and writes nothing', async () => {
  const { base, picture, streams } = enter();
  await expect(ask({ line: 'corpus', picture }, base, streams)).rejects.toMatchObject({
    problem: { kind: 'picture-missing', path: picture },
  });
  expect(streams.output.text).toContain('What is here');
  expect(existsSync(picture)).toBe(false);
});
