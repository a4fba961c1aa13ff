/** A command as it would be typed, to try or to go on with. */

/**
 * Writes a line that `readLine` reads back to the same values.
 * @param values by option name; undefined ones are left out
 * @param positional the option whose value stands without its name
 */
export const writeLine = (
  command: string,
  values: Readonly<Record<string, string | number | undefined>>,
  positional?: string,
): string => {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: String(value) }],
  );
  const stands = given.filter(({ name, value }) => name === positional && !value.includes(':'));
  const pairs = given.filter((pair) => !stands.includes(pair));
  const words = stands.map(({ value }) => value);
  return [command, ...words, ...pairs.map(({ name, value }) => `${name}:${quoted(value)}`)].join(' ');
};

/** Marks inside would end the value; `readLine` takes them out of every value in any case. */
const quoted = (value: string): string => {
  const bare = value.replaceAll('"', '');
  return /\s/.test(bare) ? `"${bare}"` : bare;
};
