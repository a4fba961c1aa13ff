/** What the Slack adapter is given. It carries; it knows nothing about statements. */
import type { Logger } from 'pino';
import type { Reply } from '../../reply/nodes.ts';

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

/** The questions that a chat can ask; each answers and never rejects for anything that a person typed. */
export interface Answers {
  /** A typed line, such as `/who-said nato`. */
  readonly line: (line: string) => Promise<Reply>;
  /** "Who said this?", asked of somebody's message; also gives the line that asks the same. */
  readonly message: (words: string) => Promise<{ readonly line: string; readonly reply: Reply }>;
  /** What the bot knows, and what to try. */
  readonly home: () => Promise<Reply>;
  /** A fault of ours as a reply with a reference number, under which the cause is logged. */
  readonly fault: (error: unknown) => Reply;
}

export interface SlackParts {
  readonly connection: SlackConnection;
  readonly answers: Answers;
  readonly log: Logger;
  /** Nothing new is heard after it; what was heard is answered by `stop`. */
  readonly signal: AbortSignal;
}

/** A running adapter. */
export interface SlackAdapter {
  /** True while Slack can reach us. */
  readonly isConnected: () => boolean;
  /** Settles when the adapter cannot go on (a token was revoked); never while it can. */
  readonly failed: Promise<unknown>;
  /** Hears nothing new, disconnects, and finishes what is being answered: 10 s at most for all of it. */
  readonly stop: () => Promise<void>;
}
