/**
 * True for a word that begins with a small letter of ASCII: most do, and a look at one number spares them the search for a
 * capital of any script, which would be a twentieth of the work on a text.
 */
export function opensSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
}
