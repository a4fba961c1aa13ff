/**
 * The words of this project, as types.
 *
 * - document: one article, transcript or page.
 * - outlet: who published the document.
 * - statement: one attribution: a content (what was said), a cue ("said"), a speaker mention ("he"). One cue, one
 *   statement; the pieces of a split quotation are its parts.
 * - speaker: the person, organisation, country or unnamed group that a mention resolves to.
 * - attribution: the link from mention to speaker, with its confidence and the steps that made it.
 * - topic: what a question is about.
 *
 * Offsets are UTF-16 units into `Document.text`; days are ISO 8601 calendar dates without a zone.
 */
import type { Excerpt, Force, Kind, Span, Step, Zone } from '../text/types.ts';
import type { Change } from './changes/change.ts';
import type { FoundFigure } from './figures/figure.ts';
import type { DocumentId, SpeakerId, StatementId } from './ids.ts';
import type { Stance } from './stance/stance.ts';

/** A calendar day, `YYYY-MM-DD`, checked to exist where it was made (`core/day.ts`). */
export type Day = `${number}-${number}-${number}`;

/** One article, transcript or page, normalised. Its title is the first paragraph of its text. */
export interface Document {
  readonly id: DocumentId;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: Day | null;
  /** Normalised text: NFC, `\n` line ends, title first, then a blank line, then the body. */
  readonly text: string;
  /** Where it came from, for people: a path relative to the working folder. */
  readonly source: string;
}

export type SpeakerType = 'person' | 'organisation' | 'country' | 'group' | 'unknown';

/** How sure the attribution is; `unresolved` names nobody. */
export type Confidence = 'high' | 'medium' | 'low' | 'unresolved';

/** The speaker as a statement shows it. */
export interface SpeakerRef {
  readonly id: SpeakerId;
  readonly name: string;
  readonly role: string | null;
  readonly type: SpeakerType;
}

/** Everything one document says about one speaker. */
export interface SpeakerProfile {
  readonly id: SpeakerId;
  readonly name: string;
  readonly type: SpeakerType;
  /** Names as written, the fullest first. */
  readonly aliases: readonly string[];
  /** Roles as written ("Ukrainian Foreign Minister"). */
  readonly roles: readonly string[];
}

/** One attribution found in a document. `start` and `end` enclose all parts. */
export interface Statement extends Span {
  readonly id: StatementId;
  readonly documentId: DocumentId;
  readonly kind: Kind;
  readonly parts: readonly Excerpt[];
  readonly cue: Excerpt | null;
  readonly mention: Excerpt | null;
  readonly speaker: SpeakerRef | null;
  readonly confidence: Confidence;
  readonly force: Force;
  /** What shows the force, and which side is taken; missing only in what was not read from a text. */
  readonly stance?: Stance;
  readonly venue: string | null;
  readonly addressee: string | null;
  /** The day the words were said, where the text tells. */
  readonly saidOn: Day | null;
  readonly zone: Zone;
  /** From quotation mark to speaker, in order. */
  readonly trace: readonly Step[];
  /** Where somebody has put the speaker right by hand. */
  readonly correction?: Reason;
}

/** Why somebody has corrected, and who it was, as typed. */
export interface Reason {
  readonly because: string;
  readonly by: string | null;
}

/** A short form that a text explains: "Organization for Security and Cooperation in Europe (OSCE)". */
export interface Acronym {
  readonly short: string;
  readonly long: string;
}

/** All that is found in one document. */
export interface Analysis {
  readonly statements: readonly Statement[];
  readonly speakers: readonly SpeakerProfile[];
  readonly acronyms: readonly Acronym[];
  /** Names of people, places and things that statements of this document mention, as written. */
  readonly topics: readonly string[];
  /** In the order of the text. */
  readonly figures: readonly FoundFigure[];
  /** Changes of position that the document itself tells of. */
  readonly changes: readonly Change[];
}
