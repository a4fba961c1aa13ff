/**
 * The reply: a small read-only tree of what we want to say, free of any platform. Printers in `render/` turn it
 * into text, blocks or embeds; a new node type breaks every printer at compile time until it has a handler.
 */

import type { Picture } from './picture.ts';
import type { TextFile } from './text-file.ts';

/** The words of one part of a statement; the printer decides about quotation marks from the statement's kind. */
export interface Words {
  /** As in the source, including the source's own quotation marks. */
  readonly text: string;
}

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Strong {
  readonly type: 'strong';
  readonly value: string;
}

export interface Code {
  readonly type: 'code';
  readonly value: string;
}

/** The part of an excerpt that is meant. */
export interface Mark {
  readonly type: 'mark';
  readonly value: string;
}

export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly label: string;
}

/** A calendar day, `YYYY-MM-DD`; shown as "13 Feb 2022", or in the reader's own zone where a platform can. */
export interface DayNode {
  readonly type: 'day';
  readonly value: string;
}

/** A command to try, typed as on the platform: `who-said nato`. */
export interface Command {
  readonly type: 'command';
  readonly value: string;
}

export type Inline = Text | Strong | Code | Mark | Link | DayNode | Command;

export interface Heading {
  readonly type: 'heading';
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A statement, cited. Indirect words are never put in quotation marks by a printer. */
export interface StatementNode {
  readonly type: 'statement';
  readonly id: string;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly parts: readonly Words[];
  readonly cue: string | null;
  /** Speaker as resolved, or null where nobody could be named with confidence. */
  readonly speaker: string | null;
  readonly role: string | null;
  /** The mention as written, for an unresolved speaker. */
  readonly mention: string | null;
  readonly confidence: 'high' | 'medium' | 'low' | 'unresolved';
  readonly venue: string | null;
  readonly addressee: string | null;
  /** `said`: the text tells the day; `published`: only the document's day is known. */
  readonly day: { readonly value: string; readonly means: 'said' | 'published' } | null;
  /** The outlet, or the document's title where no outlet is known. */
  readonly source: string;
  readonly url: string | null;
  /** Why it was found when its own words do not match: the sentence around it, or only the title, is about the topic. */
  readonly about: 'context' | 'title' | null;
  /** Where else the same remark is reported; null where nothing is known of that. */
  readonly elsewhere: Elsewhere | null;
}

/** Where else a remark is reported. */
export interface Elsewhere {
  /** All who carry it, its own source first; null for one alone. `independent`: those that share wire copy or wording are one. */
  readonly outlets: { readonly independent: number; readonly names: readonly string[] } | null;
  /** Ids of reports that give the remark in other words, or less of it. */
  readonly alsoAs: readonly string[];
  /** Ids of statements that are much like it, and may be another remark. */
  readonly similar: readonly string[];
}

/** Lines of an original with the meant words marked. */
export interface ExcerptNode {
  readonly type: 'excerpt';
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}

/** A group under a title, such as all statements of one speaker. */
export interface Section {
  readonly type: 'section';
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

/** Label and value, a row each. */
export interface Facts {
  readonly type: 'facts';
  readonly rows: readonly (readonly [label: string, value: readonly Inline[]])[];
}

/** Something about the answer: what was left out, why there is none, what went wrong and what to do next. */
export interface Notice {
  readonly type: 'notice';
  readonly tone: 'info' | 'warning' | 'problem';
  readonly children: readonly Inline[];
}

/** Something that can be done next. */
export interface Action {
  /** A few words; a button may show no more than thirty characters of them. */
  readonly label: string;
  /** The command line that does it, without a slash. */
  readonly line: string;
}

/** What can be done next: buttons where there are any, otherwise the lines to type. */
export interface Actions {
  readonly type: 'actions';
  readonly items: readonly Action[];
}

export type Block =
  | Heading
  | Paragraph
  | StatementNode
  | ExcerptNode
  | List
  | Section
  | Facts
  | Notice
  | Actions;

/** `answered`: with evidence; `abstained`: there is no evidence, and it says so; `problem`: the question could not be understood or served. */
export type Outcome = 'answered' | 'abstained' | 'problem';

/** What a command returns. */
export interface Reply {
  readonly type: 'reply';
  readonly outcome: Outcome;
  readonly children: readonly Block[];
  /** Beside the words, where a surface can show one; the words say everything without it. */
  readonly picture?: Picture;
  /** The same for a file; an answer has one of the two. */
  readonly file?: TextFile;
  /** Asking has changed something: the line is not asked again to share the answer. */
  readonly isDone?: true;
  /** By which the answer can be asked for again: `ans_4k2v9q0x7m`. Stands in small print at its end. */
  readonly answerId?: string;
}

export type Node = Reply | Block | Inline;
