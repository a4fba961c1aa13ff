/**
 * Parts of speech put right where the text contradicts the tagger: it takes many surnames for verbs ("Lynch said"), and
 * a capital inside a sentence is a name's.
 */
import type { Lexicon } from './lexicon.ts';
import { opensSmall } from './opens-small.ts';
import type { Paragraph, PartOfSpeech, Sentence, Token } from './passage.ts';
import { besideNumber } from './retag-beside-number.ts';
import { isMistakenCue } from './retag-cue.ts';

interface Tagged {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
}

const MISTAKEN: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'ADV', 'INTJ', 'SCONJ', 'AUX']);

/** The same tokens in the same order. Headlines stay as they are: they may capitalise every word. */
export function retag(passage: Tagged, lexicon: Lexicon): readonly Token[] {
  const names = capitalsInside(passage);
  const tokens = [...passage.tokens];
  for (const { first, last, paragraph } of passage.sentences) {
    if (passage.paragraphs[paragraph]?.zone === 'headline') continue;
    for (let at = first; at < last; at += 1) {
      const pos = corrected(tokens, at, { opens: at === first, names, lexicon });
      const token = tokens[at];
      if (pos !== null && token !== undefined) tokens[at] = { ...token, pos };
    }
  }
  return tokens;
}

/** The tagger takes words with letters that it has hardly met for nouns: "Zdeněk", "Łukasz". */
const isForeign = ({ text, pos }: Token): boolean => pos === 'NOUN' && /[^\p{ASCII}’]/u.test(text);

const isCapitalised = ({ text }: Token): boolean => !opensSmall(text) && /^\p{Lu}[\p{Ll}’']/u.test(text);

/** True for a word that would have a capital anyway. */
const opensAnew = (before: Token | undefined, token: Token): boolean =>
  before === undefined ||
  before.quotation !== token.quotation ||
  /^[:“"'’”—–([-]|^--$|^[.!?…]+$/u.test(before.text);

/** Capitalised words that stand inside sentences. */
function capitalsInside({ tokens, sentences, paragraphs }: Tagged): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { first, last, paragraph } of sentences) {
    if (paragraphs[paragraph]?.zone !== 'body') continue;
    for (let at = first + 1; at < last; at += 1) {
      const token = tokens[at];
      if (token !== undefined && isCapitalised(token) && !opensAnew(tokens[at - 1], token))
        names.add(token.text);
    }
  }
  return names;
}

interface Place {
  /** At the start of its sentence. */
  readonly opens: boolean;
  readonly names: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

function corrected(tokens: readonly Token[], at: number, place: Place): PartOfSpeech | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return null;
  if (token.text.length === 1 && isPluralPossessive(tokens, at)) return 'PART';
  if (token.pos === 'ADP') return tokens[at - 1]?.pos === 'DET' && next?.pos === 'NOUN' ? 'ADJ' : null;
  if (token.pos === 'VERB' && tokens[at - 1]?.pos === 'PRON' && isSaying(next, place.lexicon)) return 'ADV';
  if (token.pos === 'VERB' && isOfRole(tokens, at, place)) return 'ADJ';
  if (token.pos === 'VERB' && isOfCompound(token, next, place)) return 'NOUN';
  if (token.pos === 'VERB' && place.opens && isOfGroup(tokens, at, place)) return 'NOUN';
  if (isMistakenCue(tokens, at, place.lexicon)) return 'VERB';
  return besideNumber(tokens, at, place.lexicon) ?? asName(tokens, at, place);
}

const asName = (tokens: readonly Token[], at: number, place: Place): PartOfSpeech | null => {
  const token = tokens[at];
  return token !== undefined && isCapitalised(token) && isName(tokens, at, place) ? 'PROPN' : null;
};

/** A word with a capital that the tagger takes for something else. */
function isName(tokens: readonly Token[], at: number, { opens, names, lexicon }: Place): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !(MISTAKEN.has(token.pos) || isForeign(token))) return false;
  if (!opens && !opensAnew(before, token)) return true;
  if (isForeign(token) && next !== undefined && isCapitalised(next)) return true;
  if (token.pos === 'ADV') return opens && names.has(token.text) && isSaying(next, lexicon);
  if (!['VERB', 'AUX', 'NOUN'].includes(token.pos)) return false;
  return names.has(token.text) || isSaying(next, lexicon);
}

/** "managing director Ada Berg", where nothing stands before it that could appoint her. */
function isOfRole(tokens: readonly Token[], at: number, { lexicon }: Place): boolean {
  const [before, token, role, name] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    /ing$/u.test(token?.lower ?? '') &&
    lexicon.roles.has(role?.lower ?? '') &&
    name !== undefined &&
    isCapitalised(name) &&
    (before === undefined || before.pos === 'DET' || /^[^\p{L}\p{N}]+$/u.test(before.text))
  );
}

/** "said lead author Ada Berg", "a think tank" */
const isOfCompound = ({ lower }: Token, next: Token | undefined, { lexicon }: Place): boolean =>
  (lower === 'lead' && lexicon.roles.has(next?.lower ?? '')) ||
  (lower === 'think' && /^tanks?$/.test(next?.lower ?? ''));

/** "Match stewards said": the capital is the sentence's, and a plural right before "said" is who says it. */
const isOfGroup = (tokens: readonly Token[], at: number, { lexicon }: Place): boolean =>
  tokens[at + 1]?.pos === 'NOUN' &&
  /[^s]s$/u.test(tokens[at + 1]?.lower ?? '') &&
  !/(?:ing|ed)$/u.test(tokens[at]?.lower ?? '') &&
  isSaying(tokens[at + 2], lexicon);

/** "the senators' office": a mark right behind an s and before a word. */
function isPluralPossessive(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || before === undefined || next === undefined || !/^[’']$/.test(token.text))
    return false;
  return before.end === token.start && /s$/u.test(before.text) && /^\p{L}/u.test(next.text);
}

/** No verb stands right before "said". */
const isSaying = (token: Token | undefined, { cues }: Lexicon): boolean =>
  token?.pos === 'VERB' &&
  token.quotation < 0 &&
  (cues.get(token.lower) ?? []).some(
    ({ verb, inflections }) => verb.takes.has('tag') && (inflections.has('past') || inflections.has('third')),
  );
