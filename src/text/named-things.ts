/** Names that look like those of people and are none: "the Vessen Ledger", which nobody may call "Vessen" for short. */
import type { Lexicon } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Passage } from './passage.ts';

/** The names, where those that stand behind an article anywhere in the text are people nowhere. */
export const withThings = (names: readonly Name[], passage: Passage, lexicon: Lexicon): readonly Name[] => {
  const things = new Set(names.filter((name) => isThing(name, passage, lexicon)).map(({ text }) => text));
  return names.map((name) =>
    mayBeThing(name) && things.has(name.text) ? { ...name, type: 'unknown' } : name,
  );
};

/** An article, and a first word that is no given name: "the Ann Lee whom we knew" was a person. */
const isThing = (name: Name, { tokens }: Passage, { givenNames }: Lexicon): boolean =>
  mayBeThing(name) &&
  tokens[name.first - 1]?.lower === 'the' &&
  !givenNames.has(name.words[0]?.toLowerCase() ?? '');

const mayBeThing = ({ type, before, words }: Name): boolean =>
  type === 'person' && before === null && words.length > 1;
