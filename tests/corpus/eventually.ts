import { vi } from 'vitest';

/** What a person may wait for a file that they dropped in. */
const LIMIT_MS = 3_000;

/** Waits until the expectations hold, 3 s at most. */
export const eventually = (expectations: () => unknown): Promise<unknown> =>
  vi.waitFor(expectations, { timeout: LIMIT_MS, interval: 20 });
