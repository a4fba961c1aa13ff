/** "show me …", "could we please see …", "let me hear …", "I would like to read …": that somebody wants an answer, and not which. */
import { is, type Unit } from './read-units.ts';

/** The units behind the request; all of them where there is none. */
export const withoutRequest = (units: readonly Unit[]): readonly Unit[] => {
  const asked = units.slice(openingLength(units));
  const from = asked.findIndex((unit) => !is(unit, 'polite') && !is(unit, 'filler'));
  const [verb, hearer] = asked.slice(Math.max(from, 0));
  const isOpened = asked.length < units.length;
  const isMine = hearer !== undefined && ME.has(hearer.key);
  const isRequest = is(verb, 'shows') || (isMine && is(verb, 'gives')) || (isOpened && is(verb, 'reads'));
  if (!isRequest) return isOpened && !MODALS.has(units[0]?.key ?? '') ? asked : units;
  const behind = asked.slice(Math.max(from, 0) + (isMine ? 2 : 1));
  const rest = is(behind[0], 'reads') ? behind.slice(1) : behind;
  return rest.length > 0 ? rest : units;
};

const ME: ReadonlySet<string> = new Set(['me', 'us']);
const MODALS: ReadonlySet<string> = new Set(['can', 'could', 'would', 'will', 'may', 'might', 'do']);
const ASKERS: ReadonlySet<string> = new Set([
  'i',
  'we',
  'you',
  'one',
  'somebody',
  'someone',
  'anybody',
  'anyone',
]);
const WISHES: ReadonlySet<string> = new Set(
  'would,like,want,wish,need,to,love,trying,am,are,after,looking for,searching for,need to'.split(','),
);

/** In units: "can you", "I would like to"; 0 where there is none. */
const openingLength = ([first, second, ...others]: readonly Unit[]): number => {
  if (MODALS.has(first?.key ?? '') && ASKERS.has(second?.key ?? '')) return 2;
  if (first?.key !== 'i' && first?.key !== 'we') return 0;
  const end = [second, ...others].findIndex((unit) => !WISHES.has(unit?.key ?? ''));
  return end < 1 ? 0 : end + 1;
};

/** "(where) can I read …", "(in which paper) do I find …": only that it is to be read. */
export const withoutReading = (units: readonly Unit[]): readonly Unit[] | null => {
  const opening = openingLength(units);
  return opening > 0 && is(units[opening], 'reads') ? units.slice(opening + 1) : null;
};
