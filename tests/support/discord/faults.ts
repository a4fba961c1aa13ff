/** What can go wrong between the bot and Discord, as data. */
import type { RefusalCode } from './problem.ts';
import type { RouteName } from './routes.ts';

/**
 * Where in a request it breaks: before Discord has acted on it, or after, when only the answer is lost. A reset is told
 * to the bot as ECONNRESET, a closed connection as "other side closed"; a stalled answer begins and never ends.
 */
type BrokenTransport = `${'500' | '502' | 'reset' | 'closed' | 'hang' | 'stall'}-${'before' | 'after'}`;

export interface RestFault {
  /** `*` is every route. */
  readonly route: RouteName | '*';
  /** A number is a refusal of Discord's own, by its code: `401` strikes open routes too, unlike `token-revoked`. */
  readonly kind: BrokenTransport | '429' | '429-global' | RefusalCode;
  /** How many requests it meets; 1 by default, Infinity until `end()`. */
  readonly times?: number;
  /** What a 429 asks to wait, in seconds; 1 by default. */
  readonly retryAfterS?: number;
}

type Which = 'one' | 'all';

/** Strike the connections that are up now, also those that have no session yet. */
type StrikingFault =
  /** Discord asks for a new connection that resumes: opcode 7. */
  | { readonly kind: 'reconnect'; readonly which?: Which }
  /** Opcode 9; when it may be resumed the session is still good. */
  | { readonly kind: 'invalid-session'; readonly isResumable: boolean; readonly which?: Which }
  /** Closed by Discord with a code of its own, such as 4000 or 4004. */
  | { readonly kind: 'close'; readonly code: number; readonly which?: Which }
  /** The TCP connection is reset. */
  | { readonly kind: 'drop'; readonly which?: Which }
  /** Heartbeats are no longer answered; all else works. */
  | { readonly kind: 'no-heartbeat-ack'; readonly which?: Which };

/** Wait for new connections, or for what the bot says on them. */
export type AwaitingFault =
  /** New connections are reset before they are open. */
  | { readonly kind: 'refuse-connections'; readonly times?: number }
  /** New connections open and are closed before the hello: with a code, or by a reset. */
  | { readonly kind: 'close-before-hello'; readonly code?: number; readonly times?: number }
  /** New connections open, but Discord never says hello. */
  | { readonly kind: 'no-hello'; readonly times?: number }
  /** An identification is answered by a close, such as 4004 or 4014. */
  | { readonly kind: 'refuse-identify'; readonly code: number; readonly times?: number }
  /** An identification is answered by opcode 9, as when it came too soon. */
  | { readonly kind: 'invalid-identify'; readonly times?: number }
  /** A session cannot be resumed: opcode 9. */
  | { readonly kind: 'refuse-resume'; readonly times?: number };

export type GatewayFault = StrikingFault | AwaitingFault;

/** From now on the token is wrong: HTTP 401 where it is asked for, and close code 4004 now and for each identification. */
interface TokenRevoked {
  readonly kind: 'token-revoked';
}

export type Fault = RestFault | GatewayFault | TokenRevoked;

export const isStriking = (fault: GatewayFault): fault is StrikingFault => STRIKING.has(fault.kind);

const STRIKING: ReadonlySet<string> = new Set<StrikingFault['kind']>([
  'reconnect',
  'invalid-session',
  'close',
  'drop',
  'no-heartbeat-ack',
]);
