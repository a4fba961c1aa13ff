/** A text cut into paragraphs, sentences, tokens and quotations: what every later stage works on. */
import type { Span, Zone } from './types.ts';

/** Universal Dependencies part of speech: https://universaldependencies.org/u/pos/ */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** Index of the quotation that it stands in, its marks included; -1 outside. */
  readonly quotation: number;
}

/** Tokens `[first, last)`; boundaries inside a quotation do not count. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** `start` and `end` leave out the line breaks; sentences and tokens are index ranges. */
export interface Paragraph extends Span {
  readonly zone: Zone;
}

/** A quotation, marks included. */
export interface Quotation extends Span {
  readonly paragraph: number;
  /** False where the closing mark is missing: it runs to the end of its paragraph and may go on in the next. */
  readonly isClosed: boolean;
}

export interface Passage {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
