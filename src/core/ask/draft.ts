/** What a form of question fills in; `understand` makes a command of it. */
import type { AskedFor, QuestionWords } from '../../lexicon/question-words.ts';
import type { CorpusView } from '../context.ts';
import type { Named } from './read-person.ts';
import type { Unit } from './read-units.ts';
import type { Refusal } from './understood.ts';

export interface Draft {
  /** `number`: a figure; `days`: when it was said; `identity`: who somebody is. */
  readonly asked: AskedFor | 'number' | 'days' | 'identity';
  readonly from: Named;
  /** What holds the words to search for. */
  readonly about: readonly Unit[];
  readonly where?: true;
}

/** What a question is read with. */
export interface Reader {
  readonly words: QuestionWords;
  readonly view: CorpusView;
}

/** A form of question: null where the question does not have it. */
export type Form = (units: readonly Unit[], reader: Reader) => Draft | Refusal | null;
