import { findNames } from '../../text/names.ts';
import { type ReadingTools, readPassage } from '../../text/read-passage.ts';
import type { Document } from '../corpus.ts';
import { buildCast, type Person } from '../resolve/cast.ts';

/** Everybody whom the document names below its headline, whether or not they say anything. */
export const peopleOf = ({ text, title }: Document, tools: ReadingTools): readonly Person[] => {
  const passage = readPassage(text, title, tools);
  const isInBody = (sentence: number): boolean =>
    passage.paragraphs[passage.sentences[sentence]?.paragraph ?? -1]?.zone !== 'headline';
  const names = findNames(passage, tools.lexicon).filter(({ sentence }) => isInBody(sentence));
  return buildCast(names, tools.lexicon).people;
};
