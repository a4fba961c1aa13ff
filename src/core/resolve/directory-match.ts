/** Whom a typed name means. Indexed, because it is asked on every question while the corpus knows many thousands. */
import type { Cluster } from './directory.ts';
import { type NameForms, type Reader, readName, roleKey } from './variants.ts';

/** Finds everybody whom a typed name can mean. */
export type Match = (typed: string) => readonly Cluster[];

type Index = ReadonlyMap<string, readonly Cluster[]>;

/** Built when first asked: most questions name nobody. */
export const buildMatcher = (clusters: readonly Cluster[], reader: Reader): Match => {
  let readings: readonly Match[] | null = null;
  return (typed) => {
    readings ??= buildReadings(clusters, reader);
    return firstFound(readings, typed);
  };
};

const firstFound = (readings: readonly Match[], typed: string): readonly Cluster[] => {
  for (const reading of readings) {
    const found = reading(typed);
    if (found.length > 0) return found;
  }
  return [];
};

/** Each way to read a typed name, the surest first. */
const buildReadings = (clusters: readonly Cluster[], reader: Reader): readonly Match[] => {
  const formsOf = ({ aliases }: Cluster): readonly NameForms[] => aliases.map(reader.name);
  const indexNames = (keysOf: (forms: NameForms, cluster: Cluster) => readonly string[]): Index =>
    indexBy(clusters, (cluster) => formsOf(cluster).flatMap((forms) => keysOf(forms, cluster)));
  const isBareSurname = ({ name, type }: Cluster): boolean =>
    type === 'person' && reader.name(name).given === null;

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
    (typed) => at(byId, typed.trim()),
    (typed) => at(byName, readName(typed).phrase).filter((cluster) => !isBareSurname(cluster)),
    (typed) => at(bySurname, readName(typed).phrase),
    (typed) => withAll(byWord, readName(typed).words).filter((cluster) => isInOne(formsOf(cluster), typed)),
    (typed) => at(byVariant, readName(typed).fullKey ?? readName(typed).surnameKey),
    (typed) => at(byRole, roleKey(typed)),
    (typed) => withAll(byRoleWord, roleKey(typed).split(' ')),
  ];
};

/** All typed words stand in one of the names; the words of two spellings do not add up to a third. */
const isInOne = (names: readonly NameForms[], typed: string): boolean =>
  names.some(({ words }) => readName(typed).words.every((word) => words.includes(word)));

const indexBy = (clusters: readonly Cluster[], keysOf: (cluster: Cluster) => readonly string[]): Index => {
  const index = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const key of new Set(keysOf(cluster))) {
      const held = index.get(key);
      if (held) held.push(cluster);
      else if (key !== '') index.set(key, [cluster]);
    }
  }
  return index;
};

const at = (index: Index, key: string): readonly Cluster[] => index.get(key) ?? [];

/** Starts from the rarest, so that a common word ("minister") costs nothing. */
const withAll = (index: Index, keys: readonly string[]): readonly Cluster[] => {
  const [rarest, ...others] = keys.map((key) => at(index, key)).sort((a, b) => a.length - b.length);
  return (rarest ?? []).filter((cluster) => others.every((found) => found.includes(cluster)));
};
