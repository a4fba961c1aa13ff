/** A number that a text gives, with what its own clause tells of it. */
import type { Excerpt, Span } from '../types.ts';
import type { FigureQualifier } from './figure-words.ts';

/** What figures are compared by, in words made equal (lower case, singular, one word for all that mean it). */
export interface FigureSense {
  /** What is counted; null of what is measured. */
  readonly thing: string | null;
  /** What something is measured of: one noun in common is enough. */
  readonly subjects: readonly string[];
  /** What is measured of it ("cost", "rise", "long"), or has happened to those who are counted ("deaths"), where the text tells. */
  readonly aspect: string | null;
  /** What tells these from others of the kind ("fishing" boats). */
  readonly modifiers: readonly string[];
  /** Nouns for where ("border"). */
  readonly places: readonly string[];
  /** Names and whatever else tells one such place from another. */
  readonly placeNames: readonly string[];
  /** Who has them, where that is a name. */
  readonly owners: readonly string[];
  /** Only some of a whole ("of them", "more"). */
  readonly part: string | null;
}

export interface TextFigure {
  /** With its qualifier and unit. */
  readonly written: Excerpt;
  readonly low: number;
  readonly high: number;
  readonly qualifier: FigureQualifier | 'exactly';
  readonly unit: string | null;
  readonly of: string | null;
  readonly where: string | null;
  readonly asOf: string | null;
  /** "now", "other", a step such as "year -1", or a year or month; "now" where the text does not tell. */
  readonly time: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What is said of it and of nothing else that is counted beside it. */
  readonly clause: readonly Span[];
  readonly sense: FigureSense;
  /** The clause tells that somebody gives it ("officials estimate 300"): outside a statement nobody knows who. */
  readonly isSomebodys: boolean;
}
