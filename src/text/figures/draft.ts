/** A number on its way to a figure, with what stands around it. */
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
import type { Span } from '../types.ts';
import type { Counted } from './counted.ts';
import type { Amount } from './read-amount.ts';
import type { Subject } from './subject.ts';
import type { TextFigure } from './text-figure.ts';

/** What the stage looks at. */
export interface FiguresIn {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  /** What was said, piece by piece, in the order of the text: no clause reaches over the edge of one. */
  readonly parts: readonly Span[];
}

/** An amount with the phrase behind it. */
export interface Draft {
  readonly amount: Amount;
  readonly counted: Counted;
}

/** A draft in its surroundings. */
export interface Surroundings {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly clause: Range;
  /** The clause with the clauses beside it that tell when or why. */
  readonly told: Range;
  /** What the clause says something of. */
  readonly subject: Subject;
  /** The numbers near it, itself among them. */
  readonly beside: readonly Draft[];
  readonly sentence: number;
  /** The figure before it; null where it is the first. */
  readonly last: TextFigure | null;
}
