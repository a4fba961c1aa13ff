/** How well words can be told from their ground: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** The variables of a style, by name: those for everybody, and those in effect where the reader has it dark. */
export const colourSchemes = (
  css: string,
): Readonly<Record<'light' | 'dark', ReadonlyMap<string, string>>> => {
  const isDark = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/g;
  const dark = [...css.matchAll(isDark)].map(([, inner = '']) => inner).join(';');
  const light = css.replace(isDark, '');
  return { light: variables(light), dark: new Map([...variables(light), ...variables(dark)]) };
};

const variables = (css: string): ReadonlyMap<string, string> =>
  new Map(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** From 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const brightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
