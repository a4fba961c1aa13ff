/**
 * A typed line, taken apart into words and `name:value` pairs. Phones type curly quotation marks, no-break spaces and
 * a space after the colon; all of these mean what the plain ones mean.
 */

/** A piece of a typed line: free text (its quotation marks stay, plain), or an option with its value. */
export type Piece =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'option'; readonly name: string; readonly value: string };

/** Runs without space, except inside quotation marks; a mark that nothing closes is an ordinary character. */
const TOKEN = /(?:"[^"]*"|[^\s"]|"(?![^"]*"))+/g;
/** `12:30` and `https://…` are words. */
const PAIR = /^(\p{L}[\p{L}_-]*):(?!\/\/)(.*)$/su;
const CURLY = /[“”„‟«»＂]/g;
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/g;
/** Longer than any question; keeps a pasted article from being read as one. */
const LONGEST = 2000;

/**
 * Reads a line.
 * @param isOption whether a name is one that the command takes: only then may a space follow its colon
 */
export const readLine = (line: string, isOption: (name: string) => boolean): readonly Piece[] => {
  const plain = line.slice(0, LONGEST).replace(INVISIBLE, '').replace(CURLY, '"').replace(/：/g, ':');
  const tokens = plain.match(TOKEN) ?? [];
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const [, name = '', value = ''] = PAIR.exec(token) ?? [];
    const isAlone = name !== '' && value === '';
    const following = tokens[at + 1] ?? '';
    if (name === '' || (isAlone && !isOption(name.toLowerCase()))) {
      pieces.push({ type: 'words', text: token });
    } else if (isAlone && !PAIR.test(following)) {
      pieces.push({ type: 'option', name: name.toLowerCase(), value: unquote(following) });
      at += 1;
    } else {
      pieces.push({ type: 'option', name: name.toLowerCase(), value: unquote(value) });
    }
  }
  return pieces;
};

const unquote = (value: string): string => value.replaceAll('"', '');
