/**
 * Documents and their statements, each with the index that finds it.
 *
 * - `key` puts rows into the order of answers (`order-key.ts`), and is the rowid of the row's terms.
 * - `citation`, `findings`, `text`, `body`, `trace` and `hit` are JSON with a checksum before it (`sealed-json.ts`). JSON keeps
 *   U+0000 and lone surrogates, which the driver does not.
 * - `statement_hit` repeats what ranking needs of a statement, in a table of its own: 500 are ranked for a page of a few, and
 *   there they stand on a tenth of the file's pages. The trace is apart from the body: only one statement at a time is
 *   asked why.
 * - A statement id is not unique on purpose: two documents whose ids meet by accident must both be kept.
 * - The term tables keep no copy of the terms. `ascii` takes every character outside ASCII as part of a word, so a
 *   word of any script goes in and out the same way; `index-token.ts` sees to the ASCII ones.
 */
export const documentsAndStatements = `
CREATE TABLE store (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO store (only_row, revision) VALUES (1, 0);

CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  citation TEXT NOT NULL,
  findings TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  trace TEXT NOT NULL
) STRICT;
CREATE INDEX statement_id ON statement (id);
CREATE UNIQUE INDEX statement_place ON statement (document, position);

CREATE TABLE statement_hit (
  key INTEGER PRIMARY KEY REFERENCES statement (key) ON DELETE CASCADE,
  hit TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE document_term USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE statement_term USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
`;
