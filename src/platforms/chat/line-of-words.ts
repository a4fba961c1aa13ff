/** The line that words without a form mean, as in a mention: those without a command ask who said something about them, none ask for help. */
export const lineOfWords = (words: string): string => {
  if (words === '') return 'help';
  return words.startsWith('/') ? words : `who-said ${words}`;
};
