/** "who was it that …", "was it Berg who …", "everybody who …", "by whom …": other ways to put the same question. */
import { auxiliaryOf } from './read-clause.ts';
import { is, isArticle, type Unit } from './read-units.ts';

/** The plain order of a question that is put in a longer one. */
export const withoutCleft = (units: readonly Unit[]): readonly Unit[] => {
  return peopleWho(units) ?? wordThatIsIt(units) ?? itIsWho(units) ?? units;
};

/** "(list) all the people who …", "(is there) anybody who …": who. */
const peopleWho = (units: readonly Unit[]): readonly Unit[] | null => {
  const at = units.findIndex(({ key }) => key === 'who' || key === 'that');
  const before = units.slice(0, Math.max(at, 0)).filter((unit) => !isThere(unit));
  const isPeople = before.some(
    (unit) => is(unit, 'anybody') || (units[at]?.key === 'who' && THOSE.has(unit.key)),
  );
  if (!isPeople || !before.every(isListed)) return null;
  return [WHO, ...units.slice(at + 1)];
};

const WHO: Unit = { tokens: [], key: 'who', roles: new Set(), verbs: [] };
const THOSE: ReadonlySet<string> = new Set(['those', 'all']);

const isListed = (unit: Unit): boolean =>
  is(unit, 'anybody') || is(unit, 'whole') || is(unit, 'filler') || THOSE.has(unit.key) || isArticle(unit);

const isThere = (unit: Unit): boolean => unit.key === 'there' || auxiliaryOf(unit) === 'be';

/** "who was it that denied": who denied. */
const wordThatIsIt = (units: readonly Unit[]): readonly Unit[] | null => {
  const at = units.findIndex((unit) => auxiliaryOf(unit) === 'be');
  const link = units[at + 2]?.key ?? '';
  const isCleft = ASKING.has(units[0]?.key ?? '') && at > 0 && at <= LONGEST && units[at + 1]?.key === 'it';
  return isCleft && LINKS.has(link) ? [...units.slice(0, at), ...units.slice(at + 3)] : null;
};

const ASKING: ReadonlySet<string> = new Set(['who', 'whom', 'what', 'which', 'where', 'when', 'whereabouts']);
const LINKS: ReadonlySet<string> = new Set(['who', 'that', 'when', 'where']);
const LONGEST = 3;

/** "was it Berg who denied", "it was Berg who denied": Berg denied. */
const itIsWho = (units: readonly Unit[]): readonly Unit[] | null => {
  const [first, second] = units;
  const isIt = [first, second].some((unit) => unit?.key === 'it');
  const isBe = [first, second].some((unit) => auxiliaryOf(unit) === 'be');
  const at = units.findIndex(({ key }) => key === 'who');
  return isIt && isBe && at > 2 ? [...units.slice(2, at), ...units.slice(at + 1)] : null;
};
