/** What the Slack adapter is given. It carries; it knows nothing about statements. */
import type { Logger } from 'pino';
import type { Answers } from '../chat/answers.ts';

/** Socket Mode needs no public address; signed HTTP serves several replicas behind a balancer. */
export type Transport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface SlackConnection {
  readonly botToken: string;
  readonly transport: Transport;
  /** `https://slack.com/api/`, or where a test listens. */
  readonly apiUrl: string;
}

export interface SlackParts {
  readonly connection: SlackConnection;
  readonly answers: Answers;
  /** Told at every connection, the first and those after it. */
  readonly onConnected: () => void;
  readonly log: Logger;
  /** Nothing new is heard after it; what was heard is answered by `stop`. */
  readonly signal: AbortSignal;
}
