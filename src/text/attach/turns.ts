/** The turns of a transcript: paragraphs that open with a label, and those that go on without one. */
import { hasFiniteVerb, hasQuotation } from '../bound.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
import { type Label, labelOf } from './label.ts';
import type { Line, Page } from './layout.ts';
import { withoutDirections } from './stage-directions.ts';

/** What one speaker says before the next one does. */
export interface Turn {
  readonly label: Label;
  /** Token ranges, at most one a paragraph and one between two stage directions. */
  readonly parts: readonly Range[];
  readonly lines: readonly Line[];
}

/** Two people who speak twice each make a transcript; a list of "Time: …" and "Place: …" does not. */
const FEWEST_TURNS = 2;
const FEWEST_SPEAKERS = 2;
/** In paragraphs. Those between two labels belong to the turn; with none in sight the reporter goes on. */
const LONGEST_TURN = 8;

/** All turns of a text that is a transcript; none of any other. */
export function findTurns({ passage, lexicon, lines }: Page): readonly Turn[] {
  const labelled = lines.flatMap((line, at) => {
    const isSpoken = line.zone !== 'headline' && line.zone !== 'note';
    const label = isSpoken ? labelOf(passage, line) : null;
    return label === null ? [] : [{ label, at }];
  });
  if (labelled.length < FEWEST_TURNS * FEWEST_SPEAKERS) return [];
  const turns = labelled.map(({ label, at }, index): Turn => {
    const next = labelled[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = lines.slice(at, next - at <= LONGEST_TURN ? next : at + 1).filter(isSpeech);
    return { label, lines: own, parts: own.flatMap((line) => partsOf(passage, line, label)) };
  });
  return isTranscript(turns, namedOutside(passage, turns), { passage, lexicon })
    ? turns.filter(({ label }) => !isThing(label, lexicon))
    : [];
}

const isSpeech = ({ zone }: Line): boolean => zone === 'body' || zone === 'related';

const partsOf = (passage: Passage, { first, last }: Line, { mark }: Label): readonly Range[] =>
  withoutDirections(passage, { first: Math.max(first, mark.last), last });

function isTranscript(
  turns: readonly Turn[],
  named: ReadonlySet<string>,
  { passage: { tokens }, lexicon }: { readonly passage: Passage; readonly lexicon: Lexicon },
): boolean {
  const speaking = turns.filter(({ label }) => isSomebody(label, named, lexicon));
  // "Lee: 547." is a line of results.
  const sentences = speaking.filter(({ parts }) =>
    parts.some((part) => hasFiniteVerb(tokens, part) || hasQuotation(tokens, part)),
  );
  if (sentences.length * 2 < speaking.length) return false;
  const counts = new Map<string, number>();
  for (const { label } of speaking) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= FEWEST_TURNS).length >= FEWEST_SPEAKERS;
}

/** Labels in small letters count where the text names them elsewhere too: "Pros:" and "Cons:" are nobody. */
const isSomebody = (label: Label, named: ReadonlySet<string>, lexicon: Lexicon): boolean =>
  !lexicon.timeWords.has(label.key) &&
  !isThing(label, lexicon) &&
  (label.isCapitals || label.kind !== 'name' || lexicon.roles.has(label.key) || named.has(label.key));

/** "THE FACTS:" between what candidates said; "THE PRESIDENT:" speaks. */
const isThing = ({ hasArticle, key }: Label, { roles, titles, groups }: Lexicon): boolean =>
  hasArticle && ![roles, titles, groups].some((list) => list.has(key));

function namedOutside({ tokens }: Passage, turns: readonly Turn[]): ReadonlySet<string> {
  const inside = new Set(turns.map(({ label }) => label.who.last - 1));
  const names = tokens.filter(({ text }, at) => /^\p{Lu}/u.test(text) && !inside.has(at));
  return new Set(names.map(({ lower }) => lower));
}
