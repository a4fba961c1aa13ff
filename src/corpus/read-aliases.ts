import { type Aliases, NO_ALIASES } from '../core/aliases/alias.ts';
import { parseAliases } from '../core/aliases/parse-aliases.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { isMissing } from './is-missing.ts';
import { readFileText } from './read-file-text.ts';

export interface ReadAliases {
  /** Null where the file is there but cannot be read, so that nobody knows what it says now. */
  readonly aliases: Aliases | null;
  /** Of kind `alias-invalid` or `aliases-unreadable`. */
  readonly problems: readonly Problem[];
}

/** Reads `config/aliases.yaml`; without the file, and in an empty one, nothing is said by hand. */
export const readAliases = async (path: string): Promise<ReadAliases> => {
  try {
    if (await isMissing(path)) return NOTHING;
    const { aliases, mistakes } = parseAliases(await readFileText(path));
    return { aliases, problems: mistakes.map((mistake) => ({ kind: 'alias-invalid', path, ...mistake })) };
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    if (cause.problem.kind === 'file-empty') return NOTHING;
    return { aliases: null, problems: [{ kind: 'aliases-unreadable', path }] };
  }
};

const NOTHING: ReadAliases = { aliases: NO_ALIASES, problems: [] };
