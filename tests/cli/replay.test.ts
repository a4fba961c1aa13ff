import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { replay } from '../../src/cli/replay.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';

const rooms: Room[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) room.remove();
});

const enter = (): Room => {
  const room = makeRoom();
  rooms.push(room);
  return room;
};

const answer = async (line: string, { base }: Room) => {
  const streams = keepStreams();
  await ask({ line, picture: undefined }, base, streams);
  return streams.output.text;
};

const again = async (id: string, { base }: Room) => {
  const streams = keepStreams();
  return { code: await replay(id, base, streams), output: streams.output.text };
};

const idIn = (output: string): string => /ans_\w+/.exec(output)?.[0] ?? '';

describe('who-said replay', () => {
  it('prints the same bytes, also in a process of its own later', async () => {
    const room = enter();
    const before = await answer('who-said strike', room);
    expect(await again(idIn(before), room)).toEqual({ code: 0, output: before });
  });

  it('says what has changed, with another exit code', async () => {
    const room = enter();
    const before = await answer('who-said strike', room);
    const more = '---\ntitle: More\n---\n\n“The strike is over,” said Ada Lund, the mayor.\n';
    writeFileSync(join(room.folder, 'articles', 'more.md'), more);
    const { code, output } = await again(idIn(before), room);
    expect(code).toBe(1);
    expect(output).toContain('Since then 1 document came.');
  });

  it('of what is no id is a problem', async () => {
    const error = await again('strike', enter()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: { kind: 'answer-unknown', id: 'strike' } });
  });
});
