/** Single statements with their surroundings, for the terminal of a developer only: never written to a file. */
import type { Span } from '../../src/text/types.ts';
import type { Found, Pair } from './compare.ts';
import type { FoundOutcome, GoldOutcome } from './outcomes.ts';

const AROUND = 160;

/** A lost statement as people marked it, and what the engine made of the place. */
export const showLost = ({ comparison, gold, form, oddities, loss }: GoldOutcome): string => {
  const { text, id } = comparison.article;
  const { speaker, cue, type, parts } = gold.statement;
  const near = comparison.pairs.filter((pair) => pair.gold === gold).slice(0, 2);
  return [
    `${form}, ${loss ?? 'found'}   ${type}, ${oddities.join(', ') || 'nothing odd'}   ${id}`,
    `  people  ${speaker ?? 'nobody'} | ${cue ?? 'no cue'}`,
    `          ${inContext(text, parts)}`,
    ...(near.length === 0 ? ['  engine  nothing'] : near.flatMap((pair) => showPair(text, pair))),
  ].join('\n');
};

/** A statement of the engine, and the annotated attribution that is nearest. */
export const showFound = ({ comparison, found, verdict, nearest }: FoundOutcome): string => {
  const { text, id } = comparison.article;
  const people =
    nearest === null
      ? ['  people  nothing']
      : [
          `  people  ${nearest.gold.statement.speaker ?? 'nobody'} | ${nearest.gold.statement.cue ?? 'no cue'} | overlap ${nearest.overlap.toFixed(2)}`,
          `          ${inContext(text, nearest.gold.statement.parts)}`,
        ];
  return [
    `${found.statement.rule}, ${verdict ?? 'outside the core'}   ${id}`,
    ...showEngine(text, found),
    ...people,
  ].join('\n');
};

const showPair = (text: string, { found, overlap }: Pair): readonly string[] => [
  ...showEngine(text, found),
  `          overlap ${overlap.toFixed(2)}`,
];

const showEngine = (text: string, { statement }: Found): readonly string[] => [
  `  engine  ${statement.speakerMention ?? 'nobody'} | ${statement.cue ?? 'no cue'} | ${statement.rule}, ${statement.confidence}`,
  `          ${inContext(text, statement.parts)}`,
];

/** The parts in brackets, with what stands around them. */
const inContext = (text: string, parts: readonly Span[]): string => {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  const start = Math.max(0, (sorted[0]?.start ?? 0) - AROUND);
  const end = (sorted.at(-1)?.end ?? 0) + AROUND;
  let at = start;
  const pieces = sorted.map((part) => {
    const piece = `${text.slice(at, part.start)}⟦${text.slice(part.start, part.end)}⟧`;
    at = part.end;
    return piece;
  });
  return `…${pieces.join('')}${text.slice(at, end)}…`.replace(/\s*\n\s*/g, ' ¶ ');
};
