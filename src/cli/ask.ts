/** `who-said ask "/who-said nato"`: one question, one answer; where asked for, its picture as a file. */
import { TERMINAL_ASKER } from '../core/asker.ts';
import { dispatch } from '../core/dispatch.ts';
import { ProblemError } from '../core/problem.ts';
import { type Base, openProgram } from '../main.ts';
import { pictureToPng } from '../render/picture/to-png.ts';
import type { Reply } from '../reply/nodes.ts';
import { printReply } from './print-reply.ts';
import type { StoppableStreams } from './streams.ts';
import { writeOut } from './write-out.ts';

export interface Question {
  readonly line: string;
  /** Where to write the picture. */
  readonly picture: string | undefined;
}

/**
 * Resolves to 0 when the line was answered (an abstention is an answer), to 1 when it could not be. Rejects with a ProblemError
 * `picture-missing` or `file-unwritable`, after the answer.
 */
export async function ask(
  { line, picture }: Question,
  base: Base,
  { output, signal }: StoppableStreams,
): Promise<number> {
  const program = await openProgram(base, signal);
  try {
    const reply = await dispatch(line, program.context, TERMINAL_ASKER);
    const code = await printReply(reply, output, base.settings);
    if (picture !== undefined) await writePicture(reply, picture);
    return code;
  } finally {
    await program.close();
  }
}

async function writePicture({ picture }: Reply, path: string): Promise<void> {
  if (picture === undefined) throw new ProblemError({ kind: 'picture-missing', path });
  await writeOut(path, await pictureToPng(picture));
}
