/** The page that greets people: what is here, and what to try. */
import { code, command, facts, heading, list, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import type { PlanStatus } from '../digest/board.ts';
import { nextTimes, scheduleWords } from '../digest/when-words.ts';
import { dispatch } from '../dispatch.ts';
import type { Row } from './corpus-facts.ts';

const NO_DIGEST = 'none is set up';

/** As `corpus` answers, and an example of each command. */
export async function homeReply(context: Context): Promise<Reply> {
  const corpus = await dispatch('corpus', context);
  const examples = context.commands.flatMap(({ examples: [first] }) =>
    first === undefined ? [] : [[command(first)]],
  );
  return reply(corpus.outcome, [
    ...corpus.children,
    facts(await digestRows(context)),
    heading('Try'),
    list(examples),
  ]);
}

async function digestRows({ digests }: Context): Promise<readonly Row[]> {
  const statuses = (await digests?.status()) ?? [];
  return statuses.length === 0 ? [['Digests', [NO_DIGEST]]] : statuses.map(toRow);
}

/** "NEWSROOM  slack:C0123456789: At 08:00 (Europe/Kyiv); next Mon 23 Nov 08:00 (06:00 UTC)" */
function toRow(status: PlanStatus): Row {
  const { plan } = status;
  const [next] = nextTimes(status);
  const when = next === undefined ? '' : `; next ${next}`;
  return [`Digest ${plan.name}`, [code(plan.channel), `: ${scheduleWords(plan)}${when}`]];
}
