/** Phrases of a word list, ready to be found among words. `text/phrases.ts` names the same shapes. */

export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** By the word that a phrase is looked up with; longer phrases first. */
export type PhraseList<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** As words of a text are cut: "km/h" is three, "weeks'" two, "don't" one. */
const WORD = /[\p{L}\p{N}.-]+(?:'\p{L}+)?|\S/gu;

/** Phrases as they are written in a list; looked up by their first word, or by their last where they are read backwards. */
export const makePhrases = <Value>(
  entries: readonly (readonly [phrase: string, value: Value])[],
  by: 'first' | 'last' = 'first',
): PhraseList<Value> => {
  const list = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.toLowerCase().match(WORD) ?? [];
    const key = words.at(by === 'first' ? 0 : -1) ?? '';
    list.set(key, [...(list.get(key) ?? []), { words, value }]);
  }
  for (const phrases of list.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return list;
};
