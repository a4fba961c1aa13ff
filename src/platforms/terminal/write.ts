import type { Writable } from 'node:stream';

/**
 * Writes and waits until the stream has taken it, so that a slow reader slows us down. Resolves to false when nobody
 * reads any more, as after `| head`; rejects with any other failure, such as a full disk.
 */
export const write = (stream: Writable, text: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if (isReaderGone(error)) resolve(false);
      else reject(error);
    });
  });

/** Keeps a failed write from ending the process: `write` already reports it to the one who wrote. */
export const hearErrors = (stream: Writable): void => {
  stream.on('error', () => undefined);
};

const GONE = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

const isReaderGone = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && GONE.has(error.code);
