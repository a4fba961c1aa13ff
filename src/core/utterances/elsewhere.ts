/** Where else a remark is reported: for the statement that stands for it in an answer. */
import type { Elsewhere } from '../../reply/nodes.ts';
import { phraseKey } from '../answer/words.ts';
import type { StoredStatement } from '../ports.ts';
import type { Directory } from '../resolve/directory.ts';
import { readName } from '../resolve/variants.ts';
import { countOutlets } from './count-outlets.ts';
import type { UtteranceLink } from './utterance-link.ts';

/** What links lead to, read. */
export interface Around {
  /** All that report the same remark. */
  readonly reports: readonly StoredStatement[];
  readonly similar: readonly StoredStatement[];
  readonly links: readonly UtteranceLink[];
}

/** More ids than these stand behind `source`. */
const MOST_IDS = 2;

/** Null where there is nothing to say. Whoever the directory takes for somebody else does not count. */
export const elsewhereOf = (
  shown: StoredStatement,
  { reports, similar, links }: Around,
  directory: Directory,
): Elsewhere | null => {
  const others = reports.filter((one) => isOther(one, shown) && haveOneSpeaker(one, shown, directory));
  if (others.length === 0 && similar.length === 0) return null;
  const { outlets, independent } = countOutlets(
    [shown, ...others].map(({ citation }) => citation),
    links,
  );
  const alsoAs = others.filter((one) => keyOf(one) !== keyOf(shown)).map(({ statement }) => statement.id);
  const alike = similar
    .filter((one) => haveOneSpeaker(one, shown, directory))
    .map(({ statement }) => statement.id);
  if (outlets < 2 && alsoAs.length === 0 && alike.length === 0) return null;
  return {
    outlets: outlets < 2 ? null : { independent, names: namesOf([shown, ...others]) },
    alsoAs: alsoAs.slice(0, MOST_IDS),
    similar: alike.slice(0, MOST_IDS),
  };
};

/** The directory knows the whole corpus; it does not join "officials" of two documents, whom the same words on one day do. */
export const haveOneSpeaker = (
  { statement: one }: StoredStatement,
  { statement: other }: StoredStatement,
  directory: Directory,
): boolean => {
  const [a, b] = [one.speaker, other.speaker];
  if (a === null || b === null) return false;
  if (a.id === b.id || directory.clusterOf(a.id) === directory.clusterOf(b.id)) return true;
  return a.type === 'group' && b.type === 'group' && readName(a.name).phrase === readName(b.name).phrase;
};

const isOther = ({ statement: one }: StoredStatement, { statement: other }: StoredStatement): boolean =>
  one.id !== other.id || one.documentId !== other.documentId;

const keyOf = ({ statement }: StoredStatement): string =>
  phraseKey(statement.parts.map(({ text }) => text).join('\n'));

/** A document without a known outlet goes by its title. */
const namesOf = (stored: readonly StoredStatement[]): readonly string[] => [
  ...new Map(stored.map(({ citation: { id, outlet, title } }) => [outlet ?? id, outlet ?? title])).values(),
];
