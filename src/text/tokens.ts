/**
 * Words and their parts of speech. We cut the text ourselves and let wink-nlp tag the pieces: its own tokenizer
 * remembers words that it has met (`U.K.` is one token until some text has had `U.K,`), so that what it makes of one
 * document would depend on the documents before it.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from './passage.ts';
import type { Span } from './types.ts';

export interface TaggedWord extends Span {
  readonly text: string;
  readonly pos: PartOfSpeech;
}

/** Tags one paragraph. Offsets are UTF-16 units into the paragraph. */
export type Tagger = (paragraph: string) => readonly TaggedWord[];

const PARTS_OF_SPEECH: ReadonlySet<string> = new Set<PartOfSpeech>([
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X', 'SPACE'] as const),
]);

/**
 * A web address, initials, a word or number with its inner hyphens and decimal marks, a run of marks, or one mark. None
 * is long: on one word with 30,000 hyphens wink-nlp works for most of a minute.
 */
const PIECE =
  /\p{L}[’']\p{Lu}[\p{L}\p{M}-]{1,40}|https?:\/\/[^\s“”"<>]{1,200}|\p{L}(?:\.\p{L}){1,20}(?!\p{L})|[@#]?[\p{L}\p{N}\p{M}_]{1,60}(?:(?<=\p{N})[.,](?=\p{N})\p{N}{1,20}|-\p{L}(?:\.\p{L}){1,20}(?!\p{L})|-[\p{L}\p{N}]{1,60}){0,10}|\.{2,}|''|``|--+|\S/gu;
/** O'Neill, D’Souza, d'Arc */
const ELIDED_NAME = /^\p{L}[’']\p{Lu}[\p{L}\p{M}-]*/u;
const CLITIC = /^[’'](?:s|re|ve|d|ll|m|t)(?![\p{L}\p{N}])/iu;
/** "U.S", "D-S.C", or one capital that is not "I". */
const INITIALS = /(?:^|-)(?:\p{L}\.)+\p{L}$|^(?!I$)\p{Lu}$/u;

/** Loads the language model (about 140 ms, 30 MB). `abbreviations`, in lower case, keep their full stop. */
export function createTagger(abbreviations: ReadonlySet<string>): Tagger {
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  return (paragraph) => {
    const pieces = cutPieces(paragraph, abbreviations);
    if (pieces.length === 0) return [];
    const tokens = nlp.readDoc(pieces.map(({ text }) => text).join(' ')).tokens();
    return align(pieces, tokens.out(its.value), tokens.out(its.pos));
  };
}

interface Piece extends Span {
  readonly text: string;
}

function cutPieces(paragraph: string, abbreviations: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(paragraph); match !== null; match = PIECE.exec(paragraph)) {
    const end = withTail(paragraph, { start: match.index, end: PIECE.lastIndex }, abbreviations);
    PIECE.lastIndex = end;
    pieces.push({ start: match.index, end, text: paragraph.slice(match.index, end) });
  }
  return pieces;
}

/** A clitic stays with its word (wink splits it off), a full stop with its abbreviation. */
function withTail(paragraph: string, { start, end }: Span, abbreviations: ReadonlySet<string>): number {
  const word = paragraph.slice(start, end);
  if (!/\p{L}$/u.test(word)) return end;
  const clitic = CLITIC.exec(paragraph.slice(end, end + 4));
  if (clitic !== null) return end + clitic[0].length;
  if (paragraph[end] !== '.') return end;
  if (INITIALS.test(word)) return end + 1;
  const isKnown = abbreviations.has(`${word.toLowerCase()}.`);
  return isKnown && (/^\p{Lu}/u.test(word) || word.length <= 3) ? end + 1 : end;
}

/** One word a piece, except for clitics, which wink cuts the same way whatever it has met. */
function align(
  pieces: readonly Piece[],
  values: readonly string[],
  tags: readonly string[],
): readonly TaggedWord[] {
  const words: TaggedWord[] = [];
  let next = 0;
  for (const piece of pieces) {
    const from = next;
    let length = 0;
    while (next < values.length && length < piece.text.length) {
      length += values[next]?.length ?? 0;
      next += 1;
    }
    words.push(...wordsOf(piece, values.slice(from, next), tags.slice(from, next)));
  }
  return words;
}

function wordsOf(piece: Piece, values: readonly string[], tags: readonly string[]): readonly TaggedWord[] {
  const { start: first, end, text: whole } = piece;
  if (values.length === 1) return [{ start: first, end, text: whole, pos: toPartOfSpeech(tags[0]) }];
  const [name] = ELIDED_NAME.exec(piece.text) ?? [];
  if (name !== undefined) return elidedName(piece, name);
  const hasClitic =
    /\p{L}[’']|[’']\p{L}/u.test(piece.text) && values.length > 1 && values.join('') === piece.text;
  if (!hasClitic) return [{ ...piece, pos: compoundTag(tags) }];
  let start = piece.start;
  return values.map((text, index) => {
    const word = { start, end: start + text.length, text, pos: ownerTag(text, tags[index]) };
    start = word.end;
    return word;
  });
}

/** "O'Neill", "O'Neill | 's" */
function elidedName({ start, end, text }: Piece, name: string): readonly TaggedWord[] {
  const middle = start + name.length;
  const word: TaggedWord = { start, end: middle, text: name, pos: 'PROPN' };
  return middle === end ? [word] : [word, { start: middle, end, text: text.slice(name.length), pos: 'PART' }];
}

/** In "BBC Radio Live's" the capitalised word before the clitic is a name, whatever it looks like. */
function ownerTag(text: string, tag: string | undefined): PartOfSpeech {
  const pos = toPartOfSpeech(tag);
  return pos === 'VERB' && /^\p{Lu}/u.test(text) ? 'PROPN' : pos;
}

/** "large-scale" counts as its last word, "Moscow-led" as an adjective. */
function compoundTag(tags: readonly string[]): PartOfSpeech {
  const words = tags.filter((tag) => tag !== 'PUNCT');
  const last = toPartOfSpeech(words.at(-1) ?? tags[0]);
  return words.length > 1 && last === 'VERB' ? 'ADJ' : last;
}

function toPartOfSpeech(tag: string | undefined): PartOfSpeech {
  return tag !== undefined && isPartOfSpeech(tag) ? tag : 'X';
}

const isPartOfSpeech = (tag: string): tag is PartOfSpeech => PARTS_OF_SPEECH.has(tag);
