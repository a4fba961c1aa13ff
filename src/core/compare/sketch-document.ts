import type { Document } from '../corpus.ts';
import type { DocumentSketch } from './comparable.ts';

/** Sketches the wording of a document. */
export const sketchDocument = (_: Document): DocumentSketch => ({ agency: null, shingles: [] });
