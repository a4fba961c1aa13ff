import { isOffset, nearestZone } from '../core/digest/zone.ts';
import type { Fault } from './about.ts';

/** Why a time zone is none, with the nearest that is. */
export const zoneFault = (typed: string, shown: string): Fault | null => {
  const near = nearestZone(typed);
  if (isOffset(typed))
    return {
      wrong: `${shown} is a distance from UTC, and knows nothing of summer time.`,
      instead: `Write the name of the zone, such as ${near ?? 'Europe/Kyiv'}.`,
    };
  return near === null ? null : { wrong: `There is no time zone ${shown}.`, instead: `Write ${near}.` };
};
