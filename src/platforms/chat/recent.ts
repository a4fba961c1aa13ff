/** Ids seen lately: Slack sends the same gesture again when it misses an acknowledgement. */

const MOST = 2_000;

/** `isNew(id)` is true the first time only, among the last 2,000 ids. */
export function createRecent(): { readonly isNew: (id: string) => boolean } {
  const seen = new Set<string>();
  return {
    isNew: (id) => {
      if (seen.has(id)) return false;
      seen.add(id);
      const [oldest] = seen;
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
