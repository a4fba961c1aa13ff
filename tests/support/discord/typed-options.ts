/** What a person fills in, held against what is registered, as Discord's own client does. */
import { type Fields, isTrue, listAt, textAt, valueAt } from '../fields.ts';
import { typeOf } from './command-rules.ts';
import { type Person, permissionsOf } from './community.ts';
import { COMMAND, OPTION } from './protocol.ts';

/** By the name of the option. */
export type Filled = Readonly<Record<string, string | number | boolean>>;

interface Use {
  readonly person: Person;
  /** The commands of their menu. */
  readonly offered: readonly Fields[];
  readonly isInGuild: boolean;
}

/**
 * The command with such a name that Discord would offer.
 * @throws Error that lists what there is, when there is none.
 */
export const chooseCommand = (name: string, type: number, { person, offered, isInGuild }: Use): Fields => {
  const there = offered.filter((one) => typeOf(one) === type && (!isInGuild || isAllowed(one, person)));
  const found = there.find((one) => textAt(one, 'name') === name);
  if (found !== undefined) return found;
  const names = there.map((one) => textAt(one, 'name')).join(', ');
  const what = type === COMMAND.chatInput ? `/${name}` : `“${name}”`;
  throw new Error(`Discord does not offer ${what} to ${person.name} there; it offers: ${names || 'nothing'}`);
};

/** Which roles and people may use it otherwise is for the admins of a server, whom the stand-in does not have. */
const isAllowed = ({ default_member_permissions: needed }: Fields, person: Person): boolean =>
  typeof needed !== 'string' || (permissionsOf(person) & BigInt(needed)) === BigInt(needed);

/**
 * The options as an interaction carries them.
 * @throws Error for what Discord's client would not let anybody send.
 */
export const typedOptions = (command: Fields, filled: Filled): readonly Fields[] => {
  const known = listAt(command, 'options');
  const missing = known.find((one) => isTrue(one, 'required') && !(textAt(one, 'name') in filled));
  if (missing !== undefined) throw new Error(`${nameOf(command)} needs ${textAt(missing, 'name')}`);
  return Object.entries(filled).map(([name, value]) => {
    const option = chooseOption(command, name);
    const why = refusalOf(option, value);
    if (why !== '') throw new Error(`${nameOf(command)} does not take ${name}:${value}: ${why}`);
    return { name, type: valueAt(option, 'type'), value };
  });
};

/**
 * The same while somebody still types: nothing is held against the options yet.
 * @throws Error when the focused option does not complete.
 */
export const begunOptions = (command: Fields, filled: Filled, focused: string): readonly Fields[] =>
  Object.entries(filled).map(([name, value]) => {
    const option = chooseOption(command, name);
    const known = { name, type: valueAt(option, 'type'), value };
    if (name !== focused) return known;
    if (!isTrue(option, 'autocomplete')) throw new Error(`${nameOf(command)} does not complete ${name}`);
    return { ...known, value: String(value), focused: true };
  });

const nameOf = (command: Fields): string => `/${textAt(command, 'name')}`;

const chooseOption = (command: Fields, name: string): Fields => {
  const known = listAt(command, 'options');
  const found = known.find((one) => textAt(one, 'name') === name);
  if (found !== undefined) return found;
  const names = known.map((one) => textAt(one, 'name')).join(', ');
  throw new Error(`${nameOf(command)} has no option ${name}; it has: ${names || 'none'}`);
};

/** Empty when it fits. */
const refusalOf = (option: Fields, value: string | number | boolean): string => {
  const choices = listAt(option, 'choices');
  if (!hasType(option, value)) return 'it has the wrong type';
  if (choices.length > 0 && !choices.some((one) => valueAt(one, 'value') === value))
    return 'it is not one of the choices';
  return isWithin(option, value) ? '' : 'it is too small or too large';
};

const hasType = ({ type }: Fields, value: unknown): boolean => {
  if (type === OPTION.integer) return Number.isSafeInteger(value);
  if (type === OPTION.number) return typeof value === 'number';
  return typeof value === (type === OPTION.boolean ? 'boolean' : 'string');
};

/** Discord's longest value of a text option is 6000. */
const isWithin = (option: Fields, value: string | number | boolean): boolean => {
  const { min_value = -Infinity, max_value = Infinity, min_length = 0, max_length = 6000 } = option;
  if (typeof value === 'number') return value >= Number(min_value) && value <= Number(max_value);
  return (
    typeof value !== 'string' || (value.length >= Number(min_length) && value.length <= Number(max_length))
  );
};
