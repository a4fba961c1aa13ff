/** A headline calls people what it likes: names are taken from below it. */
import type { Name } from '../../text/names.ts';
import type { Passage } from '../../text/passage.ts';

/** True for a sentence of the headline, by its index. */
export const isInHeadline = ({ paragraphs, sentences }: Passage, sentence: number): boolean =>
  paragraphs[sentences[sentence]?.paragraph ?? -1]?.zone === 'headline';

/** The names that tell who is in a document. */
export const namesBelowHeadline = (passage: Passage, names: readonly Name[]): readonly Name[] =>
  names.filter(({ sentence }) => !isInHeadline(passage, sentence));
