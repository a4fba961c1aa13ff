/** Whether the engine names the one whom the annotators name. */
import type { ExtractedStatement } from '../../src/core/extract-line.ts';
import type { AnnotatedStatement } from './annotated.ts';

type Mentioned = Pick<AnnotatedStatement, 'speakerStart' | 'speakerEnd'>;

/** The mention is right where the two overlap: "Lee" for "Mayor Ann Lee", not "he" for "Lee" elsewhere. */
export const hasRightMention = (gold: Mentioned, found: Mentioned): boolean => {
  const { speakerStart, speakerEnd } = gold;
  if (speakerStart === null || speakerEnd === null) return found.speakerStart === null;
  if (found.speakerStart === null || found.speakerEnd === null) return false;
  return found.speakerStart < speakerEnd && speakerStart < found.speakerEnd;
};

/**
 * The person is right where the name found holds the last word of the name annotated, or is one of its aliases. Somebody
 * without a name ("a resident") is right by any telling word.
 */
export const hasRightPerson = (
  { speakerResolved, aliases }: Pick<AnnotatedStatement, 'speakerResolved' | 'aliases'>,
  { speaker }: Pick<ExtractedStatement, 'speaker'>,
): boolean => {
  if (speaker === null || !speakerResolved) return false;
  const found = tellingWords(speaker);
  const names = aliases.filter((alias) => !isPronoun(alias));
  const lastWord = speakerResolved.match(/\p{L}[\p{L}.'’-]*$/u)?.[0] ?? '';
  if (!/^\p{Lu}/u.test(lastWord))
    return [speakerResolved, ...names].flatMap(tellingWords).some((word) => found.includes(word));
  const surname = tellingWords(speakerResolved).at(-1);
  return found.some((word) => word === surname) || names.some((name) => isSame(name, speaker));
};

const PRONOUNS = new Set('he she they i we it you who him her his their them'.split(' '));
const isPronoun = (name: string): boolean => PRONOUNS.has(name.toLowerCase());

const isSame = (a: string, b: string): boolean => plainWords(a).join(' ') === plainWords(b).join(' ');

/** Words that tell nobody from anybody else. */
const SILENT = new Set(
  `the a an of for in on at to and or by with his her its their our my your this that who which mr mrs ms miss dr sen rep gov
  president prime minister senator professor judge gen sir lord said former`.split(/\s+/),
);

const tellingWords = (name: string): readonly string[] => {
  const words = plainWords(name);
  const telling = words.filter((word) => !SILENT.has(word));
  return telling.length > 0 ? telling : words;
};

const plainWords = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|[’']s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
