/** A running platform, as the program sees it. */
export interface Adapter {
  /** True while the platform can reach us. */
  readonly isConnected: () => boolean;
  /** Settles with the reason when the adapter cannot go on (a token was revoked); never while it can. */
  readonly failed: Promise<unknown>;
  /** Hears nothing new, disconnects, and finishes what is being answered: 10 s at most for all of it. */
  readonly stop: () => Promise<void>;
}
