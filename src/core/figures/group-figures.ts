/** Which figures are about the same thing, and who gives each. Pure, and the same in whatever order they come. */
import type { StoredFigure } from '../ports.ts';
import { areComparable } from './comparable-figures.ts';
import type { Figure } from './figure.ts';

/** One figure by one source, with every document that reports it, in the order of their ids. */
export interface GivenFigure {
  readonly figure: Figure;
  readonly reports: readonly StoredFigure[];
}

/** Figures that can be compared with each other. */
export interface FigureGroup {
  /** By value, the lowest first. */
  readonly given: readonly GivenFigure[];
  readonly low: number;
  readonly high: number;
  /** How many speakers and documents give them. */
  readonly sources: number;
}

/** A key that is the same for figures of one source: a speaker, or a document that speaks for itself. */
export type SourceOf = (figure: StoredFigure) => string;

/**
 * Groups by what is counted, unit, place, time and part. What says least joins what says more: "300 beds" stands with "280 beds
 * in Ansel" unless there are beds elsewhere too. The largest group first.
 */
export const groupFigures = (found: readonly StoredFigure[], sourceOf: SourceOf): readonly FigureGroup[] => {
  const groups: StoredFigure[][] = [];
  for (const one of [...found].sort(byDetail)) {
    const group = choose(
      groups.filter((others) => others.every((other) => areComparable(one.figure, other.figure))),
      one,
    );
    if (group === null) groups.push([one]);
    else group.push(one);
  }
  return groups.map((members) => toGroup(members, sourceOf)).sort(bySize);
};

/** Of several that fit, the only one with a figure of the same document. */
const choose = (fitting: readonly StoredFigure[][], one: StoredFigure): StoredFigure[] | null => {
  if (fitting.length < 2) return fitting[0] ?? null;
  const own = fitting.filter((others) =>
    others.some(({ figure }) => figure.documentId === one.figure.documentId),
  );
  return own.length === 1 ? (own[0] ?? null) : null;
};

/** What tells most comes first; then by document and place. */
const byDetail = (a: StoredFigure, b: StoredFigure): number => detailOf(b) - detailOf(a) || byPlace(a, b);

const detailOf = ({ figure: { sense } }: StoredFigure): number =>
  [sense.placeNames, sense.places, sense.owners, sense.modifiers, sense.subjects].reduce(
    (detail, words) => detail * 2 + Number(words.length > 0),
    0,
  );

const byPlace = (a: StoredFigure, b: StoredFigure): number =>
  compare(a.figure.documentId, b.figure.documentId) || a.figure.written.start - b.figure.written.start;

const toGroup = (members: readonly StoredFigure[], sourceOf: SourceOf): FigureGroup => {
  const given = new Map<string, StoredFigure[]>();
  for (const one of [...members].sort(byPlace)) {
    const { low, high, qualifier } = one.figure;
    const key = [sourceOf(one), low, high, qualifier].join('\n');
    given.set(key, [...(given.get(key) ?? []), one]);
  }
  return {
    given: [...given.values()].flatMap(toGiven).sort(byValue),
    low: Math.min(...members.map(({ figure }) => figure.low)),
    high: Math.max(...members.map(({ figure }) => figure.high)),
    sources: new Set(members.map(sourceOf)).size,
  };
};

const toGiven = (reports: readonly StoredFigure[]): readonly GivenFigure[] =>
  reports[0] === undefined ? [] : [{ figure: reports[0].figure, reports }];

const byValue = (a: GivenFigure, b: GivenFigure): number =>
  a.figure.low - b.figure.low || a.figure.high - b.figure.high || byFirst(a, b);

const byFirst = (a: GivenFigure, b: GivenFigure): number => {
  const [one, other] = [a.reports[0], b.reports[0]];
  return one === undefined || other === undefined ? 0 : byPlace(one, other);
};

const bySize = (a: FigureGroup, b: FigureGroup): number => {
  const [one, other] = [a.given[0], b.given[0]];
  const more = b.sources - a.sources || b.given.length - a.given.length;
  return more || (one === undefined || other === undefined ? 0 : byFirst(one, other));
};

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
