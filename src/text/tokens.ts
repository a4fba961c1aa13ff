/** Words, parts of speech and raw sentence ends, by wink-nlp. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from './passage.ts';
import type { Span } from './types.ts';

export interface TaggedWord extends Span {
  readonly text: string;
  readonly pos: PartOfSpeech;
}

export interface TaggedText {
  readonly words: readonly TaggedWord[];
  /** Index after the last word of each sentence as wink sees it; the last one equals `words.length`. */
  readonly sentenceEnds: readonly number[];
}

/** Tags one paragraph. Offsets are UTF-16 units into the paragraph. */
export type Tagger = (paragraph: string) => TaggedText;

const PARTS_OF_SPEECH: ReadonlySet<string> = new Set<PartOfSpeech>([
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X', 'SPACE'] as const),
]);

/** Loads the language model (about 140 ms, 30 MB) and returns the tagger over it. */
export function createTagger(): Tagger {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { its } = nlp;
  return (paragraph) => {
    if (paragraph === '') return { words: [], sentenceEnds: [] };
    const document = nlp.readDoc(paragraph);
    const tags = document.tokens().out(its.pos);
    const values = document.tokens().out(its.value);
    const sentences = document.sentences().out(its.span);
    return {
      words: placeWords(paragraph, values, tags),
      sentenceEnds: sentences.map((span) => Number(span[1]) + 1),
    };
  };
}

/** wink drops some white space, so each word is looked up from where the last one ended. */
function placeWords(
  paragraph: string,
  values: readonly string[],
  tags: readonly string[],
): readonly TaggedWord[] {
  let from = 0;
  return values.map((text, index) => {
    const found = paragraph.indexOf(text, from);
    const start = found < 0 ? from : found;
    const end = found < 0 ? from : start + text.length;
    from = end;
    return { start, end, text: paragraph.slice(start, end), pos: toPartOfSpeech(tags[index]) };
  });
}

function toPartOfSpeech(tag: string | undefined): PartOfSpeech {
  return tag !== undefined && isPartOfSpeech(tag) ? tag : 'X';
}

const isPartOfSpeech = (tag: string): tag is PartOfSpeech => PARTS_OF_SPEECH.has(tag);
