/** Finds, among the people of a document, those whom a name can mean, however many people there are. */
import { givenKey, surnameKey } from './variants.ts';

/** A name taken apart and folded; "Lee" alone has no given name. */
export interface NameParts {
  readonly given: string | null;
  readonly surname: string;
}

export interface CastIndex<Entry> {
  readonly add: (parts: NameParts, entry: Entry) => void;
  /**
   * Same surname and given name; else same surname and no other given name; or, for one word, that given name. At most
   * two: two are a tie.
   */
  readonly find: (parts: NameParts, accepts: (entry: Entry) => boolean) => readonly Entry[];
}

/** Of more people with one name than this, nobody can tell them apart anyway. */
const MOST_NAMESAKES = 20;
const MOST_FOUND = 2;
const isInitial = (given: string): boolean => given.replace('.', '').length === 1;

export function createCastIndex<Entry>(): CastIndex<Entry> {
  const lists = new Map<string, Entry[]>();
  return {
    add: (parts, entry) => {
      for (const key of ownKeys(parts)) {
        const list = lists.get(key);
        if (list) list.push(entry);
        else lists.set(key, [entry]);
      }
    },
    find: (parts, accepts) => {
      for (const keys of wantedKeys(parts)) {
        const namesakes = keys.flatMap((key) => lists.get(key)?.slice(0, MOST_NAMESAKES) ?? []);
        const found = namesakes.filter(accepts).slice(0, MOST_FOUND);
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

const FORGIVING_FROM = 6;

/** Kristin, Kristen: inside one document, one surname and the same letters but for a vowel are one person. */
const spellingKey = (given: string): string =>
  given.length < FORGIVING_FROM ? givenKey(given) : givenKey(given).replace(/[AIU]/g, 'V');

/** Each entry stands under its surname alone, and with what its given name can be compared by. */
function ownKeys({ given, surname }: NameParts): readonly string[] {
  const key = surnameKey(surname);
  if (given === null) return [`any ${key}`, `none ${key}`];
  const comparable = isInitial(given) ? `initial ${given[0]} ${key}` : `full ${spellingKey(given)} ${key}`;
  return [`any ${key}`, `letter ${given[0]} ${key}`, comparable, `given ${givenKey(given)}`];
}

/** The nearest first; no two lists of one step hold the same entry. */
function wantedKeys({ given, surname }: NameParts): readonly (readonly string[])[] {
  const key = surnameKey(surname);
  if (given === null) return [[`any ${key}`], [`given ${givenKey(surname)}`]];
  if (isInitial(given)) return [[`none ${key}`, `letter ${given[0]} ${key}`]];
  return [[`full ${spellingKey(given)} ${key}`], [`none ${key}`, `initial ${given[0]} ${key}`]];
}
