import { basename, extname } from 'node:path';
import type { DraftReader } from './draft.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readPlain } from './read-plain.ts';

const READERS: ReadonlyMap<string, DraftReader> = new Map([
  ['.md', readMarkdown],
  ['.txt', readPlain],
  ['.html', readHtml],
  ['.htm', readHtml],
]);

/** Who reads a file of this name; null for a kind of file that we do not read. */
export const readerOf = (path: string): DraftReader | null =>
  READERS.get(extname(path).toLowerCase()) ?? null;

/** True for a name that a document may have, or a folder: dot-files are nobody's, and a name without an ending is a folder's. */
export const mayHoldText = (path: string): boolean =>
  !basename(path).startsWith('.') && (extname(path) === '' || readerOf(path) !== null);
