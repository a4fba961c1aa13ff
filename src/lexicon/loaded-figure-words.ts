/** What the lists about figures are read into. `text/figures/figure-words.ts` names the same shapes; a test holds the two together. */

export const NUMBER_ROLES = ['adds', 'times', 'short', 'many'] as const;
export const FIGURE_QUALIFIERS = [
  'about',
  'nearly',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
] as const;
export const SIDES = ['before', 'after'] as const;
export const SYNONYM_ROLES = ['thing', 'fate', 'deed'] as const;

type FigureQualifier = (typeof FIGURE_QUALIFIERS)[number];

export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

interface NumberWord {
  readonly value: number;
  readonly role: (typeof NUMBER_ROLES)[number];
}

interface Synonym {
  readonly key: string;
  readonly role: (typeof SYNONYM_ROLES)[number];
}

/** All keys are lower case. */
export interface LoadedFigureWords {
  readonly numbers: ReadonlyMap<string, NumberWord>;
  readonly qualifiersBefore: Phrases<FigureQualifier>;
  readonly qualifiersAfter: Phrases<FigureQualifier>;
  readonly unitsBefore: Phrases<string>;
  readonly unitsAfter: Phrases<string>;
  readonly times: Phrases<string>;
  readonly idioms: Phrases<true>;
  readonly labels: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly synonyms: ReadonlyMap<string, Synonym>;
}
