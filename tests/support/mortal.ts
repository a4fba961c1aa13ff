/** A process that can be killed: from a certain moment on, nothing that it asks of the ledger or of the platform is done. */
import type { Ledger } from '../../src/core/digest/ledger.ts';
import type { Poster } from '../../src/core/digest/poster.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';

/** What a method is put through: it may be done later, or not at all. */
export type Interposed = <T>(act: () => Promise<T>) => Promise<T>;

/** The same delivery, with something between it and the outside world. */
export const interpose = (delivery: Delivery, between: Interposed): Partial<Delivery> => ({
  ledger: interposeLedger(delivery.ledger, between),
  posters: new Map([...delivery.posters].map(([name, poster]) => [name, interposePoster(poster, between)])),
});

const interposeLedger = (ledger: Ledger, between: Interposed): Ledger => ({
  plan: (...given) => between(() => ledger.plan(...given)),
  pause: (...given) => between(() => ledger.pause(...given)),
  silenceTold: (...given) => between(() => ledger.silenceTold(...given)),
  add: (...given) => between(() => ledger.add(...given)),
  read: (...given) => between(() => ledger.read(...given)),
  recent: (...given) => between(() => ledger.recent(...given)),
  open: () => between(() => ledger.open()),
  history: (...given) => between(() => ledger.history(...given)),
  claim: (...given) => between(() => ledger.claim(...given)),
  compose: (...given) => between(() => ledger.compose(...given)),
  begin: (...given) => between(() => ledger.begin(...given)),
  finish: (...given) => between(() => ledger.finish(...given)),
  release: (...given) => between(() => ledger.release(...given)),
  posted: (...given) => between(() => ledger.posted(...given)),
  failed: (...given) => between(() => ledger.failed(...given)),
  skipped: (...given) => between(() => ledger.skipped(...given)),
  told: (...given) => between(() => ledger.told(...given)),
  givenAt: (...given) => between(() => ledger.givenAt(...given)),
});

const interposePoster = (poster: Poster, between: Interposed): Poster => ({
  ...poster,
  post: (...given) => between(() => poster.post(...given)),
  find: (...given) => between(() => poster.find(...given)),
});

export interface Death {
  readonly between: Interposed;
  /** How many moments there were to die in. */
  readonly moments: () => number;
}

/**
 * Dies at a moment: 2n is before the n-th thing that it asks, 2n + 1 is after that was done, but before it has heard so. To be
 * told of it by an error stands for being no more: whatever it tries then is not done either.
 */
export const dyingAt = (moment: number): Death => {
  let moments = 0;
  const live = (): void => {
    if (moments >= moment) throw new Error('killed');
    moments += 1;
  };
  return {
    between: async (act) => {
      live();
      const result = await act();
      live();
      return result;
    },
    moments: () => moments,
  };
};
