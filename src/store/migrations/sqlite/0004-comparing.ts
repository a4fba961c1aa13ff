/**
 * What comparing needs, and what came of it (`core/compare/compare.ts`).
 *
 * - `statement_key` holds a hash of each key of a statement: two that share one are compared. A false meeting of two hashes costs a
 *   comparison, nothing else.
 * - `utterance_link`, `figure` and `change` go with the statements and documents that they are made of.
 * - A change may rest on two documents; `other` is the one that does not date it.
 * - `key`, `body` and the term tables are as for statements. `position` orders what one document says of one day.
 */
import type { Connection } from '../../sqlite/connection.ts';
import { seal } from '../../sqlite/sealed-json.ts';

const TABLES = `
CREATE TABLE statement_key (
  hash INTEGER NOT NULL,
  statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_key_statement ON statement_key (statement);

CREATE TABLE utterance_link (
  one INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
  likeness TEXT NOT NULL CHECK (likeness IN ('same', 'similar')),
  is_copied INTEGER NOT NULL CHECK (is_copied IN (0, 1)),
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX utterance_link_other ON utterance_link (other);

CREATE TABLE figure (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX figure_document ON figure (document);
CREATE VIRTUAL TABLE figure_term USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);

CREATE TABLE change (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  other INTEGER REFERENCES document (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX change_document ON change (document);
CREATE INDEX change_other ON change (other);
CREATE VIRTUAL TABLE change_term USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
`;

/** The tables. What an older store holds is compared when its documents are read again, which a new version of the pipeline sees to. */
export const comparing = (connection: Connection): void => {
  const nothing = seal({ agency: null, shingles: [] });
  connection.script(`ALTER TABLE document ADD COLUMN sketch TEXT NOT NULL DEFAULT '${nothing}'; ${TABLES}`);
};
