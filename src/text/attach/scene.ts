/** What a rule of attachment sees, and what it makes: a draft of one statement. */
import type { Cue } from '../cues.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage, Sentence } from '../passage.ts';

export interface Scene {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly sentence: Sentence;
  readonly cue: Cue;
  /** All cues of the sentence, in order. */
  readonly cues: readonly Cue[];
  /** Drafts already made in this sentence, in order. */
  readonly earlier: readonly Draft[];
}

/** A statement before its bounds are cleaned: token ranges, and the steps so far. */
export interface Draft {
  readonly rule: string;
  readonly force: Cue['force'];
  /** Token ranges; an empty one where nothing in the text points to a speaker. */
  readonly cue: Range;
  readonly mention: Range | null;
  /** The person told, between cue and words. */
  readonly hearer: Range | null;
  readonly parts: readonly Range[];
  /** True where the cue hardly ever means anything but saying. */
  readonly isUsual?: boolean;
  /** True where the layout says that the words are the speaker's own, marks or not. */
  readonly isVerbatim?: boolean;
  /** Sentence in which the statement ends, for joining what follows. */
  readonly lastSentence: number;
}

/** One way in which a cue, a speaker and words hang together. Null where it does not apply. */
export interface Rule {
  readonly id: string;
  readonly apply: (scene: Scene) => Draft | null;
}
