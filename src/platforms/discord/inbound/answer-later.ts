/** What every gesture has in common. */
import type { BaseInteraction, REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../../../core/command.ts';
import type { Answers } from '../../chat/answers.ts';
import type { Running } from '../../chat/running.ts';
import { type Audience, createExchange } from '../exchange.ts';
import type { Asker, Outbound } from '../outbound.ts';
import { isTokenRefused } from '../token-refused.ts';

/** What each listener works with. */
export interface Inbound {
  readonly answers: Answers;
  readonly commands: readonly Command[];
  readonly outbound: Outbound;
  readonly running: Running;
  readonly rest: REST;
  readonly log: Logger;
}

/**
 * Acknowledges at once, then does the work in its own time. An answer that cannot be given or brought is replaced by a private
 * sentence of why.
 */
export function answerLater(
  interaction: BaseInteraction,
  audience: Audience,
  { inbound, work }: { readonly inbound: Inbound; readonly work: (asker: Asker) => Promise<void> },
): void {
  const { answers, outbound, running, rest, log } = inbound;
  const { id, token, applicationId, user } = interaction;
  const exchange = createExchange({ id, token, applicationId }, rest, log);
  const asker = { exchange, user: user.id, id };
  const acknowledged = exchange.acknowledge(audience);
  running.start(async () => {
    await acknowledged;
    try {
      await work(asker);
    } catch (error) {
      if (isTokenRefused(error)) throw error;
      await outbound.toPerson(answers.fault(error), asker, null);
    }
  });
}
