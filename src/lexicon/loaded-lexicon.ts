/** What the word lists are read into. `text/lexicon.ts` names the same shapes; a test holds the two together. */
import type { LoadedFigureWords } from './loaded-figure-words.ts';
import type { PhraseList } from './phrase-list.ts';

export const COMPLEMENTS = [
  'that',
  'bare',
  'quote',
  'tag',
  'hearer',
  'noun',
  'fact',
  'question',
  'deed',
  'more',
  'usual',
] as const;
export const FORCES = [
  'affirms',
  'denies',
  'warns',
  'demands',
  'promises',
  'hedges',
  'estimates',
  'declines',
  'unclear',
] as const;
export const ENDS = ['first', 'last'] as const;
export const INFLECTIONS = ['base', 'third', 'past', 'participle', 'gerund'] as const;

type Complement = (typeof COMPLEMENTS)[number];
type Force = (typeof FORCES)[number];
type End = (typeof ENDS)[number];
export type Inflection = (typeof INFLECTIONS)[number];
export type Gender = 'm' | 'f';

interface CueVerb {
  readonly lemma: string;
  readonly particles: readonly string[];
  readonly takes: ReadonlySet<Complement>;
  readonly force: Force;
}

export interface CueForm {
  readonly verb: CueVerb;
  readonly inflections: ReadonlySet<Inflection>;
}

export const POLES = ['for', 'against', 'open'] as const;
export type Pole = (typeof POLES)[number];
export const POLE_FORMS = ['verb', 'modal', 'word', 'state'] as const;
export type PoleForm = (typeof POLE_FORMS)[number];
export const CHANGE_TAKES = ['any', 'position', 'own', 'saying', 'earlier', 'noun', 'turn'] as const;
export type ChangeTakes = (typeof CHANGE_TAKES)[number];

export interface ChangeWord {
  readonly takes: ChangeTakes;
  readonly isPast: boolean;
}

/** What positions and their changes are read by. All keys are lower case. */
export interface StanceWords {
  readonly forces: PhraseList<Force>;
  readonly poles: PhraseList<{ readonly pole: Pole; readonly form: PoleForm }>;
  readonly acts: ReadonlyMap<string, 'for' | 'against'>;
  readonly hearsay: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
  readonly plainThings: ReadonlySet<string>;
  readonly earlier: PhraseList<true>;
  readonly changes: PhraseList<ChangeWord>;
  readonly positionNouns: ReadonlySet<string>;
  readonly bases: ReadonlyMap<string, string>;
}

/** All keys are lower case. */
export interface LoadedLexicon {
  readonly cues: ReadonlyMap<string, readonly CueForm[]>;
  readonly titles: ReadonlyMap<string, Gender | null>;
  readonly roles: ReadonlyMap<string, Gender | null>;
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  readonly nameGenders: ReadonlyMap<string, Gender | null>;
  readonly countries: ReadonlyMap<string, string>;
  readonly organisationWords: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly timeWords: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
  readonly functionWords: ReadonlyMap<string, readonly string[]>;
  readonly placeWords: ReadonlyMap<string, End>;
  readonly pronounWeights: ReadonlyMap<string, number>;
  readonly stance: StanceWords;
  readonly figures: LoadedFigureWords;
}

/** How much somebody speaks for. */
export const RANKS = ['head', 'minister', 'leader', 'official'] as const;
export type Rank = (typeof RANKS)[number];
/** What a word before a rank makes of it: one lower, or none any more. */
export const RANK_CHANGES = ['lower', 'past'] as const;
export type RankValue = Rank | (typeof RANK_CHANGES)[number];

export interface RankWord {
  readonly rank: RankValue;
  /** Where a country stands right beside it. */
  readonly ofCountry: RankValue;
}

/** What tells how much a statement weighs. All keys are lower case. */
export interface KeyWords {
  readonly ranks: ReadonlyMap<string, RankWord>;
  /** By phrases of what was said, with straight apostrophes. */
  readonly forces: PhraseList<Force>;
  /** Names and adjectives. */
  readonly countries: ReadonlySet<string>;
}
