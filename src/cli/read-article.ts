/** One article as the folders' readers would read it, wherever it is. */
import { basename, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import type { Document } from '../core/corpus.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { decode } from '../corpus/decode.ts';
import type { DraftReader } from '../corpus/draft.ts';
import { isWithin } from '../corpus/is-within.ts';
import { readFileText } from '../corpus/read-file-text.ts';
import { readPlain } from '../corpus/read-plain.ts';
import { readerOf } from '../corpus/readers.ts';
import { toDocument } from '../corpus/to-document.ts';

export interface ReadArticle {
  readonly document: Document;
  /** What is wrong with single values of it. */
  readonly problems: readonly Problem[];
}

const STANDARD_INPUT = '-';
/** Bytes; the same as for a file. */
const INPUT_LIMIT = 10_000_000;

/**
 * Reads a file, or standard input for `-`. Below one of `folders` it gets the id that it has in the store, so that the ids of
 * its statements are the same there. Rejects with a ProblemError when it cannot be read.
 */
export async function readArticle(
  path: string,
  folders: readonly string[],
  input: Readable,
): Promise<ReadArticle> {
  const isInput = path === STANDARD_INPUT;
  const name = isInput ? 'standard input' : path;
  const text = isInput ? decode(await readAll(input, name), name) : await readArticleFile(path);
  const draft = readerFor(path, text)(text, name);
  const inFolder = isInput ? name : wayInFolder(path, folders);
  return { document: toDocument(draft, { path: name, inFolder }), problems: draft.problems };
}

/** "The others were read" is no comfort where there are no others. */
async function readArticleFile(path: string): Promise<string> {
  try {
    return await readFileText(path);
  } catch (cause) {
    if (!(cause instanceof ProblemError) || cause.problem.kind !== 'file-unreadable') throw cause;
    throw new ProblemError({ kind: 'input-unreadable', path }, { cause });
  }
}

async function readAll(input: Readable, path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    const read = Buffer.from(chunk);
    bytes += read.length;
    if (bytes > INPUT_LIMIT)
      throw new ProblemError({ kind: 'file-too-large', path, bytes, limit: INPUT_LIMIT });
    chunks.push(read);
  }
  return Buffer.concat(chunks);
}

/** By the name's ending; a text without a name that says so is read by how it begins. */
function readerFor(path: string, text: string): DraftReader {
  const beginning = FORMS.find(({ start }) => start.test(text));
  return readerOf(path) ?? (beginning === undefined ? null : readerOf(beginning.name)) ?? readPlain;
}

const FORMS = [
  { start: /^\uFEFF?---\r?\n/, name: 'article.md' },
  { start: /^\s*(?:<!doctype html|<html)\b/i, name: 'article.html' },
] as const;

/** The way from the first folder that holds the file, else its name, as if it stood in a folder itself. */
function wayInFolder(path: string, folders: readonly string[]): string {
  const folder = folders.find((each) => isWithin(each, path));
  const way = folder === undefined ? '' : relative(folder, path);
  return (way === '' ? basename(path) : way).split(sep).join('/');
}
