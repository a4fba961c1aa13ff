/**
 * What the text stages pass to one another. All offsets are UTF-16 units into the text that a stage was given.
 */

/** A half-open range `[start, end)` of UTF-16 units into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with its words: `text.slice(start, end) === excerpt.text`. */
export interface Excerpt extends Span {
  readonly text: string;
}

/** `direct`: all words in quotation marks, or set out as the speaker's own as in a transcript; `indirect`: none; `mixed`: some. */
export type Kind = 'direct' | 'indirect' | 'mixed';

/** What the speaker does with the words; `unclear` where neither they nor the verb tell. */
export type Force =
  | 'affirms'
  | 'denies'
  | 'warns'
  | 'demands'
  | 'promises'
  | 'hedges'
  | 'estimates'
  | 'declines'
  | 'unclear';

/** What a paragraph is; statements are taken from `headline`, `body` and `caption` only. */
export type Zone = 'headline' | 'body' | 'caption' | 'related' | 'note';

/** One decision on the way from text to statement: the rule that took it, and the words that made it. */
export interface Step {
  readonly rule: string;
  readonly evidence: readonly Excerpt[];
}
