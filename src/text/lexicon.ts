/**
 * The word lists that the text stages read, as they need them. `lexicon/` makes one from `config/lexicons`; a test
 * may make one by hand. All keys are lower case.
 */
import type { FigureWords } from './figures/figure-words.ts';
import type { PhraseList } from './phrases.ts';
import type { Force } from './types.ts';

/** What a cue verb takes: see the head of `config/lexicons/en/cues.txt`. */
export type Complement =
  | 'that'
  | 'bare'
  | 'quote'
  | 'tag'
  | 'hearer'
  | 'noun'
  | 'fact'
  | 'question'
  | 'deed'
  | 'more'
  | 'usual';

export type Gender = 'm' | 'f';

/** A reporting verb, or a phrase such as "point out": its particles follow the verb. */
export interface CueVerb {
  readonly lemma: string;
  readonly particles: readonly string[];
  readonly takes: ReadonlySet<Complement>;
  readonly force: Force;
}

export type Inflection = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/** One inflected form of a cue verb. */
export interface CueForm {
  readonly verb: CueVerb;
  readonly inflections: ReadonlySet<Inflection>;
}

/** The side that a word takes: for something, against it, or still open. */
export type Pole = 'for' | 'against' | 'open';

/** How a word takes its side: as a verb, with a verb behind it, as it is written, or by saying how something is. */
export type PoleForm = 'verb' | 'modal' | 'word' | 'state';

/** What tells a change of position beside the words themselves: see the head of `config/lexicons/en/change-words.txt`. */
export type ChangeTakes = 'any' | 'position' | 'own' | 'saying' | 'earlier' | 'noun' | 'turn';

/** Words for a change, with the form of their verb. */
export interface ChangeWord {
  readonly takes: ChangeTakes;
  /** A past form or a participle, which tells of what has happened. */
  readonly isPast: boolean;
}

/** What forces, positions and their changes are read by. */
export interface StanceWords {
  /** Phrases of what was said; "affirms" for those that look like a force and are none. */
  readonly forces: PhraseList<Force>;
  /** Words that take a side; the verbs among them in each of their forms, and only where they stand as verbs. */
  readonly poles: PhraseList<{ readonly pole: Pole; readonly form: PoleForm }>;
  /** Which way an act goes for the thing that it is done to, by the verb's base form. */
  readonly acts: ReadonlyMap<string, 'for' | 'against'>;
  /** Words that keep what follows at a distance: "rumour", "nonsense", "fear". */
  readonly hearsay: ReadonlySet<string>;
  /** Nouns for a stretch of time where a word says which: "this season". */
  readonly periods: ReadonlySet<string>;
  /** Nouns that too many statements share to say what one is about. */
  readonly plainThings: ReadonlySet<string>;
  /** Phrases that put what was said before the rest of the text. */
  readonly earlier: PhraseList<true>;
  /** By the first inflected word. */
  readonly changes: PhraseList<ChangeWord>;
  /** Nouns for what somebody stands by: "remark", "pledge". */
  readonly positionNouns: ReadonlySet<string>;
  /** The base form of each listed irregular form of a verb. */
  readonly bases: ReadonlyMap<string, string>;
}

export interface Lexicon {
  /** By the first inflected word; longer phrases first. */
  readonly cues: ReadonlyMap<string, readonly CueForm[]>;
  /** Words before a name; null where they tell nothing about gender. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Nouns for what a person is or does. */
  readonly roles: ReadonlyMap<string, Gender | null>;
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  /** More of them, which tell the gender of a full name but make no word a name: many are surnames or places as well. */
  readonly nameGenders: ReadonlyMap<string, Gender | null>;
  /** Every name and adjective of a country to its name as shown ("u.s." to "United States"). */
  readonly countries: ReadonlyMap<string, string>;
  readonly organisationWords: ReadonlySet<string>;
  /** Nouns for unnamed speakers ("officials"). */
  readonly groups: ReadonlySet<string>;
  /** Words that say when and are never part of a speaker's name. */
  readonly timeWords: ReadonlySet<string>;
  /** Written with their full stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Nouns for the occasion or the paper in which something was said. */
  readonly venues: ReadonlySet<string>;
  /** Small words that a language is known by, to the codes of all languages that have them (ISO 639-1). */
  readonly functionWords: ReadonlyMap<string, readonly string[]>;
  /** Words that tell a place's name, by the end of the name at which they do. */
  readonly placeWords: ReadonlyMap<string, 'first' | 'last'>;
  /** How much each thing that is looked at tells about whom a pronoun means. */
  readonly pronounWeights: ReadonlyMap<string, number>;
  readonly stance: StanceWords;
  /** What figures are read with. */
  readonly figures: FigureWords;
}
