/** TypeScript divided into code and what is only quoted in it, without a parser: TypeScript 7 has none to offer yet. */

/** Each has the length of the source, with spaces instead of what it leaves out; line breaks stay. */
export interface Scanned {
  /** Without comments and without what strings, templates and regular expressions hold; their delimiters stay. */
  readonly code: string;
  /** Only what strings and templates hold. */
  readonly quoted: string;
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const STRING = /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y;
/** From a backtick or the brace that ends an insertion to the next insertion or the last backtick. */
const TEMPLATE = /[`}](?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{)/y;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
/** After one of these a slash divides. */
const VALUE_END = /[\w$)\]}'"`]\s*$/;
const KEYWORD_END = /\b(?:return|typeof|case|in|of|await|yield|else|void|delete|do)\s*$/;

export const scan = (source: string): Scanned => {
  const code: string[] = [];
  const quoted: string[] = [];
  const braces: ('block' | 'insertion')[] = [];
  const put = (piece: string, shown: string, held: string): number => {
    code.push(shown);
    quoted.push(held);
    return piece.length;
  };
  for (let at = 0; at < source.length; ) {
    const piece = nextPiece(source, at, {
      before: code.slice(-8).join(''),
      inInsertion: braces.at(-1) === 'insertion',
    });
    if (piece.kind === 'code') {
      if (piece.text === '{') braces.push('block');
      if (piece.text === '}') braces.pop();
      at += put(piece.text, piece.text, blank(piece.text));
      continue;
    }
    if (piece.kind === 'template' && piece.text.startsWith('}')) braces.pop();
    if (piece.kind === 'template' && piece.text.endsWith('${')) braces.push('insertion');
    const held =
      piece.kind === 'string' || piece.kind === 'template' ? inside(piece.text) : blank(piece.text);
    at += put(piece.text, piece.kind === 'comment' ? blank(piece.text) : delimiters(piece.text), held);
  }
  return { code: code.join(''), quoted: quoted.join('') };
};

interface Piece {
  readonly kind: 'code' | 'comment' | 'string' | 'template' | 'regex';
  readonly text: string;
}

interface Around {
  readonly before: string;
  readonly inInsertion: boolean;
}

const nextPiece = (source: string, at: number, { before, inInsertion }: Around): Piece => {
  const take = (form: RegExp): string | null => {
    form.lastIndex = at;
    return form.exec(source)?.[0] ?? null;
  };
  const first = source[at] ?? '';
  const comment = first === '/' ? take(COMMENT) : null;
  if (comment !== null) return { kind: 'comment', text: comment };
  const divides = VALUE_END.test(before) && !KEYWORD_END.test(before);
  const regex = first === '/' && !divides ? take(REGEX) : null;
  if (regex !== null) return { kind: 'regex', text: regex };
  const string = first === "'" || first === '"' ? take(STRING) : null;
  if (string !== null) return { kind: 'string', text: string };
  const template = first === '`' || (first === '}' && inInsertion) ? take(TEMPLATE) : null;
  if (template !== null) return { kind: 'template', text: template };
  return { kind: 'code', text: take(/[\w$]+|\s+/y) ?? first };
};

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

const inside = (text: string): string => ` ${text.slice(1, -1)} `;

const delimiters = (text: string): string => {
  const tail = text.endsWith('${') ? 2 : 1;
  return text.charAt(0) + blank(text.slice(1, -tail)) + text.slice(-tail);
};
