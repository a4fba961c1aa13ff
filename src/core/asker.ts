/** Who asks, and where: for the few commands that do not answer everybody alike. */
import type { ChannelAddress } from './digest/address.ts';

export interface Asker {
  /** Null where it is no channel that a digest could go to. */
  readonly channel: ChannelAddress | null;
  /** For the log: an id of the platform. */
  readonly name: string;
  /** May cost a request to the platform, so it is asked only when it matters. */
  readonly isAdmin: () => Promise<boolean>;
}

/** Somebody of whom nothing is known. */
export const NOBODY: Asker = { channel: null, name: 'somebody', isAdmin: async () => false };

/** Whoever has the terminal can do anything in any case. */
export const TERMINAL_ASKER: Asker = { channel: 'terminal', name: 'terminal', isAdmin: async () => true };
