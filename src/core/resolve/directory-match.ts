/** Whom a typed name means. Indexed, because it is asked on every question while the corpus knows many thousands. */
import type { Cluster } from './directory.ts';
import { type NameForms, type Reader, readName, roleKey } from './variants.ts';

/** Finds everybody whom a typed name can mean. */
export type Match = (typed: string) => readonly Cluster[];

/** One who is alone under a key stands there without a list: most are, and their lists would be most of what an index holds. */
type Index = ReadonlyMap<string, Cluster | readonly Cluster[]>;

/**
 * Built with the directory, and not by the first question that names somebody: building takes several collections of garbage,
 * which would meet all that this question has found. V8 concludes that such objects live long, puts those of every later question
 * where only a full collection frees them (`node --trace-pretenuring-statistics`), and the process holds 30 MB more.
 */
export const buildMatcher = (clusters: readonly Cluster[], reader: Reader): Match => {
  const readings = buildReadings(clusters, reader);
  return (typed) => {
    const asked = { typed, name: readName(typed) };
    for (const reading of readings) {
      const found = reading(asked);
      if (found.length > 0) return found;
    }
    return [];
  };
};

interface Asked {
  readonly typed: string;
  readonly name: NameForms;
}

type Reading = (asked: Asked) => readonly Cluster[];

/** Each way to read a typed name, the surest first. They do without the reader, which holds every name taken apart. */
const buildReadings = (clusters: readonly Cluster[], reader: Reader): readonly Reading[] => {
  const indexNames = (keysOf: (forms: NameForms, cluster: Cluster) => readonly string[]): Index =>
    indexBy(clusters, (cluster) => cluster.aliases.flatMap((alias) => keysOf(reader.name(alias), cluster)));

  const byId = indexBy(clusters, ({ ids }) => ids);
  const byName = indexBy(clusters, ({ name, spelled }) =>
    [name, ...spelled].map((each) => reader.name(each).phrase),
  );
  const byWord = indexNames(({ words }) => words);
  const bySurname = indexNames(({ phrase, surname }, { type }) =>
    type === 'person' ? [phrase, surname] : [phrase],
  );
  const byVariant = indexNames(({ surnameKey, fullKey }) => [surnameKey, fullKey ?? '']);
  const byRole = indexBy(clusters, ({ roles }) => roles.map(reader.role));
  const byRoleWord = indexBy(clusters, ({ roles }) => roles.flatMap((role) => reader.role(role).split(' ')));
  return [
    ({ typed }) => at(byId, typed.trim()),
    ({ name }) => at(byName, name.phrase).filter((cluster) => !isBareSurname(cluster)),
    ({ name }) => at(bySurname, name.phrase),
    ({ name }) => withAll(byWord, name.words).filter((cluster) => isInOne(cluster, name)),
    ({ name }) => at(byVariant, name.fullKey ?? name.surnameKey),
    ({ typed }) => at(byRole, roleKey(typed)),
    ({ typed }) => withAll(byRoleWord, roleKey(typed).split(' ')),
  ];
};

const isBareSurname = ({ name, type }: Cluster): boolean =>
  type === 'person' && readName(name).given === null;

/** All typed words stand in one of the names of somebody who has them; the words of two spellings do not add up to a third. */
const isInOne = ({ aliases }: Cluster, { words: typed }: NameForms): boolean =>
  typed.length === 1 ||
  aliases.some((alias) => {
    const { words } = readName(alias);
    return typed.every((word) => words.includes(word));
  });

const indexBy = (clusters: readonly Cluster[], keysOf: (cluster: Cluster) => readonly string[]): Index => {
  const index = new Map<string, Cluster | Cluster[]>();
  for (const cluster of clusters) {
    for (const key of keysOf(cluster)) {
      const held = index.get(key);
      const last = Array.isArray(held) ? held.at(-1) : held;
      if (key === '' || last === cluster) continue;
      if (held === undefined) index.set(key, cluster);
      else if (Array.isArray(held)) held.push(cluster);
      else index.set(key, [held, cluster]);
    }
  }
  return index;
};

const at = (index: Index, key: string): readonly Cluster[] => {
  const held = index.get(key) ?? [];
  return 'length' in held ? held : [held];
};

/** Starts from the rarest, so that a common word ("minister") costs nothing. */
const withAll = (index: Index, keys: readonly string[]): readonly Cluster[] => {
  const [rarest, ...others] = keys.map((key) => at(index, key)).sort((a, b) => a.length - b.length);
  return (rarest ?? []).filter((cluster) => others.every((found) => found.includes(cluster)));
};
