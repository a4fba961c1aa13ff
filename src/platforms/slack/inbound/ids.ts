/** One id a gesture, the same when Slack sends it again. */
import { z } from 'zod';

/** Events have the first, commands, buttons and shortcuts the second. */
const BODY = z.object({ event_id: z.string().optional(), trigger_id: z.string().optional() });

/** Null where a body has none: then it cannot be told from another. */
export function gestureId(body: unknown): string | null {
  const { data } = BODY.safeParse(body);
  return data?.event_id ?? data?.trigger_id ?? null;
}
