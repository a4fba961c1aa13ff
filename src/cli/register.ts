/** `who-said register`: tells Discord of the commands, or only shows what is different. */
import { commands } from '../../commands/index.ts';
import { ProblemError } from '../core/problem.ts';
import { registerReply } from '../core/register-reply.ts';
import type { Base } from '../main.ts';
import { registerCommands } from '../platforms/discord/register/register.ts';
import { createRest, readApplicationId } from '../platforms/discord/rest.ts';
import { toStartProblem } from '../platforms/discord/start-problem.ts';
import { connectionOf, definitionsOf } from './discord.ts';
import { printReply } from './print-reply.ts';
import type { Streams } from './streams.ts';

/** Resolves to 0 when Discord knows them, or would. Rejects with a ProblemError when it cannot be asked. */
export async function register(
  base: Base,
  { output }: Streams,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<number> {
  const connection = connectionOf(base.settings);
  if (connection.token === '')
    throw new ProblemError({ kind: 'setting-missing', name: 'DISCORD_TOKEN', because: 'who-said register' });
  const wanted = await definitionsOf(base, commands);
  const rest = createRest(connection);
  try {
    const applicationId = await readApplicationId(rest);
    const { guildId } = connection;
    const difference = await registerCommands({ rest, applicationId, guildId, wanted, isDryRun });
    return await printReply(registerReply(difference, { isDryRun }), output, base.settings);
  } catch (error) {
    throw toStartProblem(error, connection.apiUrl);
  }
}
