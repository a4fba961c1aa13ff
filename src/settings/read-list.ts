/** The values of a list, as typed between commas; each once, none empty. */
export const readList = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
];
