/** The words of a question with what each can be; a phrase of several words ("call for", "so far") is one unit. */
import type { AskedFor, QuestionRole, QuestionVerb, QuestionWords } from '../../lexicon/question-words.ts';
import { readTokens, type Token } from './read-tokens.ts';

export interface Unit {
  readonly tokens: readonly Token[];
  /** The words of the unit, folded. */
  readonly key: string;
  readonly roles: ReadonlySet<QuestionRole>;
  /** What it can be as a verb. */
  readonly verbs: readonly QuestionVerb[];
}

const LONGEST_PHRASE = 6;

/** Every word once; of phrases that begin at the same word the longest counts. */
export const readUnits = (question: string, words: QuestionWords): readonly Unit[] => {
  const tokens = readTokens(question);
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const unit = unitAt(tokens.slice(at, at + LONGEST_PHRASE), words);
    units.push(unit);
    at += unit.tokens.length;
  }
  return units;
};

export const is = (unit: Unit | undefined, role: QuestionRole): boolean => unit?.roles.has(role) ?? false;

export const isArticle = ({ key }: Unit): boolean => key === 'the' || key === 'a' || key === 'an';

/** The words as typed. */
export const textOf = (units: readonly Unit[]): string =>
  units
    .flatMap(({ tokens }) => tokens)
    .map(({ text, isPossessive }) => (isPossessive ? `${text}’s` : text))
    .join(' ');

/** What its verb asks for in one of these forms; null where it is none. */
export const askedBy = (
  unit: Unit | undefined,
  forms: readonly ('base' | 'third' | 'past' | 'participle' | 'gerund')[],
): AskedFor | null =>
  unit?.verbs.find(({ inflections }) => forms.some((form) => inflections.has(form)))?.asked ?? null;

const unitAt = (tokens: readonly Token[], { verbs, roles }: QuestionWords): Unit => {
  const [first] = tokens;
  if (first === undefined || first.isQuoted || first.isName) return bareUnit(tokens.slice(0, 1));
  for (let length = joinedLength(tokens); length > 0; length -= 1) {
    const keys = tokens.slice(0, length).map(({ key }) => key);
    const key = keys.join(' ');
    const particles = keys.slice(1).join(' ');
    const found = (verbs.get(keys[0] ?? '') ?? []).filter((verb) => verb.particles.join(' ') === particles);
    const role = roles.get(key);
    if (role !== undefined || found.length > 0 || length === 1)
      return { tokens: tokens.slice(0, length), key, roles: role ?? new Set(), verbs: found };
  }
  return bareUnit(tokens.slice(0, 1));
};

/** A phrase does not go on over a mark, a quotation, a name in capitals or a possessive. */
const joinedLength = (tokens: readonly Token[]): number => {
  const end = tokens.findIndex(
    ({ isPaused, isLast, isPossessive, isQuoted, isName }, at) =>
      isPaused || isLast || isPossessive || (at > 0 && (isQuoted || isName)),
  );
  const stop = tokens[end];
  return stop === undefined ? tokens.length : stop.isQuoted || stop.isName ? end : end + 1;
};

const bareUnit = (tokens: readonly Token[]): Unit => ({
  tokens,
  key: tokens[0]?.key ?? '',
  roles: new Set(),
  verbs: [],
});
