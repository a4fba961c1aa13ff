/** The word lists that figures are read with (`config/lexicons/en/figure-*.txt`, whose heads say what each is). */

/** How exactly a number is meant, where a phrase says so. */
export type FigureQualifier = 'about' | 'nearly' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** A phrase, token by token in lower case, with what it means. */
export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** By the word that a phrase is looked up with: its first, or its last where it is read backwards. Longer phrases first. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

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
  readonly qualifiersBefore: Phrases<FigureQualifier>;
  readonly qualifiersAfter: Phrases<FigureQualifier>;
  /** By their last word. */
  readonly unitsBefore: Phrases<string>;
  readonly unitsAfter: Phrases<string>;
  /** To "now", "other", or a step such as "year -1". */
  readonly times: Phrases<string>;
  readonly idioms: Phrases<true>;
  readonly labels: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly synonyms: ReadonlyMap<string, Synonym>;
}
