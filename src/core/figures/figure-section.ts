/** A group of comparable figures: what they count and how far they go, then each figure with who gives it. */
import { type Content, code, day, link, list, notice, section, strong } from '../../reply/build.ts';
import type { Section } from '../../reply/nodes.ts';
import { plural } from '../answer/plural.ts';
import { linkToWords } from '../answer/text-fragment.ts';
import type { StoredFigure } from '../ports.ts';
import type { Directory } from '../resolve/directory.ts';
import { type Difference, differencesOf } from './comparable-figures.ts';
import type { Figure } from './figure.ts';
import type { FigureGroup, GivenFigure } from './group-figures.ts';
import { rangeWords } from './range-words.ts';

/** Figures in one section. */
const MOST_SHOWN = 8;
/** Documents that are named of one figure. */
const MOST_REPORTS = 4;

/** The section; `before` are the groups above it, with one of which it may not be comparable. */
export const groupSection = (
  group: FigureGroup,
  before: readonly FigureGroup[],
  directory: Directory,
): Section => {
  const { given, sources } = group;
  const left = given.length - MOST_SHOWN;
  return section(
    [strong(labelOf(group)), `: ${rangeOf(group)}, ${plural(sources, 'source')}`],
    [
      ...apartFrom(group, before),
      list(given.slice(0, MOST_SHOWN).map((one) => figureLine(one, directory))),
      ...(left > 0 ? [notice('info', `${left} more are not shown.`)] : []),
    ],
  );
};

/** What is counted, in the words of the first figure that has any; "miners" who were killed are deaths. */
const labelOf = ({ given }: FigureGroup): string => {
  const [first] = given;
  const { thing = null, aspect = null } = first?.figure.sense ?? {};
  const of = given.map(({ figure }) => figure.of).find((words) => words !== null) ?? thing ?? 'not told';
  return thing !== null && aspect !== null ? aspect : of;
};

const rangeOf = ({ low, high, given }: FigureGroup): string =>
  rangeWords({ low, high }, given[0]?.figure.unit ?? null);

const figureLine = ({ figure, reports }: GivenFigure, directory: Directory): readonly Content[] => [
  strong(figure.written.text),
  ': ',
  ...sourceWords(figure, directory),
  ...[figure.where, figure.asOf].flatMap((words) => (words === null ? [] : [` · ${words}`])),
  ...reports.slice(0, MOST_REPORTS).flatMap((report) => [' · ', ...citationOf(report)]),
  ...(reports.length > MOST_REPORTS ? [` and ${reports.length - MOST_REPORTS} more`] : []),
];

/** Who gives it; of whoever is not named, only that somebody does. */
const sourceWords = ({ by, statementId, confidence }: Figure, directory: Directory): readonly Content[] => {
  if (by === null) return [statementId === null ? 'the document itself' : 'somebody who could not be named'];
  const name = directory.clusterOf(by.id)?.name ?? by.name;
  const role = by.role === null ? '' : `, ${by.role}`;
  const doubt = confidence === 'high' ? '' : ` (attribution: ${confidence})`;
  return [`${name}${role}${doubt}`];
};

const citationOf = ({ figure, citation }: StoredFigure): readonly Content[] => {
  const url = linkToWords(citation.url, [figure.sentence]);
  const source = citation.outlet ?? citation.title;
  return [
    ...(figure.day === null
      ? []
      : [figure.day === citation.publishedAt ? 'published ' : 'said ', day(figure.day), ' · ']),
    url === null ? source : link(url, source),
    ...(figure.statementId === null ? [] : [' · ', code(figure.statementId)]),
  ];
};

/** The first group above of the same thing, and what keeps the two apart. */
const apartFrom = (group: FigureGroup, before: readonly FigureGroup[]) => {
  for (const other of before) {
    const reasons = reasonsBetween(group, other);
    if (reasons.length === 0 || reasons.includes('thing')) continue;
    const them = `${labelOf(other)} (${rangeOf(other)})`;
    return [
      notice('info', `Not comparable with ${them}: ${reasons.map((reason) => WORDS[reason]).join(', ')}.`),
    ];
  }
  return [];
};

/** What keeps every pair apart would be too much to ask; the first of each tell. */
const reasonsBetween = (
  { given: [one] }: FigureGroup,
  { given: [other] }: FigureGroup,
): readonly Difference[] =>
  one === undefined || other === undefined ? [] : differencesOf(one.figure, other.figure);

const WORDS: Readonly<Record<Difference, string>> = {
  thing: 'other thing',
  unit: 'other unit',
  place: 'other place',
  time: 'other time',
  part: 'a part of the whole',
};
