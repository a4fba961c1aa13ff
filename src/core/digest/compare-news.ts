/** What comparing tells of what is new: changes of position with a new side, and figures that differ from a new one. */

import { termsOf } from '../answer/terms.ts';
import type { Change } from '../changes/change.ts';
import { findChanges, type ShownChange } from '../changes/find-changes.ts';
import type { CorpusView } from '../context.ts';
import { type FigureGroup, groupFigures } from '../figures/group-figures.ts';
import { sourcesOf } from '../figures/source-of.ts';
import type { DocumentId } from '../ids.ts';
import type { Store, StoredFigure } from '../ports.ts';
import { placeKey } from '../utterances/place-key.ts';
import type { Gathered } from './gather.ts';
import { clusterOf } from './weigh.ts';

export interface News {
  readonly changes: readonly ShownChange[];
  /** Each holds a new figure, and another by somebody else. */
  readonly figures: readonly FigureGroup[];
}

export const NO_NEWS: News = { changes: [], figures: [] };

const MOST_CHANGES = 3;
const MOST_FIGURES = 3;
/** Each thing that is counted costs a search. */
const MOST_THINGS = 12;
/** So many of the newest figures are looked through for new ones, and so many are compared with each. */
const MOST_LOOKED_AT = 300;
const MOST_COMPARED = 120;

/** What is new, and where to look. */
export interface NewsTools {
  readonly store: Store;
  readonly view: CorpusView;
  /** The plan asks for speakers or kinds, so that what a document says itself is none of its business. */
  readonly isNarrow: boolean;
}

/** Compares what was gathered with all that there is. */
export const compareNews = async (gathered: readonly Gathered[], tools: NewsTools): Promise<News> => {
  if (gathered.length === 0) return NO_NEWS;
  const fresh = freshOf(gathered);
  return { changes: await newChanges(gathered, fresh, tools), figures: await newFigures(fresh, tools) };
};

interface Fresh {
  readonly statements: ReadonlySet<string>;
  readonly documents: ReadonlySet<DocumentId>;
}

const freshOf = (gathered: readonly Gathered[]): Fresh => ({
  statements: new Set(gathered.map(({ stored }) => placeKey(stored.statement))),
  documents: new Set(gathered.map(({ stored }) => stored.statement.documentId)),
});

const newChanges = async (
  gathered: readonly Gathered[],
  fresh: Fresh,
  { store, view }: NewsTools,
): Promise<readonly ShownChange[]> => {
  const speakers = [...new Set(gathered.flatMap(({ stored }) => clusterOf(stored, view)?.ids ?? []))];
  if (speakers.length === 0) return [];
  const query = { anyOf: [], field: 'content', speakers, most: MOST_CHANGES } as const;
  const { shown } = await findChanges(
    { ...query, isWanted: (change) => isFresh(change, fresh) },
    { store, view },
  );
  return shown;
};

/** A change without sides is new where the document that tells of it is. */
const isFresh = ({ earlier, later, told }: Change, { statements, documents }: Fresh): boolean => {
  const sides = [earlier, later].filter((side) => side !== null);
  if (sides.length === 0) return told !== null && documents.has(told.documentId);
  return sides.some((side) => statements.has(placeKey(side)));
};

const newFigures = async (
  fresh: Fresh,
  { store, view, isNarrow }: NewsTools,
): Promise<readonly FigureGroup[]> => {
  const { found } = await store.findFigures({ anyOf: [], field: 'content', limit: MOST_LOOKED_AT });
  const isNew = ({ figure: { statementId, documentId } }: StoredFigure): boolean =>
    statementId === null
      ? !isNarrow && fresh.documents.has(documentId)
      : fresh.statements.has(placeKey({ id: statementId, documentId }));
  const things = [...new Set(found.filter(isNew).flatMap(({ figure }) => figure.of ?? []))];
  const groups: FigureGroup[] = [];
  for (const thing of things.slice(0, MOST_THINGS)) {
    const anyOf = [{ terms: termsOf(thing), together: true }];
    const alike = await store.findFigures({ anyOf, field: 'content', limit: MOST_COMPARED });
    groups.push(...groupFigures(alike.found, sourcesOf(view.directory)));
  }
  const differing = groups.filter(
    ({ given, low, high, sources }) =>
      sources > 1 && low < high && given.some(({ reports }) => reports.some(isNew)),
  );
  return onePerFigure(differing).slice(0, MOST_FIGURES);
};

/** Two things that are counted may lead to the same figures. */
const onePerFigure = (groups: readonly FigureGroup[]): readonly FigureGroup[] => {
  const keys = groups.map(({ given }) =>
    given.map(({ figure }) => `${figure.documentId} ${figure.written.start}`).join('\n'),
  );
  return groups.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
};
