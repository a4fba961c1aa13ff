import { type Output, wantsColour, widthOf } from '../platforms/terminal/streams.ts';
import { write } from '../platforms/terminal/write.ts';
import { renderTerminal } from '../render/terminal/render.ts';
import type { Reply } from '../reply/nodes.ts';
import type { Settings } from '../settings/settings.ts';

/** Prints a reply as the terminal would. Resolves to 0, or to 1 for a problem; an abstention is an answer. */
export async function printReply(
  reply: Reply,
  output: Output,
  { NO_COLOR: isPlain }: Pick<Settings, 'NO_COLOR'>,
): Promise<number> {
  const colour = wantsColour(output, isPlain ? '1' : undefined);
  await write(output, `${renderTerminal(reply, { width: widthOf(output), colour })}\n`);
  return reply.outcome === 'problem' ? 1 : 0;
}
