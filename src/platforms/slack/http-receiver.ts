/** Signed HTTP: Bolt checks signatures and refuses what is older than five minutes. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { ProblemError } from '../../core/problem.ts';
import type { SlackReceiver } from './receiver.ts';
import { toSlackLogger } from './slack-logger.ts';

export interface HttpReceiverOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly log: Logger;
}

/** Its start rejects with ProblemError `setting-invalid` when the port cannot be had. */
export function createHttpReceiver({ signingSecret, port, log }: HttpReceiverOptions): SlackReceiver {
  const receiver = new HTTPReceiver({ signingSecret, logger: toSlackLogger(log) });
  let server: Server | undefined;
  return {
    init: (app) => receiver.init(app),
    start: async () => {
      server = await receiver.start(port).catch((error: unknown) => {
        throw portProblem(port, error);
      });
    },
    stop: async () => {
      if (server?.listening !== true) return;
      const closed = receiver.stop();
      // A balancer keeps connections open for its next request, which must go to another replica.
      server.closeIdleConnections();
      await closed;
    },
    isConnected: () => server?.listening === true,
    ended: async () => {
      if (server?.listening === true) await once(server, 'close');
    },
  };
}

const portProblem = (port: number, cause: unknown): ProblemError =>
  new ProblemError(
    {
      kind: 'setting-invalid',
      name: 'PORT',
      value: String(port),
      expected: 'a port that is free and that this program may use',
    },
    { cause },
  );
