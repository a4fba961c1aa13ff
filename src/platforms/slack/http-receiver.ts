/** Signed HTTP: Bolt checks signatures and refuses what is older than five minutes. */
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { ProblemError } from '../../core/problem.ts';
import type { SlackReceiver } from './receiver.ts';
import { toSlackLogger } from './slack-logger.ts';

/** What is needed of Bolt's server, with or without TLS. */
interface Server {
  readonly listening: boolean;
  readonly closeIdleConnections: () => void;
}

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
      if (server?.listening === true) await close(receiver, server);
    },
    isConnected: () => server?.listening === true,
  };
}

async function close(receiver: HTTPReceiver, server: Server): Promise<void> {
  const closed = receiver.stop();
  // A balancer keeps connections open for its next request, which is for another replica now.
  server.closeIdleConnections();
  await closed;
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
