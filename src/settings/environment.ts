/** The settings as they are given, before anything is understood: layers, the strongest first. */
import type { Place } from '../core/setting-finding.ts';
import type { FileFault } from './read-env-file.ts';

/** One environment variable, or one setting of a file. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly place: Place;
  /** The value as it was probably meant, where an unquoted `#` has cut it or a quotation mark is left open; otherwise null. */
  readonly meant: string | null;
  /** A quotation mark begins the value, and nothing closes it. */
  readonly isQuoteOpen: boolean;
  /** The line on which the value ends, if that is a later one. */
  readonly endLine: number | null;
}

export interface Layer {
  /** As the admin named it; null for the environment of the process. */
  readonly file: string | null;
  /** Named by ENV_FILES, so it has to be there. */
  readonly isListed: boolean;
  /** In their order; a file may have a key twice, then the last one counts. */
  readonly entries: readonly Entry[];
  /** Lines that are neither settings, comments nor empty. */
  readonly strays: readonly number[];
  readonly fault: FileFault | null;
}

/** The strongest layer first: what has a key, even with an empty value, hides it in those that follow. */
export type Environment = readonly Layer[];

/** A setting with the layer that won. */
export interface Given extends Entry {
  /** Where else it stands, without effect. */
  readonly over: readonly Place[];
}

/** The environment of a process as a layer. */
export const processLayer = (variables: Readonly<Record<string, string | undefined>>): Layer => ({
  file: null,
  isListed: false,
  entries: Object.entries(variables).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [{ key, value, place: { file: null, line: null }, meant: null, isQuoteOpen: false, endLine: null }],
  ),
  strays: [],
  fault: null,
});

/** What counts for each key, whether or not it is one of ours. */
export const givenBy = (environment: Environment): ReadonlyMap<string, Given> => {
  const given = new Map<string, Given>();
  for (const { entries } of environment) {
    for (const entry of new Map(entries.map((one) => [one.key, one])).values()) {
      const stronger = given.get(entry.key);
      if (stronger === undefined) given.set(entry.key, { ...entry, over: [] });
      else given.set(entry.key, { ...stronger, over: [...stronger.over, entry.place] });
    }
  }
  return given;
};

/** The value as it is checked: as it was meant, without space around. */
export const typedValue = ({ meant, value }: Entry): string => (meant ?? value).trim();
