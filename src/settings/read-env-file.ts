import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Why a file gives no settings. */
export type FileFault = 'missing' | 'unreadable' | 'folder' | 'too-large' | 'not-utf8';

export type EnvText = { readonly text: string } | { readonly fault: FileFault };

/** More than any settings need; what is larger is something else that was named by mistake. */
export const MOST_BYTES = 65_536;

/** The text of an env file, in UTF-8. Only a plain file or a pipe is read, and no more of it than `MOST_BYTES`. */
export const readEnvFile = (path: string): EnvText => {
  try {
    if (statSync(path).isDirectory()) return { fault: 'folder' };
    const bytes = readBeginning(path);
    if (bytes.length > MOST_BYTES) return { fault: 'too-large' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
};

/** Pipes have no size, so one byte more than allowed is asked for. */
const readBeginning = (path: string): Uint8Array => {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(MOST_BYTES + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
};

const faultOf = (error: unknown): FileFault => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not-utf8' : 'unreadable';
};
