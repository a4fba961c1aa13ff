import type { AnswerLog, CorpusState, RememberedAnswer } from '../../core/ports.ts';
import { valueAt } from './column.ts';
import type { Connection } from './connection.ts';
import { seal } from './sealed-json.ts';
import type { Perform } from './sqlite-store.ts';

/** So many answers are kept, those that were given last. */
export const MOST_ANSWERS = 10_000;
/** A state takes about 40 bytes a document; answers from older ones are known, but not what changed since. */
export const MOST_STATES = 20;

/** The port over an open, migrated file. */
export const sqliteAnswers = (connection: Connection, perform: Perform): AnswerLog => ({
  remember: (answer, corpus) =>
    perform(() =>
      connection.write(() => {
        writeAnswer(connection, answer);
        writeState(connection, corpus);
      }),
    ),
  recall: (id) =>
    perform(() =>
      connection.read(() => {
        const answer = readAnswer(connection, id);
        return answer === null ? null : { answer, corpus: readState(connection, answer.state) };
      }),
    ),
});

/** Given again, it is the newest again. */
const writeAnswer = (connection: Connection, answer: RememberedAnswer): void => {
  const { id } = answer;
  connection.run('INSERT OR REPLACE INTO answer (id, body) VALUES (:id, :body)', { id, body: seal(answer) });
  connection.run('DELETE FROM answer WHERE number <= (SELECT max(number) FROM answer) - :most', {
    most: MOST_ANSWERS,
  });
};

const HELD = 'SELECT 1 FROM corpus_state WHERE hash = :hash';

const writeState = (connection: Connection, { hash, documents }: CorpusState): void => {
  if (connection.rows(HELD, { hash }).length > 0) return;
  connection.run('INSERT INTO corpus_state (hash, documents) VALUES (:hash, :documents)', {
    hash,
    documents: seal([...documents]),
  });
  connection.run('DELETE FROM corpus_state WHERE number <= (SELECT max(number) FROM corpus_state) - :most', {
    most: MOST_STATES,
  });
};

const readAnswer = (connection: Connection, id: string): RememberedAnswer | null => {
  const [row] = connection.rows('SELECT CAST(body AS BLOB) FROM answer WHERE id = :id', { id });
  return row === undefined ? null : valueAt(row, 0);
};

const readState = (connection: Connection, hash: string): CorpusState | null => {
  const select = 'SELECT CAST(documents AS BLOB) FROM corpus_state WHERE hash = :hash';
  const [row] = connection.rows(select, { hash });
  return row === undefined ? null : { hash, documents: new Map(valueAt(row, 0)) };
};
