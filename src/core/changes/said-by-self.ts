/** A change that somebody tells of in a statement counts only as their own: "I have changed my mind". */
import { subjectOfVerb } from '../../text/attach/subject-of-verb.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Passage, Token } from '../../text/passage.ts';
import { isVerb } from '../../text/verbs.ts';
import type { ReadText } from '../compare/read-text.ts';
import type { Statement } from '../corpus.ts';
import { realisedVerb } from './is-realised.ts';
import type { TriggerWords } from './trigger-words.ts';

const SELF = new Set(['i', 'we']);
const OWNED = new Set(['my', 'our']);
/** Outside quotation marks the speaker is told of like anybody else. */
const TOLD = new Set(['he', 'she', 'they']);
const TOLD_OWNED = new Set(['his', 'her', 'their']);
const DOUBTFUL: ReadonlySet<Statement['force']> = new Set(['denies', 'declines', 'demands', 'unclear']);
const LONGEST = 14;

/** The statement whose words hold the trigger; undefined where none does. */
export const statementAround = (
  { tokens }: Passage,
  { first }: TriggerWords,
  statements: readonly Statement[],
): Statement | undefined => {
  const at = tokens[first]?.start ?? 0;
  return statements.find(({ parts }) => parts.some(({ start, end }) => start <= at && at < end));
};

/** True where the speaker is who it is said of, and says it without putting it into another's mouth. */
export const isSaidBySelf = (
  { passage, lexicon }: Pick<ReadText, 'passage' | 'lexicon'>,
  trigger: TriggerWords,
  statement: Statement,
): boolean => {
  const { tokens, sentences } = passage;
  const floor = Math.max(sentences[trigger.sentence]?.first ?? 0, trigger.first - LONGEST);
  const before = tokens.slice(floor, trigger.first).filter(({ start }) => start >= statement.start);
  if (DOUBTFUL.has(statement.force) || isOfOthers(before, lexicon)) return false;
  const subject = subjectOf(passage, trigger, lexicon);
  const inside = subject !== null && (tokens[subject.first]?.start ?? 0) >= statement.start;
  if (subject !== null && inside)
    return isSelf(tokens.slice(subject.first, subject.last), statement, lexicon);
  return isOwnedBeside(tokens, trigger, before) || isNearSelf(before, statement, lexicon);
};

/** "They say I have", "it is a lie that I have" */
const isOfOthers = (before: readonly Token[], { cues, stance }: Lexicon): boolean =>
  before.some((token, at) => {
    if (stance.hearsay.has(token.lower)) return true;
    if (!isVerb(token) || !(cues.has(token.lower) || THINKS.has(token.lower))) return false;
    const who = before.slice(0, at).findLast(({ pos }) => ['NOUN', 'PROPN', 'PRON'].includes(pos));
    return who !== undefined && !isPronounOfSelf(who);
  });

const THINKS = new Set([
  'think',
  'thinks',
  'thought',
  'imagine',
  'imagines',
  'want',
  'wants',
  'feel',
  'feels',
]);

const subjectOf = (passage: Passage, trigger: TriggerWords, lexicon: Lexicon): Range | null => {
  const isNoun = trigger.takes === 'noun' || trigger.takes === 'turn';
  const verb = isNoun ? null : realisedVerb(passage, trigger);
  return verb === null ? null : subjectOfVerb(passage, verb, lexicon);
};

const isPronounOfSelf = ({ lower, quotation }: Token): boolean =>
  SELF.has(lower) || (TOLD.has(lower) && quotation < 0);

/** "I", "she" of a woman, or what a speaker holds: "my view". */
const isSelf = (subject: readonly Token[], statement: Statement, lexicon: Lexicon): boolean => {
  const [head] = subject;
  const noun = subject.at(-1);
  if (head === undefined || noun === undefined) return false;
  if (subject.length === 1) return isPronounOfSelf(head) && fits(head, statement, lexicon);
  const isOwned = OWNED.has(head.lower) || (TOLD_OWNED.has(head.lower) && head.quotation < 0);
  return isOwned && lexicon.stance.positionNouns.has(noun.lower) && fits(head, statement, lexicon);
};

const GENDERS: Readonly<Record<string, 'm' | 'f'>> = { he: 'm', his: 'm', she: 'f', her: 'f' };

/** A given name tells that "she" is somebody else. */
const fits = ({ lower }: Token, { speaker }: Statement, { nameGenders, givenNames }: Lexicon): boolean => {
  const said = GENDERS[lower];
  const given = speaker?.name.split(' ')[0]?.toLowerCase() ?? '';
  const gender = givenNames.get(given) ?? nameGenders.get(given);
  return said === undefined || gender === undefined || gender === null || gender === said;
};

/** "a reversal of my position": nobody else stands before it. */
const isOwnedBeside = (
  tokens: readonly Token[],
  { first, last }: TriggerWords,
  before: readonly Token[],
): boolean =>
  tokens.slice(first, last + 2).some(({ lower }) => OWNED.has(lower)) &&
  before.every(({ pos }) => pos !== 'PROPN' && pos !== 'NOUN');

/** The nearest who might be meant is the speaker: "I was quoted | out of context". */
const isNearSelf = (before: readonly Token[], statement: Statement, lexicon: Lexicon): boolean => {
  const at = before.findLastIndex(isPerson);
  const near = before[at];
  if (
    near === undefined ||
    NAMES_ANOTHER.test(
      before
        .slice(at + 1)
        .map(({ pos }) => pos)
        .join(' '),
    )
  )
    return false;
  if (isPronounOfSelf(near)) return fits(near, statement, lexicon);
  const noun = before.slice(at + 1).find(({ pos }) => pos === 'NOUN');
  return noun !== undefined && isSelf([near, noun], statement, lexicon);
};

/** "I think | the minister has": a noun with its article right before the verb. */
const NAMES_ANOTHER = /\bDET (?:ADJ )*NOUN(?: AUX| ADV| PART)*$/;

const isPerson = ({ lower, pos }: Token): boolean =>
  SELF.has(lower) ||
  OWNED.has(lower) ||
  TOLD.has(lower) ||
  TOLD_OWNED.has(lower) ||
  pos === 'PROPN' ||
  lower === 'you' ||
  lower === 'who';
