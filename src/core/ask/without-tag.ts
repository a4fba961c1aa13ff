/** "Vold changed her mind, right?", "Berg denied it, didn't she?": what only makes a question of a statement. */
import { auxiliaryOf } from './read-clause.ts';
import { is, type Unit } from './read-units.ts';

/** The sentence without the tag behind its last pause; of what is nothing but a tag, nothing. */
export const withoutTag = (units: readonly Unit[]): readonly Unit[] => {
  const pause = units.findLastIndex((unit, at) => at < units.length - 1 && unit.tokens.at(-1)?.isPaused);
  if (isTag(units.slice(pause + 1))) return units.slice(0, pause + 1);
  return units;
};

/** "right", "isn't it", "is that so", "or did he not", "or not" */
const isTag = (units: readonly Unit[]): boolean => {
  const tag = units[0]?.key === 'or' || units[0]?.key === 'is it' ? units.slice(1) : units;
  const [first, second, third] = tag;
  if (first === undefined) return false;
  if (tag.length === 1) return AGREED.has(first.key) || (tag !== units && first.key === 'not');
  if (auxiliaryOf(first) === null && !is(first, 'forecast')) return false;
  const subject = second?.key === 'not' ? third : second;
  const behind = tag.slice(second?.key === 'not' ? 3 : 2);
  return isMeant(subject) && behind.every(({ key }) => key === 'not' || AGREED.has(key));
};

const isMeant = (unit: Unit | undefined): boolean =>
  unit !== undefined && (is(unit, 'pronoun') || unit.key === 'that' || unit.key === 'there');

const AGREED: ReadonlySet<string> = new Set('right correct true so yes no eh huh yeah accurate'.split(' '));
