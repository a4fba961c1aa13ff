import type { QuietHours } from '../core/digest/plan.ts';

/** `22:00-07:00`, hours and minutes of a day; null for `off`; undefined for anything else, and for hours that end when they begin. */
export const readQuietHours = (typed: string): QuietHours | null | undefined => {
  if (typed === 'off') return null;
  const [, from, until] = WINDOW.exec(typed) ?? [];
  if (from === undefined || until === undefined || from === until) return undefined;
  return { from, until };
};

const WINDOW = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*-\s*((?:[01]\d|2[0-3]):[0-5]\d)$/;
