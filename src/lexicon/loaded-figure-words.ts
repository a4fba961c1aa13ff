/** What the lists about figures are read into. `text/figures/figure-words.ts` names the same shapes; a test holds the two together. */
import type { PhraseList } from './phrase-list.ts';

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
  readonly qualifiersBefore: PhraseList<FigureQualifier>;
  readonly qualifiersAfter: PhraseList<FigureQualifier>;
  readonly unitsBefore: PhraseList<string>;
  readonly unitsAfter: PhraseList<string>;
  readonly times: PhraseList<string>;
  readonly idioms: PhraseList<true>;
  readonly labels: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly synonyms: ReadonlyMap<string, Synonym>;
}
