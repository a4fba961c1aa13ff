import { type Corrections, NO_CORRECTIONS } from '../core/corrections/correction.ts';
import { parseCorrections } from '../core/corrections/parse-corrections.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { isMissing } from './is-missing.ts';
import { readFileText } from './read-file-text.ts';

export interface ReadCorrections {
  /** Null where the file is there but cannot be read, so that nobody knows what it says now. */
  readonly corrections: Corrections | null;
  /** Of kind `correction-invalid` or `corrections-unreadable`. */
  readonly problems: readonly Problem[];
  /** Why the file cannot be read, for the log. */
  readonly cause?: unknown;
}

/** Reads `config/corrections.yaml`; without the file, and in an empty one, nothing is corrected. */
export const readCorrections = async (path: string): Promise<ReadCorrections> => {
  try {
    if (await isMissing(path)) return NOTHING;
    const { corrections, mistakes } = parseCorrections(await readFileText(path));
    const problems = mistakes.map((mistake) => ({ kind: 'correction-invalid' as const, path, ...mistake }));
    return { corrections, problems };
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    if (cause.problem.kind === 'file-empty') return NOTHING;
    return { corrections: null, problems: [{ kind: 'corrections-unreadable', path }], cause };
  }
};

const NOTHING: ReadCorrections = { corrections: NO_CORRECTIONS, problems: [] };
