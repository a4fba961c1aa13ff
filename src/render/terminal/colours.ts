/**
 * Colours mark structure, never meaning. SGR codes (ECMA-48, 8.3.117), each with the one that ends it.
 */
export const COLOURS = {
  heading: ['\u001B[1m', '\u001B[22m'],
  strong: ['\u001B[1m', '\u001B[22m'],
  code: ['\u001B[36m', '\u001B[39m'],
  command: ['\u001B[36m', '\u001B[39m'],
  mark: ['\u001B[33m', '\u001B[39m'],
  detail: ['\u001B[2m', '\u001B[22m'],
  warning: ['\u001B[33m', '\u001B[39m'],
  problem: ['\u001B[31m', '\u001B[39m'],
} as const;

/** What a run of words is, as far as colour is concerned. */
export type Style = keyof typeof COLOURS;
