/** Stands in for what has not come in time. */
export const LATE = Symbol('late');

/** What the work settles to, or `LATE` after `limitMs`. The work is not ended by that. */
export async function orLate<T>(work: Promise<T>, limitMs: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
