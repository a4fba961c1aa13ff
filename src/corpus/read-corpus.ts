import type { Document } from '../core/corpus.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { digest } from './digest.ts';
import { type Listed, listFiles } from './list-files.ts';
import { readFileText } from './read-file-text.ts';
import { readerOf } from './readers.ts';
import { toDocument } from './to-document.ts';

/** One step of reading the folders. */
export type Read =
  | {
      readonly type: 'document';
      readonly document: Document;
      /** Changes when anything about the document changes. */
      readonly contentHash: string;
    }
  | {
      readonly type: 'problem';
      readonly problem: Problem;
      readonly cause?: unknown;
      /** The file or folder that could not be read, so that nobody can say what is in it now; else null. */
      readonly unread: string | null;
    };

/** What was read before: document ids and digests of texts, each with the file that had it first. */
type Seen = Map<string, string>;

/**
 * Reads every document in the folders, one file in memory at a time, always in the same order. A bad file costs only
 * itself. Of two documents with one id or one text, the first counts.
 */
export async function* readCorpus(folders: readonly string[], signal?: AbortSignal): AsyncGenerator<Read> {
  const seen: Seen = new Map();
  for await (const listed of listFiles(folders)) {
    signal?.throwIfAborted();
    yield* await readListed(listed, seen);
  }
}

const readListed = async (listed: Listed, seen: Seen): Promise<readonly Read[]> => {
  if (listed.type === 'problem') return [{ ...listed, unread: listed.path }];
  const { path } = listed;
  try {
    const draft = readerOf(path)?.(await readFileText(path), path);
    if (!draft) return [];
    const document = toDocument(draft, listed);
    return [
      ...draft.problems.map((problem) => ({ type: 'problem' as const, problem, unread: null })),
      once(document, seen),
    ];
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    return [{ type: 'problem', problem: cause.problem, cause, unread: path }];
  }
};

const once = (document: Document, seen: Seen): Read => {
  const keys = [document.id, digest(document.text)];
  const first = keys.map((key) => seen.get(key)).find((path) => path !== undefined);
  if (first !== undefined)
    return {
      type: 'problem',
      problem: { kind: 'document-twice', path: document.source, first },
      unread: null,
    };
  for (const key of keys) seen.set(key, document.source);
  return { type: 'document', document, contentHash: digest(JSON.stringify(document)) };
};
