/** The figures of a passage: each number with what its own clause says of it. */
import type { Lexicon } from '../lexicon.ts';
import { firstFrom, firstWhere } from '../locate.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage, Sentence } from '../passage.ts';
import { withCircumstances } from './circumstance.ts';
import { findClauses } from './clause.ts';
import { countedAt } from './counted.ts';
import { describeFigure } from './describe-figure.ts';
import type { Draft, FiguresIn } from './draft.ts';
import { isNoFigure } from './is-no-figure.ts';
import { readAmount } from './read-amount.ts';
import { subjectOf } from './subject.ts';
import type { TextFigure } from './text-figure.ts';

/** In the order of the text. Headlines repeat what stands below them, and are left out. */
export function findTextFigures(input: FiguresIn): readonly TextFigure[] {
  const { passage, lexicon } = input;
  const edges = edgesOf(input);
  const found: TextFigure[] = [];
  for (const [index, sentence] of passage.sentences.entries()) {
    const zone = passage.paragraphs[sentence.paragraph]?.zone;
    const drafts = zone === 'body' || zone === 'caption' ? draftsIn(input, sentence) : [];
    if (drafts.length === 0) continue;
    const clauses = clausesOf(passage, sentence, edges);
    for (const [at, draft] of drafts.entries()) {
      const { first } = draft.amount;
      const own = firstWhere(clauses, ({ last }) => last > draft.amount.number.first);
      const whole = clauses[own] ?? sentence;
      const clause = near(whole, draft);
      const figure = describeFigure(draft, {
        passage,
        lexicon,
        clause,
        told: near(withinWords(withCircumstances(passage.tokens, clauses, own), whole, edges), draft),
        subject: subjectOf(passage.tokens, clause, { end: first, lexicon }),
        beside: drafts.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE),
        sentence: index,
        last: found.at(-1) ?? null,
      });
      if (figure !== null) found.push(figure);
    }
  }
  return found;
}

/** So many before and behind are looked at; more in one clause make a table. */
const MOST_BESIDE = 6;
/** In tokens before and behind a number. A longer clause is a list. */
const REACH = 40;

const near = ({ first, last }: Range, { amount }: Draft): Range => ({
  first: Math.max(first, amount.first - REACH),
  last: Math.min(last, amount.last + REACH),
});

/** What stands beyond the edge of something that was said is not told by whoever said it. */
function withinWords({ first, last }: Range, own: Range, edges: readonly number[]): Range {
  const isEdge = (at: number): boolean => edges[firstWhere(edges, (edge) => edge >= at)] === at;
  return { first: isEdge(own.first) ? own.first : first, last: isEdge(own.last) ? own.last : last };
}

/** Tokens at which something that was said begins or ends, ascending. */
const edgesOf = ({ passage, parts }: FiguresIn): readonly number[] =>
  parts
    .flatMap(({ start, end }) => [firstFrom(passage.tokens, start), firstFrom(passage.tokens, end)])
    .sort((a, b) => a - b);

function clausesOf(
  { tokens }: Passage,
  { first, last }: Sentence,
  edges: readonly number[],
): readonly Range[] {
  const inside: number[] = [];
  for (let at = firstWhere(edges, (edge) => edge > first); (edges[at] ?? last) < last; at += 1)
    inside.push(edges[at] ?? last);
  const cuts = [first, ...inside, last];
  return cuts.slice(1).flatMap((cut, at) => findClauses(tokens, { first: cuts[at] ?? first, last: cut }));
}

function draftsIn({ passage, lexicon }: FiguresIn, { first, last }: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = first; at < last; at += 1) {
    const amount = mayBegin(passage, at, lexicon) ? readAmount(passage.tokens, at, lexicon.figures) : null;
    if (amount === null) continue;
    if (!isNoFigure(amount, { passage, lexicon, opens: first }))
      drafts.push({ amount, counted: countedAt(passage.tokens, amount.last, { lexicon, limit: last }) });
    at = Math.max(at, amount.number.last - 1);
  }
  return drafts;
}

/** Most words are no numbers: this is asked of every one. */
function mayBegin({ tokens }: Passage, at: number, { figures }: Lexicon): boolean {
  const lower = tokens[at]?.lower ?? '';
  const code = lower.charCodeAt(0);
  if (code < 58) return code >= 48;
  return (
    figures.numbers.has(lower) || lower === 'a' || lower === 'an' || lower === 'half' || lower.includes('-')
  );
}
