import type { CompleterResult } from 'node:readline';
import { escapeTerminal } from '../../render/terminal/escape.ts';

/** What could stand in place of `line.slice(from)`. */
export interface Completion {
  readonly candidates: readonly string[];
  readonly from: number;
}

export type Complete = (line: string) => Promise<Completion>;

/**
 * Hands a completion to readline. Readline replaces what was typed by what the candidates have in common, even
 * where that is less ("nat" by the "N" of "NATO" and "National Guard"); then we name only the common letters,
 * and readline leaves the line alone and lists the candidates. Names come from articles, so they are escaped.
 */
export const toReadline = (line: string, { candidates, from }: Completion): CompleterResult => {
  const shown = candidates.map(escapeTerminal);
  const typed = line.slice(from);
  const shared = sharedStart(shown);
  return [shown, shown.length > 1 && shared.length < typed.length ? shared : typed];
};

const sharedStart = (words: readonly string[]): string => {
  const [first = '', ...others] = words;
  const isShared = (length: number): boolean =>
    others.every((word) => word.startsWith(first.slice(0, length)));
  let length = first.length;
  while (length > 0 && !isShared(length)) length -= 1;
  return first.slice(0, length);
};
