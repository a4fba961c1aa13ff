/** From pieces of a line, or a platform's own fields, to the typed values that a command runs with. */
import { nearest } from '../answer/nearest.ts';
import { ProblemError } from '../problem.ts';
import type { Option, Options, RawValues, Values } from './option.ts';
import type { Piece } from './read-line.ts';

/** A command as far as reading its options needs it. */
export interface Taker<O extends Options = Options> {
  readonly name: string;
  readonly options: O;
}

/** The name of the option that takes the words without a name, if there is one. */
export const positionalOf = (options: Options): string | undefined =>
  Object.keys(options).find((name) => options[name]?.positional);

/**
 * Gives each piece to its option.
 * @throws ProblemError `option-unknown`, `option-twice`
 */
export const collectValues = (taker: Taker, pieces: readonly Piece[]): RawValues => {
  const raw = new Map<string, string>();
  for (const piece of pieces) if (piece.type === 'option') collectOption(raw, taker, piece);
  const words = pieces.flatMap((piece) => (piece.type === 'words' ? [piece.text] : []));
  if (words.length === 0) return raw;
  const name = positionalOf(taker.options);
  if (name === undefined) throw unknownOption(taker, words.join(' '));
  return collectOption(raw, taker, { name, value: words.join(' ') });
};

/**
 * Parses what was given.
 * @throws ProblemError `option-missing`, `option-invalid`
 */
export const parseValues = <O extends Options>(taker: Taker<O>, raw: RawValues): Values<O> => {
  const parsed = Object.entries(taker.options).map(([name, option]) => [
    name,
    parseOne(taker.name, { name, option, raw }),
  ]);
  const values: Readonly<Record<string, unknown>> = Object.fromEntries(parsed);
  if (!areParsed(taker.options, values)) throw new TypeError(`${taker.name}: an option was not parsed`);
  return values;
};

interface Given {
  readonly name: string;
  readonly option: Option<unknown>;
  readonly raw: RawValues;
}

const parseOne = (command: string, { name, option, raw }: Given): unknown => {
  const { example, expected, required } = option;
  const value = raw.get(name);
  if (value === undefined && !required) return undefined;
  if (value === undefined) throw new ProblemError({ kind: 'option-missing', name, command, example });
  const parsed = option.parse(value);
  if (parsed === null) throw new ProblemError({ kind: 'option-invalid', name, value, expected, example });
  return parsed;
};

/** A guard, because TypeScript cannot follow a mapped type through `Object.fromEntries`; each value came from its option's own `parse`. */
const areParsed = <O extends Options>(
  options: O,
  values: Readonly<Record<string, unknown>>,
): values is Values<O> => Object.keys(options).every((name) => name in values);

const collectOption = (
  raw: Map<string, string>,
  taker: Taker,
  { name, value }: { readonly name: string; readonly value: string },
): RawValues => {
  if (!Object.hasOwn(taker.options, name)) throw unknownOption(taker, name);
  if (raw.has(name)) throw new ProblemError({ kind: 'option-twice', name });
  return raw.set(name, value);
};

const unknownOption = (taker: Taker, name: string): ProblemError => {
  const [near = null] = nearest(name, Object.keys(taker.options), 1);
  return new ProblemError({ kind: 'option-unknown', name, command: taker.name, nearest: near });
};
