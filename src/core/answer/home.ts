/** The page that greets people: what is here, and what to try. */
import { command, facts, heading, list, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { dispatch } from '../dispatch.ts';

const NO_DIGEST = 'none is set up';

/** As `corpus` answers, and an example of each command. */
export async function homeReply(context: Context): Promise<Reply> {
  const corpus = await dispatch('corpus', context);
  const examples = context.commands.flatMap(({ examples: [first] }) =>
    first === undefined ? [] : [[command(first)]],
  );
  return reply(corpus.outcome, [
    ...corpus.children,
    facts([['Digests', [NO_DIGEST]]]),
    heading('Try'),
    list(examples),
  ]);
}
