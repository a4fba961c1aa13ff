/** A topic as typed, understood: what a statement must name, and under which names. */
import type { Pattern } from '../ports.ts';
import type { TopicSettings } from './parse-topics.ts';
import { toTerms } from './terms.ts';
import type { TopicIndex } from './topic-index.ts';
import { phraseKey, toCompounds, toWords } from './words.ts';

/** One name to look for; several terms stand next to each other. */
export interface Name {
  readonly label: string;
  readonly terms: readonly string[];
}

/** One thing that a statement must name. The first name is the typed one. */
export type Need = readonly Name[];

/** What stands for the typed topic; a statement matches when it meets every need. */
export interface Topic {
  readonly typed: string;
  readonly needs: readonly Need[];
}

/** A question is not longer than this in words; the rest is not read. */
const MOST_WORDS = 12;
/** Needs with many names multiply; beyond this the last names are not tried. */
const MOST_PATTERNS = 64;

/**
 * Understands a typed topic. Words outside quotation marks are looked up in the index, the longest run first; words
 * in quotation marks are looked for exactly so, together.
 */
export const readTopic = (
  typed: string,
  index: TopicIndex,
  { ignored }: Pick<TopicSettings, 'ignored'>,
): Topic => {
  const needs = [...typed.matchAll(/"([^"]*)"|[^"]+/g)].flatMap(([words, quoted]) =>
    quoted === undefined ? readWords(words, index) : [[nameOf(quoted)]],
  );
  const named = needs.filter(([name]) => name !== undefined && name.terms.length > 0);
  const asked = named.filter(([name]) => !ignored.has(phraseKey(name?.label ?? '')));
  return { typed, needs: asked.length > 0 ? asked : named };
};

/** What the store shall look for. With several needs it finds their terms anywhere in the field; `meets` then looks closer. */
export const toPatterns = ({ needs }: Topic): readonly Pattern[] =>
  needs
    .reduce<readonly (readonly Name[])[]>(
      (chosen, names) =>
        names.flatMap((name) => chosen.map((before) => [...before, name])).slice(0, MOST_PATTERNS),
      [[]],
    )
    .filter((names) => names.length > 0)
    .map((names) => ({ terms: names.flatMap(({ terms }) => terms), together: names.length === 1 }));

/** The names that stand in a field, by need; null when a need is not met. */
export const meets = (terms: readonly string[], { needs }: Topic): readonly Need[] | null => {
  const met: Need[] = [];
  for (const names of needs) {
    const found = names.filter((name) => contains(terms, name.terms));
    if (found.length === 0) return null;
    met.push(found);
  }
  return met;
};

const readWords = (text: string, index: TopicIndex): readonly Need[] => {
  const words = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const needs: Need[] = [];
  for (let at = 0; at < words.length; ) {
    const run = longestKnown(words.slice(at), index);
    needs.push(namesOf(words.slice(at, at + run).join(' '), index));
    at += run;
  }
  return needs;
};

/** How many of the first words are one known name; 1 when none is. */
const longestKnown = (words: readonly string[], index: TopicIndex): number => {
  for (let length = words.length; length > 1; length -= 1) {
    if (index.has(phraseKey(words.slice(0, length).join(' ')))) return length;
  }
  return 1;
};

/** The typed name as the index spells it, then its other names, then a hyphenated word written as one. */
const namesOf = (typed: string, index: TopicIndex): Need => {
  const key = phraseKey(typed);
  const known = index.get(key) ?? [];
  const spelled = known.find((name) => phraseKey(name) === key) ?? typed;
  const joined = toCompounds(typed).map(({ folded }) => folded);
  const names = [spelled, ...known, ...joined].map(nameOf);
  const spellings = names.map(({ terms }) => terms.join(' '));
  return names.filter((_, at) => spellings.indexOf(spellings[at] ?? '') === at);
};

/** "us" typed in small letters is the country as well: nobody asks for a pronoun. */
const nameOf = (label: string): Name => {
  const terms = toTerms(label);
  const asked = terms.length > 0 || toWords(label).length === 0 ? terms : toTerms(label.toUpperCase());
  return { label: label.trim(), terms: asked.map(({ term }) => term) };
};

const contains = (terms: readonly string[], [first, ...rest]: readonly string[]): boolean => {
  for (let at = terms.indexOf(first ?? ''); at >= 0; at = terms.indexOf(first ?? '', at + 1)) {
    if (rest.every((term, offset) => terms[at + 1 + offset] === term)) return true;
  }
  return false;
};
