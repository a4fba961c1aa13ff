/** What is measured: the price of a bridge, the length of a tunnel, a share of voters. */

import { excerptOf } from '../excerpt-of.ts';
import { isVerb } from '../verbs.ts';
import { lastNoun, modifiersOf } from './counted.ts';
import type { Draft, Surroundings } from './draft.ts';
import { figureBefore } from './figure-before.ts';
import { isGiven } from './is-given.ts';
import type { Meaning } from './meaning.ts';
import { partOf } from './part-of.ts';
import { singular } from './singular.ts';

/** A noun behind the unit tells ("400 tonnes of oil", "a 12 km tunnel"), or else the subject of the clause, or else the figure before. */
export function meaningOfMeasure(draft: Draft, around: Surroundings): Meaning {
  const { passage, lexicon, subject } = around;
  const { amount, counted } = draft;
  const aspect = aspectOf(draft, around);
  const sense = { thing: null, aspect, part: partOf(passage, draft, lexicon), modifiers: [], owners: [] };
  const head = counted.head ?? lastNoun(passage.tokens, counted);
  const own = passage.tokens[head ?? -1];
  if (head !== null && own !== undefined)
    return {
      of: excerptOf(passage, { first: counted.first, last: head + 1 }).text,
      sense: {
        ...sense,
        subjects: [singular(own.lower)],
        modifiers: modifiersOf(passage.tokens, { ...counted, head }, lexicon),
      },
      like: null,
    };
  if (subject.nouns.length > 0)
    return {
      of: excerptOf(passage, subject.range).text,
      sense: { ...sense, subjects: subject.nouns },
      like: null,
    };
  const behind = isSubject(draft, around) ? nounsBehind(draft, around) : [];
  if (behind.length > 0) return { of: null, sense: { ...sense, subjects: behind }, like: null };
  const like = isGiven(draft, around) || isPronounSubject(around) ? figureBefore(around, amount.unit) : null;
  return {
    of: null,
    sense: { ...sense, subjects: like?.sense.subjects ?? [], aspect: aspect ?? like?.sense.aspect ?? null },
    like,
  };
}

/** "48 percent support the plan": the number is what the verb says something of. */
const isSubject = ({ amount }: Draft, { passage }: Surroundings): boolean =>
  isVerb(passage.tokens[amount.last]) || isVerb(passage.tokens[amount.last + 1]);

const MOST_NOUNS = 4;

/** What these do or want, in nouns. */
const nounsBehind = ({ amount }: Draft, { passage, clause }: Surroundings): readonly string[] =>
  passage.tokens
    .slice(amount.last, clause.last)
    .filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
    .slice(0, MOST_NOUNS)
    .map(({ lower }) => singular(lower));

/** "It would cost $40 million" */
const isPronounSubject = ({ passage, clause }: Surroundings): boolean =>
  /^(?:it|they|this|that)$/.test(passage.tokens[clause.first]?.lower ?? '');

/** "cost", "rise": the nearest such word before the number, or one right behind it. */
function aspectOf({ amount, counted }: Draft, { passage, clause, lexicon }: Surroundings): string | null {
  const deed = (at: number): string | null => {
    const synonym = lexicon.figures.synonyms.get(passage.tokens[at]?.lower ?? '');
    return synonym?.role === 'deed' ? synonym.key : null;
  };
  for (let at = amount.last; at < Math.min(clause.last, Math.max(amount.last + 1, counted.last)); at += 1) {
    const key = deed(at);
    if (key !== null) return key;
  }
  for (let at = amount.first - 1; at >= clause.first; at -= 1) {
    const key = deed(at);
    if (key !== null) return key;
  }
  return null;
}
