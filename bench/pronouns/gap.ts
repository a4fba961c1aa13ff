/** Reads GAP (https://github.com/google-research-datasets/gap-coreference): ambiguous pronouns, two candidate names each. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Antecedent, findAntecedents } from '../../src/core/resolve/antecedent.ts';
import { buildCast, type Person } from '../../src/core/resolve/cast.ts';
import { createPronounReader } from '../../src/core/resolve/pronoun-reader.ts';
import type { Guess } from '../../src/core/resolve/weigh-fits.ts';
import type { Gender, Lexicon } from '../../src/text/lexicon.ts';
import { firstFrom, sentenceOf } from '../../src/text/locate.ts';
import { findNames, type Name } from '../../src/text/names.ts';
import type { Passage } from '../../src/text/passage.ts';
import { type ReadingTools, readPassage } from '../../src/text/read-passage.ts';

const CANDIDATE = z.object({ name: z.string(), start: z.number(), end: z.number(), coref: z.boolean() });
const ITEM = z.object({
  id: z.string(),
  text: z.string(),
  pronoun: z.string(),
  start: z.number(),
  candidates: z.array(CANDIDATE),
  url: z.string(),
});
type Item = z.output<typeof ITEM>;
type Candidate = z.output<typeof CANDIDATE>;

export interface GapCandidate {
  /** Null where two people have this name. */
  readonly person: Person | null;
  readonly start: number;
  readonly isMeant: boolean;
}

/** One pronoun in a text that was read once. */
export interface GapCase {
  readonly passage: Passage;
  readonly antecedents: readonly Antecedent[];
  readonly titleWords: ReadonlySet<string>;
  /** Token of the pronoun. */
  readonly at: number;
  readonly gender: Gender;
  /** The two people, and whether the pronoun means them. */
  readonly candidates: readonly GapCandidate[];
  /** From 0 to 9, by the number of the item. */
  readonly fold: number;
}

export const FOLDS = 10;

export const readGap = (path: string, tools: ReadingTools): readonly GapCase[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => toCase(ITEM.parse(JSON.parse(line)), tools));

function toCase(item: Item, tools: ReadingTools): GapCase {
  const passage = readPassage(item.text, null, tools);
  const found = findNames(passage, tools.lexicon);
  const given = item.candidates.map((candidate) => toName(candidate, passage, found));
  const names = [...found.filter((name) => !given.some((one) => overlap(one, name))), ...given].sort(
    (a, b) => a.start - b.start,
  );
  const cast = buildCast(names, tools.lexicon);
  return {
    passage,
    antecedents: findAntecedents(names, cast),
    titleWords: titleWords(item.url),
    at: passage.tokens.findIndex(({ end }) => end > item.start),
    gender: /^h(?:e|im|is)$/i.test(item.pronoun) ? 'm' : 'f',
    candidates: item.candidates.map(({ coref, start }, index) => ({
      person: given[index] === undefined ? null : cast.personOf(given[index]),
      start,
      isMeant: coref,
    })),
    fold: Number(item.id.split('-').at(-1)) % FOLDS,
  };
}

const overlap = (a: Name, b: Name): boolean => a.start < b.end && b.start < a.end;

/** The candidates' spans are given, as is usual for GAP; the title before one is what our own reading found. */
function toName(
  { name, start, end }: Candidate,
  { tokens, sentences }: Passage,
  found: readonly Name[],
): Name {
  const first = firstFrom(tokens, start);
  const last = Math.max(first + 1, firstFrom(tokens, end));
  const own = found.find((each) => each.start < end && start < each.end);
  return {
    start,
    end,
    text: name,
    words: name.split(' '),
    type: 'person',
    before: own?.before ?? null,
    after: own?.after ?? null,
    gender: own?.gender ?? null,
    isPossessive: /^[’']s?$/.test(tokens[last]?.text ?? ''),
    isQuoted: false,
    isSubject: false,
    sentence: sentenceOf(sentences, first),
    first: Math.min(first, own?.first ?? first),
    last,
  };
}

/** "…/wiki/Ann_Lee_(farmer)": ann, lee. */
const titleWords = (url: string): ReadonlySet<string> =>
  new Set(
    decodeURIComponent(url.split('/').at(-1) ?? '')
      .replace(/_/g, ' ')
      .replace(/\s*\(.*\)$/, '')
      .toLowerCase()
      .split(' '),
  );

/** What the engine makes of the pronoun with such weights. */
export function guess(
  { passage, antecedents, titleWords: words, at }: GapCase,
  lexicon: Lexicon,
  pronounWeights: ReadonlyMap<string, number>,
): readonly Guess[] {
  const reader = createPronounReader({
    passage,
    antecedents,
    titleWords: words,
    lexicon: { ...lexicon, pronounWeights },
  });
  return reader.guessesAt(at, null);
}

/** The candidate whom a guess names; of two names of one person the one that the pronoun goes back to. */
export const candidateOf = ({ candidates }: GapCase, { person, name }: Guess): GapCandidate | undefined => {
  const named = candidates.filter((candidate) => candidate.person === person);
  return named.find(({ start }) => start === name?.start) ?? named[0];
};
