import type { Surroundings } from './draft.ts';
import type { TextFigure } from './text-figure.ts';

/** In sentences: further back nobody remembers what was counted. */
const MEMORY = 2;

/** The figure before, if it is near enough and of the unit; null otherwise. */
export const figureBefore = ({ last, sentence }: Surroundings, unit: string | null): TextFigure | null =>
  last !== null && last.unit === unit && sentence - last.sentence <= MEMORY ? last : null;
