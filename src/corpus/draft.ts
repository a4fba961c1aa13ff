import type { Day } from '../core/corpus.ts';
import type { Problem } from '../core/problem.ts';

/** What a reader finds in one file: words as the file has them, facts already checked. */
export interface Draft {
  /** The id that the file gives itself, already of the right form, or null. */
  readonly id: string | null;
  /** Empty where the file names none; the first paragraph is then the title. */
  readonly title: string;
  /** Paragraphs, each separated from the next by a blank line. */
  readonly body: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: Day | null;
  /** What is wrong with single values; the document is read without them. */
  readonly problems: readonly Problem[];
}

/** Reads the text of one file; throws a ProblemError where nothing can be made of it. `path` is only for messages. */
export type DraftReader = (text: string, path: string) => Draft;
