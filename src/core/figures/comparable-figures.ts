/** What keeps two figures from being compared. */
import type { Figure } from './figure.ts';

/** In the order in which a reader is told. */
export type Difference = 'thing' | 'unit' | 'place' | 'time' | 'part';

/** True for figures between which a range means something. */
export const areComparable = (a: Figure, b: Figure): boolean => DIFFERS.every(([, differ]) => !differ(a, b));

/** All that keeps two figures apart. */
export const differencesOf = (a: Figure, b: Figure): readonly Difference[] =>
  DIFFERS.filter(([, differ]) => differ(a, b)).map(([difference]) => difference);

type Differ = (a: Figure, b: Figure) => boolean;

/** Both say something, and nothing that both say. */
const clash = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));

const otherThing: Differ = ({ sense: a }, { sense: b }) =>
  a.thing !== b.thing ||
  clash(a.subjects, b.subjects) ||
  clash(a.modifiers, b.modifiers) ||
  (a.aspect !== null && b.aspect !== null && a.aspect !== b.aspect);

const otherUnit: Differ = (a, b) => a.unit !== b.unit;

/** "the Norvian border" and "the Velian border" are two; "the border" may be either. */
const otherPlace: Differ = (a, b) => {
  const [one, other] = [a.sense, b.sense];
  if (clash(one.owners, other.owners) || clash(one.placeNames, other.placeNames)) return true;
  if (one.placeNames.some((name) => other.placeNames.includes(name))) return false;
  return clash(placesOf(a, b), placesOf(b, a));
};

/** A place without a name in the same text as a name is likely to be that place; elsewhere it is not. */
const placesOf = ({ sense, documentId }: Figure, other: Figure): readonly string[] =>
  documentId === other.documentId ? sense.places : [...sense.places, ...sense.placeNames];

const otherTime: Differ = (a, b) => a.time !== b.time;

const otherPart: Differ = (a, b) => a.sense.part !== b.sense.part;

const DIFFERS: readonly (readonly [Difference, Differ])[] = [
  ['thing', otherThing],
  ['unit', otherUnit],
  ['place', otherPlace],
  ['time', otherTime],
  ['part', otherPart],
];
