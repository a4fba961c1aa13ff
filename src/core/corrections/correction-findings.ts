/** What `who-said check` says about what is written by hand. */
import { explain } from '../explain.ts';
import type { Problem } from '../problem.ts';
import type { Finding } from '../setting-finding.ts';
import type { Correction } from './correction.ts';

/** A mistake in the file at `path`, or that it cannot be read. */
export const mistakeFinding = (problem: Problem, path: string): Finding => {
  if (problem.kind === 'correction-invalid' || problem.kind === 'alias-invalid') {
    const { line, wrong, instead } = problem;
    return { key: null, place: { file: path, line }, wrong, instead };
  }
  const { sentence, next } = explain(problem);
  return { key: null, place: { file: path, line: null }, wrong: sentence, instead: next };
};

/** A correction of a statement that no stored document has. */
export const idleFinding = ({ statement, line }: Correction, path: string): Finding => ({
  key: null,
  place: { file: path, line },
  wrong: `There is no statement ${statement} in what has been read: its words have changed, or its document is gone.`,
  instead: 'Find the statement again and take its id, or remove the correction.',
});
