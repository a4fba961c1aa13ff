/** Whether a side is held by whoever speaks, and now: not reported of others, doubted, feared, given up or only imagined. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Passage, Token } from '../../text/passage.ts';
import { isVerb } from '../../text/verbs.ts';
import type { Clause } from './clauses.ts';
import type { Side } from './side.ts';

/** What a side is judged by; `isDenied` where the verb of saying denies it, so that "denied reports that" takes one. */
export interface Saying {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly isDenied: boolean;
}

export const isHeld = (clause: Clause, side: Side, { passage, lexicon, isDenied }: Saying): boolean =>
  !isOfAnother(clause, side, lexicon) &&
  !isQuotedInside(clause, side, passage) &&
  !isPast(clause, side, lexicon) &&
  !isImagined(clause, side) &&
  (isDenied ? !isOfOldTimes(clause, side) : !isAtDistance(clause, side, lexicon));

const SELF = new Set(['i', 'we']);
/** Outside quotation marks the text tells of the speaker by these. */
const TOLD = new Set(['he', 'she', 'they', 'it']);

/** "Lind says that she will", "they say that we will": a verb of saying with somebody else before it. */
const isOfAnother = (clause: Clause, { first }: Side, lexicon: Lexicon): boolean =>
  sayingsBefore(clause, first, lexicon).some(({ subject }) => !isSpeaker(subject));

const isSpeaker = ({ lower, quotation }: Token): boolean =>
  SELF.has(lower) || (TOLD.has(lower) && quotation < 0);

interface Reported {
  readonly subject: Token;
  readonly verb: Token;
  readonly between: readonly Token[];
}

/** A "but" ends what others say. */
const sayingsBefore = (
  { before, tokens, words }: Clause,
  first: number,
  { cues }: Lexicon,
): readonly Reported[] => {
  const own = tokens.slice(0, first);
  const all = words[0] === 'but' ? own : [...before, ...own];
  return all.flatMap((verb, at) => {
    if (!isVerb(verb) || !cues.has(verb.lower)) return [];
    const subjectAt = all.slice(0, at).findLastIndex(({ pos }) => ['NOUN', 'PROPN', 'PRON'].includes(pos));
    const subject = all[subjectAt];
    return subject === undefined ? [] : [{ subject, verb, between: all.slice(subjectAt + 1, at) }];
  });
};

/** “He told you: ‘We will sell it’”: a mark inside a quotation opens somebody else's words, or those of another day. */
const isQuotedInside = (
  { before, tokens }: Clause,
  { first }: Side,
  { text, quotations }: Passage,
): boolean =>
  [...before, ...tokens.slice(0, first)].some(
    (token) =>
      /^['‘"“«]$/.test(token.text) &&
      /[\s:]/.test(text[token.start - 1] ?? '') &&
      !quotations.some(({ start }) => start === token.start),
  );

const HAVE = new Set(['have', 'has', "'ve", '’ve', 'am', 'are', 'is', 'be', 'was', 'were']);

/** In the speaker's own words: “I said that we would”, “we wanted to”, “I used to oppose it”. “I have opposed it” goes on. */
const isPast = (clause: Clause, side: Side, lexicon: Lexicon): boolean => {
  const { tokens, words } = clause;
  const isOwn = (tokens[side.first]?.quotation ?? -1) >= 0;
  if (!isOwn) return false;
  const led = words.slice(0, side.first + 1);
  if (led.some((word, at) => word === 'used' && words[at + 1] === 'to')) return true;
  const isPastForm = (token: Token): boolean => /ed$/.test(token.lower) && isVerb(token);
  const own = tokens[side.last - (words[side.last - 1] === 'to' ? 2 : 1)];
  const goesOn = tokens.slice(Math.max(0, side.first - 3), side.last).some(({ lower }) => HAVE.has(lower));
  if (own !== undefined && side.isVerb && isPastForm(own) && !goesOn) return true;
  return sayingsBefore({ ...clause, before: [] }, side.first, lexicon).some(
    ({ verb, between }) =>
      isPastSaying(verb, lexicon) && !between.some(({ lower }) => HAVE.has(lower) || lower === 'did'),
  );
};

const isPastSaying = ({ lower }: Token, { cues }: Lexicon): boolean =>
  cues.get(lower)?.some(({ inflections }) => inflections.has('past')) === true;

/** “Imagine selling the pier”, “Consider the dam”: whoever listens is to do it. */
const isImagined = ({ tokens }: Clause, { first, pole }: Side): boolean =>
  pole === 'open' &&
  tokens[first]?.pos === 'VERB' &&
  tokens.slice(0, first).every(({ text }) => !/\p{L}/u.test(text));

/** "denied that she had promised to" tells of a deed. */
const isOfOldTimes = ({ words }: Clause, { last }: Side): boolean => words.slice(0, last).includes('had');

const NEGATIVE = new Set([
  'not',
  'never',
  'no',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'hardly',
  'few',
]);

/** "I do not think that we will", "the rumour that we will", "I fear that we must" */
const isAtDistance = ({ words }: Clause, { first }: Side, { stance }: Lexicon): boolean =>
  words.slice(0, first).some((word) => NEGATIVE.has(word) || stance.hearsay.has(word));
