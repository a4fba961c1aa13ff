import { findNames } from '../../text/names.ts';
import { type ReadingTools, readPassage } from '../../text/read-passage.ts';
import type { Document } from '../corpus.ts';
import { buildCast, type Person } from '../resolve/cast.ts';
import { namesBelowHeadline } from '../resolve/headline.ts';

/** Everybody whom the document names below its headline, whether or not they say anything. */
export const peopleOf = ({ text, title }: Document, tools: ReadingTools): readonly Person[] => {
  const passage = readPassage(text, title, tools);
  const names = namesBelowHeadline(passage, findNames(passage, tools.lexicon));
  return buildCast(names, tools.lexicon).people;
};
