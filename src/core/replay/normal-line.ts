import type { Command } from '../command.ts';
import type { RawValues } from '../options/option.ts';
import { positionalOf } from '../options/parse-values.ts';
import { writeLine } from '../options/write-line.ts';

/** A line as it is remembered: without a slash, single spaces, its options in the order of the command. */
export const normalLine = ({ name, options }: Command, raw: RawValues): string => {
  const values = Object.keys(options).map((option) => [option, raw.get(option)?.trim().replace(/\s+/g, ' ')]);
  return writeLine(name, Object.fromEntries(values), positionalOf(options));
};
