import type { ReadText } from '../compare/read-text.ts';
import type { Change } from './change.ts';

/** Finds the changes of position that the document itself tells of. */
export const findStatedChanges = (_: ReadText): readonly Change[] => [];
