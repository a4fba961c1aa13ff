/** "Posts" digests to standard output: nothing can be looked up there, and nothing makes a sound. */
import type { Writable } from 'node:stream';
import type { Poster, PostOutcome } from '../../core/digest/poster.ts';
import { renderTerminal } from '../../render/terminal/render.ts';
import { write } from './write.ts';

export interface PosterParts {
  readonly output: Writable;
  readonly width: () => number;
}

const NOBODY: PostOutcome = {
  type: 'refused',
  failure: 'unknown',
  retryAfterMs: null,
  cause: new Error('nobody reads the standard output any more'),
};

export const createTerminalPoster = ({ output, width }: PosterParts): Poster => ({
  traits: { canPostSilently: true, canLookUp: false },
  isConnected: () => true,
  print: (digest) => [renderTerminal(digest, { width: width(), colour: false })],
  post: async ({ body }) => {
    try {
      const isRead = await write(output, `${body}\n\n`);
      return isRead ? { type: 'posted', messageId: 'terminal' } : NOBODY;
    } catch (cause) {
      return { type: 'uncertain', cause };
    }
  },
  find: async () => ({ type: 'absent' }),
});
