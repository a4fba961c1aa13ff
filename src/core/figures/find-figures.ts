import type { ReadText } from '../compare/read-text.ts';
import type { FoundFigure } from './figure.ts';

/** Finds the figures of a document, in the order of the text. */
export const findFigures = (_: ReadText): readonly FoundFigure[] => [];
