import type { HtmlSafe } from '../escape.ts';

/** What a message takes of what a platform gives. */
export interface Measure {
  readonly what: string;
  readonly used: number;
  readonly limit: number;
}

/** One message, made from the JSON that would be posted. */
export interface Shown {
  readonly card: HtmlSafe;
  readonly measures: readonly Measure[];
  /** The plain words that notifications and screen readers get beside the message; null where they read the message itself. */
  readonly readOut: string | null;
}
