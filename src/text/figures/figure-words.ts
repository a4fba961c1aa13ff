/** The word lists that figures are read with (`config/lexicons/en/figure-*.txt`, whose heads say what each is). */
import type { PhraseList } from '../phrases.ts';

/** How exactly a number is meant, where a phrase says so. */
export type FigureQualifier = 'about' | 'nearly' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

export interface NumberWord {
  readonly value: number;
  readonly role: 'adds' | 'times' | 'short' | 'many';
}

export interface Synonym {
  readonly key: string;
  readonly role: 'thing' | 'fate' | 'deed';
}

export interface FigureWords {
  readonly numbers: ReadonlyMap<string, NumberWord>;
  /** By their last word. */
  readonly qualifiersBefore: PhraseList<FigureQualifier>;
  readonly qualifiersAfter: PhraseList<FigureQualifier>;
  /** By their last word. */
  readonly unitsBefore: PhraseList<string>;
  readonly unitsAfter: PhraseList<string>;
  /** To "now", "other", or a step such as "year -1". */
  readonly times: PhraseList<string>;
  readonly idioms: PhraseList<true>;
  readonly labels: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly synonyms: ReadonlyMap<string, Synonym>;
}
