import type { FigureSense, TextFigure } from './text-figure.ts';

/** What a number counts or measures. */
export interface Meaning {
  /** As written; null where only the figure before tells. */
  readonly of: string | null;
  readonly sense: Omit<FigureSense, 'places' | 'placeNames'>;
  /** The figure before, where this one counts the same. */
  readonly like: TextFigure | null;
}
