/** What every gesture has in common once it is acknowledged. */

import type { Answers } from '../../chat/answers.ts';
import type { Running } from '../../chat/running.ts';
import type { Asker, Outbound } from '../outbound.ts';
import { isTokenRefused } from '../token-refused.ts';
import type { WhoAsks } from '../who-asks.ts';

/** What each listener works with. */
export interface Inbound {
  readonly answers: Answers;
  readonly outbound: Outbound;
  readonly running: Running;
  readonly whoAsks: WhoAsks;
}

/** Does the work in its own time. An answer that cannot be given or brought is replaced by a private sentence of why. */
export function answerLater(inbound: Inbound, asker: Asker, work: () => Promise<void>): void {
  const { answers, outbound, running } = inbound;
  running.start(async () => {
    try {
      await work();
    } catch (error) {
      if (isTokenRefused(error)) throw error;
      await outbound.toPerson(answers.fault(error), asker, null);
    }
  });
}
