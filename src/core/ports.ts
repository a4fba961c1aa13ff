/**
 * The ports that the core needs; `corpus`, `store` and `delivery` implement them. Narrow on purpose.
 */
import type { Force, Kind } from '../text/types.ts';
import type { Change } from './changes/change.ts';
import type { DocumentSketch } from './compare/comparable.ts';
import type { Acronym, Analysis, Confidence, Day, Document, SpeakerProfile, Statement } from './corpus.ts';
import type { Figure } from './figures/figure.ts';
import type { AnswerId, DocumentId, SpeakerId, StatementId } from './ids.ts';
import type { UtteranceLink } from './utterances/utterance-link.ts';

/** Where a term may stand: in what was said, in the sentences around it (what was said included), or in the document's title. */
export type Field = 'content' | 'context' | 'title';

/** A statement with its terms, folded and stemmed by `core/answer/terms.ts`; the store indexes them as they are. */
export interface IndexedStatement {
  readonly statement: Statement;
  readonly terms: FieldTerms;
  /** Statements that share one of these are compared. */
  readonly keys: readonly string[];
}

export type FieldTerms = Readonly<Record<Field, readonly string[]>>;

/** A figure with its terms; its content is what it counts and where, its context the whole sentence. */
export interface IndexedFigure {
  readonly figure: Figure;
  readonly terms: FieldTerms;
}

/** A change with its terms; its content is what both sides say, or what is told of them. */
export interface IndexedChange {
  readonly change: Change;
  readonly terms: FieldTerms;
}

/** One document with all that was found in it: the unit of writing. */
export interface DocumentRecord {
  readonly document: Document;
  /** Changes when the document, the version of the pipeline or a correction of its statements changes. */
  readonly fingerprint: string;
  readonly analysis: Analysis;
  readonly statements: readonly IndexedStatement[];
  readonly figures: readonly IndexedFigure[];
  /** Those that the document itself tells of. */
  readonly changes: readonly IndexedChange[];
  readonly sketch: DocumentSketch;
  /** Terms of the whole text, to find documents that mention a topic nobody is quoted on. */
  readonly terms: readonly string[];
}

/** What the store holds of a document, to compare with the folders. */
export interface Holding {
  readonly id: DocumentId;
  readonly source: string;
  readonly fingerprint: string;
}

/** Terms that must all stand in one field; `together` means next to each other and in this order. */
export interface Pattern {
  readonly terms: readonly string[];
  readonly together: boolean;
}

/** Which statements to find. No pattern means all; more than one means any of them. */
export interface StatementQuery {
  readonly anyOf: readonly Pattern[];
  readonly field: Field;
  /** Leaves out what the same patterns find in this other field. */
  readonly without?: Field;
  readonly speakers?: readonly SpeakerId[];
  /** First and last day, inclusive, compared with `saidOn`, or with the document's day where that is not known. A statement without any day is outside every range. */
  readonly since?: Day;
  readonly until?: Day;
  readonly kind?: Kind;
  readonly force?: Force;
  /** Exact outlet name. */
  readonly outlet?: string;
  /** Only what came after this arrival, and only up to that one, that one included; numbers as `Store.lastArrival` gives them. */
  readonly arrivedAfter?: number;
  readonly arrivedUntil?: number;
  /** How many of the newest to return. */
  readonly limit: number;
}

/** Which figures or changes to find; days and speakers as for statements. */
export type FindingQuery = Pick<
  StatementQuery,
  'anyOf' | 'field' | 'without' | 'speakers' | 'since' | 'until' | 'limit'
>;

/** The newest `limit` that match, newest day first (unknown days last; one day: by document id, then place), and how many match in all. */
export interface FoundFigures {
  readonly found: readonly StoredFigure[];
  readonly total: number;
}

export interface StoredFigure {
  readonly figure: Figure;
  readonly citation: Citation;
}

/** As for figures. */
export interface FoundChanges {
  readonly found: readonly StoredChange[];
  readonly total: number;
}

export interface StoredChange {
  readonly change: Change;
  /** Of the document that tells of it; of a contrast that of its later side. */
  readonly citation: Citation;
}

/** The document as a statement cites it. */
export type Citation = Omit<Document, 'text'>;

/** What ranking needs of a statement: a quarter of it, because ranking looks at 500 of which a page shows a few. */
export interface Hit {
  readonly id: StatementId;
  readonly documentId: DocumentId;
  /** Its place among the statements of its document. */
  readonly position: number;
  readonly kind: Kind;
  readonly confidence: Confidence;
  /** The day it was said where the text tells, or else the day of the document. */
  readonly day: Day | null;
  /** What was said: the texts of its parts, joined by line breaks. */
  readonly words: string;
}

/** Which statement is meant. Both ids, because two documents may have a statement id in common by accident. */
export type StatementPlace = Pick<Hit, 'id' | 'documentId'>;

/** As a page shows it: without the trace, which is half of what is stored and asked of one statement at a time. */
export interface StoredStatement {
  readonly statement: Omit<Statement, 'trace'>;
  readonly citation: Citation;
}

/** With all that is known of it. */
export interface WholeStatement extends StoredStatement {
  readonly statement: Statement;
}

/** The newest `limit` matches, newest day first (unknown days last; one day: by document id, then position), and how many match in all. */
export interface FoundStatements {
  readonly found: readonly Hit[];
  readonly total: number;
}

/** A speaker as one document knows them, with how many statements it attributes to them. */
export interface SpeakerEntry extends SpeakerProfile {
  readonly documentId: DocumentId;
  readonly statements: number;
}

/** What is in the store, for completion, counting and the "who is here" of an abstention. */
export interface Summary {
  /** Grows with every write, also by another process: a cache made from another revision is stale. */
  readonly revision: number;
  readonly documents: number;
  readonly statements: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly outlets: readonly { readonly name: string; readonly documents: number }[];
  readonly speakers: readonly SpeakerEntry[];
  readonly acronyms: readonly Acronym[];
  readonly topics: readonly { readonly name: string; readonly documents: number }[];
}

/**
 * Holds documents, their statements, and what came of comparing these (`core/compare/compare.ts`, done by the store when it writes,
 * in the same transaction). Every method may reject with a `ProblemError` that names the file. */
export interface Store {
  /** Writes one document in one transaction; all that it held of the same document is replaced. */
  replace(record: DocumentRecord): Promise<void>;
  /** Forgets a document and its statements in one transaction; an unknown id is no error. */
  remove(id: DocumentId): Promise<void>;
  holdings(): Promise<readonly Holding[]>;
  find(query: StatementQuery): Promise<FoundStatements>;
  /** The statements of one page of hits, in the same order. One that has meanwhile been removed is left out. */
  readMany(places: readonly StatementPlace[]): Promise<readonly StoredStatement[]>;
  findFigures(query: FindingQuery): Promise<FoundFigures>;
  findChanges(query: FindingQuery): Promise<FoundChanges>;
  /** All links that have one of these statements at an end. */
  linksOf(places: readonly StatementPlace[]): Promise<readonly UtteranceLink[]>;
  /** The newest `limit` documents whose text matches any pattern. */
  findDocuments(anyOf: readonly Pattern[], limit: number): Promise<readonly Document[]>;
  /** One statement with its whole document. */
  read(id: StatementId): Promise<{ readonly statement: Statement; readonly document: Document } | null>;
  /**
   * The number of what came last; 0 before anything came. A text is numbered when it is first seen, and then each statement
   * that is first seen in it. Numbers only grow, and what was numbered stays so when it is removed: what comes back, moves
   * to another document, or is found by a newer pipeline in a text that was here before, is not new.
   */
  lastArrival(): Promise<number>;
  /** Changes with every write by any process; cheap enough to ask before each answer. */
  revision(): Promise<number>;
  summary(): Promise<Summary>;
  /** Every statement, by document id and position. */
  all(): AsyncIterable<WholeStatement>;
  close(): Promise<void>;
}

/** What all documents were, together: their fingerprints, shortened, by their ids. */
export interface CorpusState {
  /** The same for the same documents on every machine. */
  readonly hash: string;
  readonly documents: ReadonlyMap<DocumentId, string>;
}

/** An answer that was given, as far as it takes to ask for it again and to see whether it is still the same. */
export interface RememberedAnswer {
  readonly id: AnswerId;
  /** The line that was asked, with single spaces and its options in their order. */
  readonly line: string;
  /** Hash of the corpus that it was asked of. */
  readonly state: string;
  /** Of the program and its pipeline. */
  readonly version: string;
  /** Hash of the answer in plain words. */
  readonly words: string;
}

export interface RecalledAnswer {
  readonly answer: RememberedAnswer;
  /** Null where it is too long ago. */
  readonly corpus: CorpusState | null;
}

/** Remembers the answers that were given last; how many is for the implementation to bound. Both methods may reject with a `ProblemError`. */
export interface AnswerLog {
  /** The same id again replaces what was remembered, and is the newest. */
  remember(answer: RememberedAnswer, corpus: CorpusState): Promise<void>;
  recall(id: AnswerId): Promise<RecalledAnswer | null>;
}
