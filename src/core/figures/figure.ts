/** A figure: a number that somebody gave, with what it counts. */
import type { FigureSense } from '../../text/figures/text-figure.ts';
import type { Excerpt, Span } from '../../text/types.ts';
import type { Confidence, Day, SpeakerRef } from '../corpus.ts';
import type { DocumentId, StatementId } from '../ids.ts';

/** How the number was given: `exactly` where nothing qualifies it. */
export type Qualifier = 'exactly' | 'about' | 'nearly' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** A figure as the text gives it. */
export interface FoundFigure {
  readonly documentId: DocumentId;
  /** The number with its qualifier and unit, as written: "as many as 127,000", "about $3 billion". */
  readonly written: Excerpt;
  /** The value; of a range the lower and the higher end, otherwise twice the same. Finite. */
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier;
  /** What it is measured in: "percent", "points", an ISO 4217 code, "km"; null for things counted. */
  readonly unit: string | null;
  /** What it counts, as written, without the number ("troops"); null where the text does not tell. */
  readonly of: string | null;
  /** Where, as written ("near the border"); null where the text does not tell. */
  readonly where: string | null;
  /** As of when, as written ("currently", "in 2014"); null where the text does not tell. */
  readonly asOf: string | null;
  /** What it is compared by. */
  readonly sense: FigureSense;
  /** The time meant: "now", a year, a month ("2014-03") or other words; two figures of different times are not compared. */
  readonly time: string;
  /** What is said of it, and of nothing else that is counted beside it. */
  readonly clause: readonly Span[];
  /** The sentence it stands in, in UTF-16 units of the document's text. */
  readonly sentence: Excerpt;
  /** The statement that it stands in; null where the document says it itself. */
  readonly statementId: StatementId | null;
}

/** A figure with who gave it. */
export interface Figure extends FoundFigure {
  /** Null where the document says it itself, or nobody could be named: then `statementId` tells which. */
  readonly by: SpeakerRef | null;
  readonly confidence: Confidence;
  /** The day it was said, or else that of the document. */
  readonly day: Day | null;
}
