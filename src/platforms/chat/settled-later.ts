/** A promise that somebody else settles; Node 20 has no `Promise.withResolvers`. */
export interface Later {
  readonly promise: Promise<unknown>;
  /** Only the first time counts. */
  readonly resolve: (reason: unknown) => void;
}

export function settledLater(): Later {
  let resolve = (_reason: unknown): void => {};
  const promise = new Promise<unknown>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
