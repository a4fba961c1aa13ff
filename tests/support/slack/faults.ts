/** What can go wrong between the bot and Slack, as data. */

/** Where in a request it breaks: before Slack has acted on it, or after, when only the answer is lost. */
type BrokenTransport =
  | '429'
  | '500-before'
  | '500-after'
  | 'reset-before'
  | 'reset-after'
  | 'hang'
  | 'hang-after'
  /** The answer begins and never ends. */
  | 'stall-after';

/** Slack's own refusals: HTTP 200 with `ok: false`. */
type Refusal =
  | 'invalid_auth'
  | 'token_revoked'
  | 'account_inactive'
  | 'ratelimited'
  | 'internal_error'
  | 'not_in_channel'
  | 'channel_not_found'
  | 'is_archived'
  | 'restricted_action'
  | 'missing_scope'
  | 'msg_too_long'
  | 'msg_blocks_too_long'
  | 'thread_not_found'
  | 'fatal_error'
  | 'invalid_blocks';

export interface ApiFault {
  /** A Web API method such as `chat.postMessage`, `response_url`, or `*` for every request. */
  readonly method: string;
  readonly kind: BrokenTransport | Refusal;
  /** How many requests it meets; 1 by default, Infinity until `end()`. */
  readonly times?: number;
  /** What a 429 says in `Retry-After`, in seconds; 1 by default. */
  readonly retryAfterS?: number;
}

/** Why Slack says goodbye: https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
export type DisconnectReason = 'refresh_requested' | 'warning' | 'too_many_websockets' | 'link_disabled';

/** The first four strike the connections that take envelopes now; the others wait for new connections. */
export type SocketFault =
  /** Slack's own goodbye, with a reason. */
  | { readonly kind: 'disconnect'; readonly reason: DisconnectReason; readonly which?: 'one' | 'all' }
  /** The TCP connection is reset. */
  | { readonly kind: 'drop'; readonly which?: 'one' | 'all' }
  /** Pings are no longer answered; all else works. */
  | { readonly kind: 'no-pong'; readonly which?: 'one' | 'all' }
  /** Half open: nothing that the bot sends arrives any more, not even its wish to close. */
  | { readonly kind: 'dead'; readonly which?: 'one' | 'all' }
  /** New connections are reset before they are open. */
  | { readonly kind: 'refuse-connections'; readonly times?: number }
  /** New connections open, but Slack never says hello. */
  | { readonly kind: 'no-hello'; readonly times?: number };

/** `apps.connections.open` answers with HTTP 500 until `end()`. */
interface OpenFails {
  readonly kind: 'connections-open-fails';
  readonly times?: number;
}

export type Fault = ApiFault | SocketFault | OpenFails;
