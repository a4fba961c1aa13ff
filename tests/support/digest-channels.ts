/** A platform of the imagination: keeps what was posted, and does what a test asks of it. */
import type { ChannelAddress } from '../../src/core/digest/address.ts';
import type { DigestPart, Failure, Poster, PostOutcome } from '../../src/core/digest/poster.ts';
import { plainText } from '../../src/reply/plain-text.ts';

/** What is wrong with one request. `lost-answer`: it was taken, and nobody heard so; `hang`: no answer, ever. */
export type PostFault = 'lost-request' | 'lost-answer' | 'hang' | Failure | SlowDown;

/** A rate limit that says how long. */
export interface SlowDown {
  readonly retryAfterMs: number;
}

export interface PostedMessage {
  readonly channel: ChannelAddress;
  readonly marker: string;
  readonly body: string;
  readonly thread: string | null;
  readonly isSilent: boolean;
  /** By the clock of the platform. */
  readonly at: number;
}

export interface DigestChannels extends Poster {
  /** Everything that a channel shows, in order. */
  readonly messages: () => readonly PostedMessage[];
  /** How often somebody asked to post. */
  readonly requests: () => number;
  /** Decides over each request from now on; null is well. */
  readonly fail: (fault: (part: DigestPart) => PostFault | null) => void;
  /** False: looking up fails, as when the platform is away. */
  readonly lookUpWorks: (works: boolean) => void;
}

export interface ChannelsOptions {
  /** Milliseconds since the epoch, as the platform knows them. */
  readonly clock: () => number;
  readonly canPostSilently?: boolean;
  readonly canLookUp?: boolean;
  /** Cuts a digest into so many messages. */
  readonly parts?: number;
}

export const openChannels = (options: ChannelsOptions): DigestChannels => {
  const { clock, canPostSilently = false, canLookUp = true, parts = 1 } = options;
  const posted: PostedMessage[] = [];
  let asked = 0;
  let faultOf = (_part: DigestPart): PostFault | null => null;
  let works = true;
  const keep = ({ channel, marker, body, thread, isSilent }: DigestPart): PostOutcome => {
    posted.push({ channel, marker, body, thread, isSilent, at: clock() });
    return { type: 'posted', messageId: `message-${posted.length}` };
  };
  return {
    traits: { canPostSilently, canLookUp },
    isConnected: () => true,
    print: (reply) =>
      Array.from({ length: parts }, (_, index) => `${index + 1}/${parts} ${plainText(reply)}`),
    post: async (part) => {
      asked += 1;
      const fault = faultOf(part);
      if (fault === null) return keep(part);
      if (fault === 'hang') return new Promise(() => undefined);
      if (fault === 'lost-answer') keep(part);
      if (fault === 'lost-answer' || fault === 'lost-request')
        return { type: 'uncertain', cause: new Error(fault) };
      return refusal(fault);
    },
    find: async (part, since) => {
      if (!works) return { type: 'unknown', failure: 'network', cause: new Error('away') };
      const at = posted.findIndex(({ marker, at }) => marker === part.marker && at >= since);
      return at < 0 ? { type: 'absent' } : { type: 'found', messageId: `message-${at + 1}` };
    },
    messages: () => posted,
    requests: () => asked,
    fail: (fault) => {
      faultOf = fault;
    },
    lookUpWorks: (does) => {
      works = does;
    },
  };
};

const refusal = (fault: Failure | SlowDown): PostOutcome => {
  const [failure, retryAfterMs] =
    typeof fault === 'string' ? [fault, null] : (['rate-limited', fault.retryAfterMs] as const);
  return { type: 'refused', failure, retryAfterMs, cause: new Error(failure) };
};
