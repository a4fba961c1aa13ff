/** How gestures come in, over either transport. */
import type { Receiver } from '@slack/bolt';

export interface SlackReceiver extends Receiver {
  /** Settles when gestures come in, or when it was stopped before; rejects when they never will. */
  readonly start: () => Promise<void>;
  /** Hears nothing new from now on; settles when all connections are closed. */
  readonly stop: () => Promise<void>;
  readonly isConnected: () => boolean;
}
