/** A platform as the program serves it. */
import type { Logger } from 'pino';
import type { Command } from '../core/command.ts';
import type { PlatformName } from '../core/digest/address.ts';
import type { Poster } from '../core/digest/poster.ts';
import type { Adapter } from '../platforms/chat/adapter.ts';
import type { Answers } from '../platforms/chat/answers.ts';

/** What every platform needs. */
export interface PlatformParts {
  readonly answers: Answers;
  readonly commands: readonly Command[];
  /** Told at every connection, the first and those after it. */
  readonly onConnected: () => void;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

export interface Platform {
  readonly name: PlatformName;
  readonly poster: Poster;
  /** Null while it is not connected for the first time. */
  readonly adapter: () => Adapter | null;
  /** Rejects with a ProblemError when the platform cannot start. */
  readonly connect: (parts: PlatformParts) => Promise<Adapter>;
}

export interface PlatformSpec {
  readonly name: PlatformName;
  readonly connect: (parts: PlatformParts) => Promise<Adapter>;
  readonly createPoster: (isConnected: () => boolean) => Poster;
}

/** Remembers the adapter, because the poster is there before it. */
export function definePlatform({ name, connect, createPoster }: PlatformSpec): Platform {
  let adapter: Adapter | null = null;
  return {
    name,
    poster: createPoster(() => adapter?.isConnected() ?? false),
    adapter: () => adapter,
    connect: async (parts) => {
      adapter = await connect(parts);
      return adapter;
    },
  };
}
