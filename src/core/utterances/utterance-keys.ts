import { shortNumber } from '../compare/short-number.ts';
import type { SpeakerRef, Statement } from '../corpus.ts';
import { readName } from '../resolve/variants.ts';
import { type Wording, wordingOfParts } from './wording.ts';

/** More would cost more than the few pairs that they bring together are worth. */
const MOST_KEYS = 6;

/**
 * The keys under which reports of one remark meet: the speaker's surname with two words that follow one another, small words left
 * out. Of many those with the least hashes: whoever has the same words chooses the same, so a part meets the whole.
 */
export const utteranceKeys = (statement: Pick<Statement, 'speaker' | 'parts'>): readonly string[] =>
  statement.speaker === null ? [] : keysOfWording(statement.speaker, wordingOfParts(statement));

/** The same for words that have been read already. */
export const keysOfWording = (speaker: SpeakerRef, { tokens }: Wording): readonly string[] => {
  const { phrase, surnameKey } = readName(speaker.name);
  const who = speaker.type === 'person' ? surnameKey : phrase;
  const words = tokens.filter(({ kind }) => kind !== 'function').map(({ word }) => word);
  const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word].sort().join(' '));
  const hashes = new Set(pairs.map((pair) => shortNumber(`${who} ${pair}`)));
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, MOST_KEYS)
    .map((hash) => `u${hash.toString(36)}`);
};
