/** Tells of changes when what has changed is at rest: a file that is being written is not ready to be read. */

/** An editor or a copy that pauses longer than this is taken for finished. */
const QUIET_MS = 300;
/** Files that come one after the other are told of together, at most this long after the first has come to rest. */
const GATHER_MS = 500;

export interface Settling {
  /** Something has happened to this path. */
  readonly touch: (path: string) => void;
  /** Forgets what is not at rest yet. */
  readonly stop: () => void;
}

/** Calls `onSettled` once for everything that came to rest meanwhile. A path that never rests never is told of. */
export const createSettling = (onSettled: () => void): Settling => {
  const restless = new Map<string, NodeJS.Timeout>();
  let gathering: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(gathering);
    gathering = undefined;
    onSettled();
  };
  const settle = (path: string): void => {
    restless.delete(path);
    if (restless.size === 0) tell();
    else gathering ??= setTimeout(tell, GATHER_MS);
  };
  return {
    touch: (path) => {
      clearTimeout(restless.get(path));
      restless.set(
        path,
        setTimeout(() => settle(path), QUIET_MS),
      );
    },
    stop: () => {
      for (const timer of [...restless.values(), gathering]) clearTimeout(timer);
      restless.clear();
      gathering = undefined;
    },
  };
};
