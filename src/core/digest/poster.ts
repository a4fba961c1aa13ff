/** The port to a platform's channels: posts one part of a digest once, and finds it again. */
import type { Reply } from '../../reply/nodes.ts';
import type { ChannelAddress } from './address.ts';

/** What the delivery may rely on; differences are data. */
export interface PosterTraits {
  /** Posts in quiet hours make no sound there; otherwise they are held until the hours end. */
  readonly canPostSilently: boolean;
  /** A part can be looked up; otherwise one whose outcome is unknown is taken as posted. */
  readonly canLookUp: boolean;
}

/** One message of a digest. */
export interface DigestPart {
  readonly channel: ChannelAddress;
  /** Unique in the world and the same at every try: slot id and part; the platform carries it invisibly or as small print. */
  readonly marker: string;
  /** Printed by `print`; a string, so that it can be kept and hashed. */
  readonly body: string;
  /** The message below which it stands, or null. */
  readonly thread: string | null;
  readonly isSilent: boolean;
}

/** Why a post was not taken. The first six stay until somebody does something. */
export const FAILURES = [
  'not-in-channel',
  'archived',
  'no-permission',
  'head-gone',
  'too-long',
  'token-refused',
  'rate-limited',
  'network',
  'unknown',
] as const;
export type Failure = (typeof FAILURES)[number];

/**
 * - `posted`: the platform has it;
 * - `refused`: it has not, and says so;
 * - `uncertain`: the request may have been taken; look it up.
 */
export type PostOutcome =
  | { readonly type: 'posted'; readonly messageId: string }
  | {
      readonly type: 'refused';
      readonly failure: Failure;
      readonly retryAfterMs: number | null;
      readonly cause: unknown;
    }
  | { readonly type: 'uncertain'; readonly cause: unknown };

/**
 * - `found`: posted before;
 * - `absent`: certainly not there;
 * - `unknown`: it could not be looked up.
 */
export type LookUp =
  | { readonly type: 'found'; readonly messageId: string }
  | { readonly type: 'absent' }
  | { readonly type: 'unknown'; readonly failure: Failure; readonly cause: unknown };

export interface PrintOptions {
  readonly mention: string | null;
  readonly thread: boolean;
  /** Small print that names the digest to people and to the look-up: `NEWSROOM/…/2026-11-21T08:00`. */
  readonly marker: string;
}

export interface Poster {
  readonly traits: PosterTraits;
  /** True while there is a connection that can post. */
  readonly isConnected: () => boolean;
  /** The messages of a digest, in order; with `thread` the first is the head and the others stand below it. Pure. */
  readonly print: (reply: Reply, options: PrintOptions) => readonly string[];
  /** One request, no retries; never rejects. */
  readonly post: (part: DigestPart) => Promise<PostOutcome>;
  /** `since` in milliseconds since the epoch: when the part was first begun. Never rejects. */
  readonly find: (part: DigestPart, since: number) => Promise<LookUp>;
}
