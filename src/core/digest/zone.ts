/** Zones as people type them: names of the IANA database, https://www.iana.org/time-zones. */
import { fold } from '../answer/fold.ts';
import { nearest } from '../answer/nearest.ts';
import { offsetAt } from './wall-clock.ts';
import { CURRENT_NAMES, LOCALES, WELL_KNOWN } from './zone-names.ts';

const BARE_OFFSET = /^[+-]/;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;
/** Real names, but of clocks that are never put forward: a digest by `EST` comes an hour late to New York all summer. */
const MISLEADING = /^(?:EST|MST|HST)$/i;
const WINTER = Date.UTC(2026, 0, 1);
const SUMMER = Date.UTC(2026, 6, 1);
const HOUR_MS = 3_600_000;

/**
 * True for a name to keep time by, in any case. False for offsets, which know nothing of summer time, and for abbreviations,
 * which places share: to Node `BST` is Dhaka and `IST` India.
 */
export const isZone = (typed: string): boolean =>
  !BARE_OFFSET.test(typed) && !MISLEADING.test(typed) && winterOffset(typed) !== null;

/** True for `+02:00`, `UTC+2` and the like. */
export const isOffset = (typed: string): boolean => OFFSET.test(typed.trim());

/**
 * The zone that was most likely meant: near in spelling ("Europe/Kiyv"), a city ("new york"), or a well-known place with the
 * clocks of an offset or an abbreviation ("+02:00", "BST"). Null where nothing is near.
 */
export const nearestZone = (typed: string): string | null => {
  const name = typed.trim();
  if (isOffset(name)) return withOffset(name);
  return withAbbreviation(name) ?? nearestBy(name, wholeOf) ?? nearestBy(name, cityOf);
};

/** Of a winter's day, in milliseconds; null for what is no zone, and for abbreviations that only Node knows. */
const winterOffset = (typed: string): number | null => {
  try {
    return offsetAt(WINTER, typed);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const withOffset = (name: string): string | null => {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(name) ?? [];
  const offset = (Number(hours) + Number(minutes) / 60) * HOUR_MS * (sign === '-' ? -1 : 1);
  return [...WELL_KNOWN, ...listed()].find((zone) => winterOffset(zone) === offset) ?? null;
};

const withAbbreviation = (name: string): string | null => {
  if (!/^[a-z]{3,4}$/i.test(name)) return null;
  const isIts = (zone: string): boolean =>
    LOCALES.some((locale) => abbreviations(locale, zone).includes(name.toUpperCase()));
  return WELL_KNOWN.find(isIts) ?? null;
};

const abbreviations = (locale: string, timeZone: string): readonly string[] => {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
  return [WINTER, SUMMER].flatMap((instant) =>
    format.formatToParts(instant).flatMap(({ type, value }) => (type === 'timeZoneName' ? [value] : [])),
  );
};

const nearestBy = (name: string, keyOf: (zone: string) => string): string | null => {
  const zones = [...CURRENT_NAMES, ...listed()];
  const [near] = nearest(keyOf(name), zones.map(keyOf), 1);
  return zones.find((zone) => keyOf(zone) === near) ?? null;
};

/** Without spaces, because a name is compared as a whole. */
const wholeOf = (zone: string): string => fold(zone).replace(/\s+/g, '_');

const cityOf = (zone: string): string => wholeOf(zone).replace(/^.*\//, '');

const listed = (): readonly string[] => Intl.supportedValuesOf('timeZone');
