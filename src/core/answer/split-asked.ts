/** "kuleba nato" is a speaker and a topic: commands that take both in one breath ask here which is which. */
import type { CorpusView } from '../context.ts';

/** What was typed, taken apart; at least one of the two is there. */
export interface AskedAbout {
  readonly from: string | undefined;
  readonly topic: string | undefined;
}

/**
 * The longest run of words at the beginning, or else at the end, that names a speaker, and the rest as the topic. Words in quotation
 * marks are always a topic.
 */
export const splitAsked = (typed: string, { directory }: Pick<CorpusView, 'directory'>): AskedAbout => {
  const words = typed.split(/\s+/).filter(Boolean);
  const isSpeaker = (run: readonly string[]): boolean =>
    run.length > 0 && !run.some((word) => word.includes('"')) && directory.match(run.join(' ')).length > 0;
  for (let length = words.length; length > 0; length -= 1) {
    const head = words.slice(0, length);
    const tail = words.slice(words.length - length);
    if (isSpeaker(head)) return { from: head.join(' '), topic: orNothing(words.slice(length)) };
    if (isSpeaker(tail)) return { from: tail.join(' '), topic: orNothing(words.slice(0, -length)) };
  }
  return { from: undefined, topic: typed };
};

const orNothing = (words: readonly string[]): string | undefined =>
  words.length === 0 ? undefined : words.join(' ');
