/**
 * Answers by their ids (`core/replay`), so that they can be asked again.
 *
 * - `number` is the order in which they were last given; a number is never given twice.
 * - `body` is JSON with a checksum, because people wrote the line that is in it.
 * - `corpus_state` is what the corpus was made of when it was asked; of far fewer states than answers.
 */
export const answers = `
CREATE TABLE answer (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE corpus_state (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE,
  documents TEXT NOT NULL
) STRICT;
`;
