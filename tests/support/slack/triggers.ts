/** Trigger ids: each lets one view be opened within three seconds of a gesture. https://docs.slack.dev/surfaces/modals#lifecycle */

const LIFE_MS = 3000;

export interface Triggers {
  readonly issue: (userId: string) => string;
  /** Uses it up; the person who made the gesture, or Slack's error. */
  readonly use: (triggerId: string) => { readonly userId: string } | { readonly error: string };
}

export const createTriggers = (): Triggers => {
  const issued = new Map<
    string,
    { readonly userId: string; readonly at: number; readonly isUsed: boolean }
  >();
  return {
    issue: (userId) => {
      const triggerId = `${issued.size + 1}.harbour`;
      issued.set(triggerId, { userId, at: Date.now(), isUsed: false });
      return triggerId;
    },
    use: (triggerId) => {
      const known = issued.get(triggerId);
      if (known === undefined) return { error: 'invalid_trigger_id' };
      if (known.isUsed) return { error: 'exchanged_trigger_id' };
      issued.set(triggerId, { ...known, isUsed: true });
      return Date.now() - known.at > LIFE_MS ? { error: 'expired_trigger_id' } : { userId: known.userId };
    },
  };
};
