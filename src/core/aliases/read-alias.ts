/** One entry of the file: its fields as YAML gives them, and everything that can be wrong with them. */
import { isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Flaw } from '../corrections/entry-flaws.ts';
import { readName } from '../resolve/variants.ts';
import type { Alias } from './alias.ts';

/** Words, or a list of them; null for anything else. */
export type AliasField = string | readonly string[] | null;

export type AliasFields = ReadonlyMap<string, AliasField>;

export type ReadAlias =
  | { readonly type: 'alias'; readonly alias: Omit<Alias, 'line'> }
  | { readonly type: 'flaws'; readonly flaws: readonly AliasFlaw[] };

/** With the field that it stands in, or that is missing. */
export interface AliasFlaw extends Flaw {
  readonly key: string;
}

const KEYS = ['same', 'different', 'because', 'by'];
/** In UTF-16 units: a sentence or two. */
const LONGEST = 500;
/** More names than anybody has. */
const MOST_NAMES = 50;

/** What stands in a field. */
export const aliasField = (value: Pair['value']): AliasField => {
  if (isScalar(value)) return wordsIn(value);
  if (!isSeq<Node>(value)) return null;
  const words = value.items.map((item) => (isScalar(item) ? wordsIn(item) : null));
  return words.every((each) => each !== null) ? words : null;
};

/** On one line, as typed even where YAML takes them for a number; null for no words. */
const wordsIn = (scalar: { readonly value: unknown; readonly source?: string }): string | null => {
  const typed = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  return typed.replace(/\s+/g, ' ').trim() || null;
};

/** An alias, or everything that is wrong with the entry. */
export const readAlias = (fields: AliasFields): ReadAlias => {
  const kind = fields.has('same') ? 'same' : 'different';
  const names = fields.get(kind);
  const because = fields.get('because');
  const by = fields.get('by') ?? null;
  const flaws = flawsOf(fields, kind);
  if (flaws.length > 0 || !isList(names) || typeof because !== 'string' || isList(by))
    return { type: 'flaws', flaws };
  return { type: 'alias', alias: { kind, names, because, by } };
};

const flawsOf = (fields: AliasFields, kind: Alias['kind']): readonly AliasFlaw[] => {
  const slips = [...fields.keys()].filter((key) => !KEYS.includes(key)).map(slip);
  // What is missing beside a slip may be what was meant by it.
  if (slips.length > 0) return slips;
  if (fields.has('same') && fields.has('different')) return [BOTH];
  if (!fields.has(kind)) return [NEITHER];
  return [
    ...nameFlaws(kind, fields.get(kind)),
    ...(typeof fields.get('because') === 'string' ? [] : [NO_REASON]),
    ...['because', 'by'].flatMap((key) => lengthFlaw(key, fields.get(key))),
  ];
};

const nameFlaws = (key: string, names: AliasField | undefined): readonly AliasFlaw[] => {
  if (!isList(names) || names.length < 2 || names.length > MOST_NAMES) return [{ key, ...NO_LIST }];
  const phrases = names.map((name) => readName(name).phrase);
  const mute = names.find((_, at) => phrases[at] === '');
  const twice = names.find((_, at) => phrases.indexOf(phrases[at] ?? '') < at);
  if (mute !== undefined)
    return [{ key, wrong: `“${mute}” has no letters or digits.`, instead: 'Write a name.' }];
  if (twice === undefined) return [];
  const instead = 'Case, accents and marks do not matter, so once is enough.';
  return [{ key, wrong: `“${twice}” stands here twice.`, instead }];
};

const lengthFlaw = (key: string, value: AliasField | undefined): readonly AliasFlaw[] =>
  isList(value) || (value ?? '').length > LONGEST
    ? [{ key, wrong: `“${key}” has to be a sentence or two.`, instead: `Use at most ${LONGEST} characters.` }]
    : [];

const isList = (value: AliasField | undefined): value is readonly string[] => Array.isArray(value);

const slip = (key: string): AliasFlaw => ({
  key,
  wrong: `“${key}” is not known here, so this entry does not count.`,
  instead: `Correct the word, or remove the line; known are ${KEYS.join(', ')}.`,
});

const BOTH: AliasFlaw = {
  key: 'different',
  wrong: 'This entry says of names both that they are the same and that they are different.',
  instead: 'Make two entries of it.',
};

const NEITHER: AliasFlaw = {
  key: 'same',
  wrong: 'This entry names nobody.',
  instead: 'Add “same: ” or “different: ” and names between square brackets.',
};

const NO_LIST: Flaw = {
  wrong: `Here a list of names is needed, from two to ${MOST_NAMES}.`,
  instead:
    'Write them between square brackets: [Ada Berg, Ada Lund]; a name with a comma in single quotation marks.',
};

const NO_REASON: AliasFlaw = {
  key: 'because',
  wrong: 'This entry has no reason.',
  instead: 'Add “because: ” and a few words; whoever asks who it is reads them.',
};
