import type { Document } from '../core/corpus.ts';
import { type DocumentId, isDocumentId } from '../core/ids.ts';
import { ProblemError } from '../core/problem.ts';
import { normalise } from '../text/normalise.ts';
import { shortDigest } from './digest.ts';
import type { Draft } from './draft.ts';

/** Where a file is: `path` for people, `inFolder` for the id, which stays when the folder moves. */
interface Source {
  readonly path: string;
  readonly inFolder: string;
}

/**
 * The normalised document, its title as first paragraph, not doubled when the body begins with it.
 * @throws ProblemError `file-empty` when no word is left.
 */
export const toDocument = (draft: Draft, source: Source): Document => {
  const body = normalise(draft.body).text.trim();
  const title = oneLine(draft.title) || firstLine(body);
  if (title === '') throw new ProblemError({ kind: 'file-empty', path: source.path });
  return {
    id: idOf(draft.id ?? shortDigest(source.inFolder.normalize('NFC'))),
    title,
    outlet: draft.outlet === null ? null : oneLine(draft.outlet) || null,
    url: draft.url,
    publishedAt: draft.publishedAt,
    text: [title, without(title, body)].filter((part) => part !== '').join('\n\n'),
    source: source.path,
  };
};

const oneLine = (words: string): string => normalise(words).text.replace(/\n+/g, ' ').trim();

const firstLine = (body: string): string => body.split('\n', 1).join('');

/** The body after a first line that only repeats the title. */
const without = (title: string, body: string): string =>
  firstLine(body) === title ? body.slice(title.length).trim() : body;

const idOf = (own: string): DocumentId => {
  const id = `doc_${own}`;
  if (!isDocumentId(id)) throw new TypeError(`not the form of an id: ${own}`);
  return id;
};
