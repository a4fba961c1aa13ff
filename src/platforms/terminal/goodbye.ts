/** True for a line that ends the conversation. */
export const isGoodbye = (line: string): boolean => /^\s*\/?(exit|quit)\s*$/i.test(line);
