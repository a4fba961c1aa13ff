/**
 * One bucket for each route and channel, and the headers that tell of it. Discord publishes no numbers and may change
 * them, so a test chooses its own. https://discord.com/developers/docs/topics/rate-limits
 */
import type { HttpAnswer } from './problem.ts';

export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

type Headers = Readonly<Record<string, string>>;

export interface RateLimits {
  /** Counts one request of a bucket, for one channel or token; a 429 when there were too many. */
  readonly take: (
    bucket: string,
    major: string,
  ) => { readonly headers: Headers; readonly refusal?: HttpAnswer };
}

export const createRateLimits = ({ requests, perMs }: RateLimit): RateLimits => {
  const windows = new Map<string, { readonly endsAt: number; readonly used: number }>();
  return {
    take: (bucket, major) => {
      const now = Date.now();
      const key = `${bucket} ${major}`;
      const open = windows.get(key);
      const isOpen = open !== undefined && open.endsAt > now;
      const { endsAt, used } = isOpen ? open : { endsAt: now + perMs, used: 0 };
      windows.set(key, { endsAt, used: used + 1 });
      const retryAfterS = (endsAt - now) / 1000;
      const state = { bucket, requests, remaining: Math.max(0, requests - used - 1), retryAfterS };
      if (used < requests) return { headers: headersOf(state) };
      return { headers: {}, refusal: tooMany({ bucket, retryAfterS, requests }) };
    },
  };
};

interface TooMany {
  readonly retryAfterS: number;
  /** Empty for the limit that the whole bot has. */
  readonly bucket?: string;
  readonly requests?: number;
}

export const tooMany = ({ retryAfterS, bucket = '', requests = 5 }: TooMany): HttpAnswer => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: retryAfterS, global: bucket === '' },
  headers: {
    // Rounded up to whole seconds; the body is exact.
    'retry-after': String(Math.ceil(retryAfterS)),
    'x-ratelimit-scope': bucket === '' ? 'global' : 'user',
    ...(bucket === ''
      ? { 'x-ratelimit-global': 'true' }
      : headersOf({ bucket, requests, remaining: 0, retryAfterS })),
  },
});

interface State {
  readonly bucket: string;
  readonly requests: number;
  readonly remaining: number;
  readonly retryAfterS: number;
}

const headersOf = ({ bucket, requests, remaining, retryAfterS }: State): Headers => ({
  'x-ratelimit-limit': String(requests),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': (Date.now() / 1000 + retryAfterS).toFixed(3),
  'x-ratelimit-reset-after': retryAfterS.toFixed(3),
  'x-ratelimit-bucket': bucket,
});
