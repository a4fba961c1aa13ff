/** Keys by which two statements meet that may oppose each other: few, because only what takes a side has any. */
import type { Statement } from '../corpus.ts';
import { readName } from '../resolve/variants.ts';
import { mayChange } from './may-change.ts';

const MOST_KEYS = 6;

/** One for each thing that a named speaker takes a side on. */
export const changeKeys = (statement: Omit<Statement, 'trace'>): readonly string[] => {
  const { speaker, stance } = statement;
  if (speaker === null || stance === undefined || !mayChange(statement)) return [];
  const { surnameKey, phrase } = readName(speaker.name);
  const who = speaker.type === 'person' ? surnameKey : phrase;
  const things = new Set(stance.positions.flatMap((position) => position.things));
  return [...things].slice(0, MOST_KEYS).map((thing) => `side ${who} ${thing}`);
};
