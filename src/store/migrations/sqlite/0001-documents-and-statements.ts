/**
 * Documents and their statements, each with the index that finds it.
 *
 * - `key` puts rows into the order of answers (`order-key.ts`), and is the rowid of the row's terms.
 * - `citation`, `findings`, `text`, `body` and `trace` are JSON with a checksum before it (`sealed-json.ts`). JSON keeps
 *   U+0000 and lone surrogates, which the driver does not.
 * - The trace is apart from the rest of its statement: only one statement at a time is asked why.
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

CREATE VIRTUAL TABLE document_term USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE statement_term USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
`;
