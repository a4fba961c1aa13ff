/** How a command is typed; said the same in help and in the docs. */
import type { Command } from './command.ts';
import type { Option } from './options/option.ts';

/** `who-said [topic] [from:] [page:]`: what is in brackets may be left out. */
export const usage = ({ name, options }: Command): string =>
  [name, ...Object.entries(options).map(([option, value]) => placeholder(option, value))].join(' ');

/** "The day it was said at the latest: a day that exists, as year-month-day. For example until:2022-02-20." */
export const describeOption = (name: string, option: Option<unknown>): string => {
  const { description, expected, example, positional } = option;
  const value = /\s/.test(example) ? `"${example}"` : example;
  return `${description}: ${expected}, for example ${positional ? example : `${name}:${value}`}`;
};

const placeholder = (name: string, { positional, required }: Option<unknown>): string => {
  const form = positional ? `<${name}>` : `${name}:`;
  return required ? form : `[${form}]`;
};
