/** Whom the words before a verb, or behind "by" and "from", name. */
import { phraseKey } from '../answer/words.ts';
import type { CorpusView } from '../context.ts';
import type { Cluster } from '../resolve/directory.ts';
import { roleKey } from '../resolve/variants.ts';
import { is, isArticle, textOf, type Unit } from './read-units.ts';
import { type Person, type Refusal, refuse } from './understood.ts';

/** `anybody` where the words name nobody in particular. */
export type Named = Person | 'anybody' | Refusal;

/** Reads words that stand where a speaker does. */
export const readPerson = (units: readonly Unit[], view: CorpusView): Named => {
  const [first, ...others] = units.filter((unit) => !is(unit, 'filler') && !is(unit, 'order'));
  if (first === undefined) return 'anybody';
  const words = [first, ...others];
  if (is(first, 'you')) return refuse('opinion');
  if (words.every((unit) => is(unit, 'placed') || is(unit, 'dated'))) return refuse('unplaced');
  if (words.every((unit) => is(unit, 'anybody') || isArticle(unit))) return 'anybody';
  if (others.length === 0 && is(first, 'pronoun')) return refuse('pronoun', textOf([first]));
  const person = findPerson(textOf(words), view);
  if (person !== null) return person;
  return isTwoPeople(words, view) ? refuse('two-people', textOf(words)) : refuse('nobody', nameOf(words));
};

/** Whom a typed name can mean; null where it means nobody here. */
export const findPerson = (typed: string, view: CorpusView): Person | null => {
  const name = typed
    .replace(LEADING_ARTICLE, '')
    .replace(/[’']s?$/, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return null;
  const others = view.topics.get(phraseKey(name)) ?? [];
  for (const each of [name, ...others]) {
    const clusters = view.directory.match(each);
    if (clusters.length > 0) return personOf(each, clusters, view);
  }
  return behindRole(name, view);
};

const LEADING_ARTICLE = /^(?:the|an?)\s+/i;

/** One speaker goes by the own name, if that means nobody else. */
const personOf = (typed: string, clusters: readonly Cluster[], { directory }: CorpusView): Person => {
  const [only, ...others] = clusters;
  const name = only !== undefined && others.length === 0 ? only.name : typed;
  return { typed: directory.match(name).length === clusters.length ? name : typed, clusters };
};

/** "Foreign Minister Kuleba": the name behind the words of one of the roles of whom it names. */
const behindRole = (name: string, view: CorpusView): Person | null => {
  const words = name.split(/\s+/);
  for (let at = 1; at < words.length; at += 1) {
    const role = words.slice(0, at).join(' ');
    const behind = words.slice(at).join(' ');
    const clusters = view.directory.match(behind).filter((cluster) => holds(cluster, role));
    if (clusters.length > 0) return personOf(behind, clusters, view);
  }
  return null;
};

const holds = ({ roles }: Cluster, typed: string): boolean =>
  roles.some((role) => {
    const held = new Set(roleKey(role).split(' '));
    return roleKey(typed)
      .split(' ')
      .every((word) => held.has(word));
  });

const isTwoPeople = (units: readonly Unit[], view: CorpusView): boolean => {
  const at = units.findIndex(({ key }) => key === 'and' || key === 'or' || key === '&');
  if (at < 1) return false;
  const both = [units.slice(0, at), units.slice(at + 1)];
  return both.every((side) => findPerson(textOf(side), view) !== null);
};

const nameOf = (units: readonly Unit[]): string =>
  textOf(units)
    .replace(LEADING_ARTICLE, '')
    .replace(/[’']s$/, '');
