/** One id a gesture, the same when Slack sends it again. */
import { z } from 'zod';

const BODY = z.looseObject({
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  envelope_id: z.string().optional(),
});

/** Null where a body has none: then it cannot be told from another. */
export function gestureId(body: unknown): string | null {
  const { data } = BODY.safeParse(body);
  return data?.event_id ?? data?.trigger_id ?? data?.envelope_id ?? null;
}
