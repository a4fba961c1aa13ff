/**
 * An original in full, with everything that was found marked in its words. It is a tree of its own, beside the reply: an
 * excerpt has one kind of mark that cannot overlap, and no chat is sent a whole article. What stands around and
 * below the words are blocks of a reply.
 */
import type { Block, Inline } from './nodes.ts';

/** What marked words are to a statement: what was said, who is meant to have said it, or the words that report it. */
export type MarkRole = 'content' | 'speaker' | 'cue';

/** Marked words, and the numbers of the statements that they belong to; none in a sample. */
export interface MarkLabel {
  readonly role: MarkRole;
  readonly numbers: readonly number[];
}

/** A run of words of the original, and all marks around it, the outermost first. */
export interface MarkedWords {
  readonly type: 'words';
  readonly value: string;
  readonly within: readonly MarkLabel[];
}

/** Where a mark begins. */
export interface MarkStart {
  readonly type: 'start';
  readonly label: MarkLabel;
}

/** Where a mark ends. Marks may cross, so it need not be the one that began last. */
export interface MarkEnd {
  readonly type: 'end';
  readonly label: MarkLabel;
  /** Another mark of the same role is still open, so that a reader has to be told which one ends. */
  readonly isAmongOthers: boolean;
}

/** The values of all words, joined, are the paragraph; every mark that starts ends in the same paragraph. */
export type Piece = MarkedWords | MarkStart | MarkEnd;

/** What there is to say of one statement. */
export interface Note {
  readonly number: number;
  /** Who said it. */
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

export interface ExplainedParagraph {
  /** What it is, where it is no ordinary paragraph: "headline". */
  readonly label: string | null;
  /** False where no statements are looked for. */
  readonly isSearched: boolean;
  readonly pieces: readonly Piece[];
  /** Of the statements that begin here. */
  readonly notes: readonly Note[];
}

export interface Explained {
  /** Plain words. */
  readonly title: string;
  /** About the document. */
  readonly head: readonly Block[];
  /** How to read the marks, with a sample of each. */
  readonly key: readonly Piece[];
  readonly paragraphs: readonly ExplainedParagraph[];
  /** What was found, counted. */
  readonly foot: readonly Block[];
}
