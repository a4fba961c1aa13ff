/** Names in a row, for people. */

/** "a, b or c" */
export const eitherOf = (names: readonly string[]): string => join(names, ' or ');

/** "a, b and c" */
export const allOf = (names: readonly string[]): string => join(names, ' and ');

const join = (names: readonly string[], last: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(last);
