/** A position change: what somebody said, and what they said before, with the words that show it. Never a verdict. */
import type { Excerpt } from '../../text/types.ts';
import type { Day, SpeakerRef } from '../corpus.ts';
import type { DocumentId } from '../ids.ts';
import type { StatementPlace } from '../ports.ts';

/** Words that made it be taken for a change. */
export interface Trigger {
  /** Where they stand: in one of the two statements, or in the sentence that tells of the change. */
  readonly side: 'earlier' | 'later' | 'told';
  /** As written. */
  readonly words: string;
}

/** The sentence in which a document itself tells of the change. */
export interface Told {
  readonly documentId: DocumentId;
  readonly sentence: Excerpt;
}

export interface Change {
  /** `stated`: a source says so; `contrast`: two statements oppose each other, which is only ever possible. */
  readonly kind: 'stated' | 'contrast';
  /** Whose position it is. */
  readonly speaker: SpeakerRef;
  /** In the order in which they were said; a stated change may lack one or both. */
  readonly earlier: StatementPlace | null;
  readonly later: StatementPlace | null;
  /** Null for a contrast. */
  readonly told: Told | null;
  /** The day of the later side, or else that of the document. */
  readonly day: Day | null;
  readonly triggers: readonly Trigger[];
}
