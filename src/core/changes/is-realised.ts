/** Whether the text tells of a change that has happened: not one that is asked for, refused, denied or only possible. */
import type { VerbGroup } from '../../text/attach/subject-of-verb.ts';
import type { Passage, Token } from '../../text/passage.ts';
import type { TriggerWords } from './trigger-words.ts';

const GROUP = new Set(['AUX', 'ADV', 'PART']);
const CONDITIONS = new Set([
  'if',
  'unless',
  'whether',
  'maybe',
  'perhaps',
  'possibly',
  'reportedly',
  'allegedly',
]);
const UNREAL = new Set(
  "not never no hardly often sometimes usually rarely seldom will would could might may should must can cannot ca wo n't n’t 'll ’ll 'd ’d".split(
    ' ',
  ),
);
const BE = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being', 'am', 'get', 'gets', 'got']);
/** "was forced to", "sought to": what was begun or had to be done was done. */
const LEADS_TO_DEED = new Set(
  'forced had has have sought tried moved appeared seemed rushed hurried began started obliged compelled chose decided went'.split(
    ' ',
  ),
);
const BEFORE_GERUND = new Set([',', 'after', 'before', 'by', 'in', 'while', 'when', 'and', 'then', '—', '–']);

/** The verb with what belongs to it, to find its subject by; null where it was not done. */
export const realisedVerb = (passage: Passage, trigger: TriggerWords): VerbGroup | null => {
  const { tokens, sentences } = passage;
  const { first, sentence } = trigger;
  const floor = sentences[sentence]?.first ?? 0;
  if (isOpen(passage, { first, sentence }) || isHearsay(tokens, first, floor)) return null;
  const start = groupStart(tokens, first, floor);
  const group = tokens.slice(start, first).map(({ lower }) => lower);
  if (group.some((word) => UNREAL.has(word))) return null;
  const to = group.lastIndexOf('to');
  if (to >= 0) return infinitive(tokens, start + to, floor);
  const isGerund = tokens[first]?.lower.endsWith('ing') === true;
  const isWithBe = group.some((word) => BE.has(word));
  if (isWithBe && !isGerund) return null;
  if (!isGerund && !trigger.isPast && !group.includes('did') && !isPerformed(tokens[start - 1])) return null;
  if (!isGerund || isWithBe) return { first: start, last: first + 1, mood: 'finite' };
  const isFree = start === floor || BEFORE_GERUND.has(tokens[start - 1]?.lower ?? '');
  return isFree ? { first: start, last: first + 1, mood: 'gerund' } : null;
};

/** "moderates her views" is a habit or a guess; "I withdraw the remark" does what it says. */
const isPerformed = (before: Token | undefined): boolean => before?.lower === 'i' || before?.lower === 'we';

/** True in a question, and under an "if" or a "maybe". */
const isOpen = (
  { tokens, sentences }: Passage,
  { first, sentence }: Pick<TriggerWords, 'first' | 'sentence'>,
): boolean => {
  const { first: from = 0, last = 0 } = sentences[sentence] ?? {};
  return (
    INVERTED.has(tokens[from]?.lower ?? '') ||
    tokens.slice(from, first).some(({ lower }) => CONDITIONS.has(lower)) ||
    tokens.slice(first, last).some(({ text, quotation }) => text === '?' && quotation < 0)
  );
};

/** "Had Berg changed her mind, …" */
const INVERTED = new Set(['had', 'should', 'were']);

const LONGEST_HEARSAY = 14;
const HEARSAY = new Set(
  'rumour rumours rumor rumors speculation report reports claim claims suggestion suggestions accusation accusations allegation allegations idea impression talk fear fears hope hopes charge charges'.split(
    ' ',
  ),
);

/** "a rumour … that Berg had changed her mind" */
const isHearsay = (tokens: readonly Token[], first: number, floor: number): boolean => {
  const before = tokens.slice(Math.max(floor, first - LONGEST_HEARSAY), first);
  const that = before.findLastIndex(({ lower }) => lower === 'that');
  return before.slice(0, Math.max(0, that)).some(({ lower }) => HEARSAY.has(lower));
};

const groupStart = (tokens: readonly Token[], head: number, floor: number): number => {
  let first = head;
  while (first > floor && GROUP.has(tokens[first - 1]?.pos ?? '')) {
    if (/^[’']s$/.test(tokens[first - 1]?.text ?? '') && tokens[first - 1]?.pos === 'PART') break;
    first -= 1;
  }
  return first;
};

const infinitive = (tokens: readonly Token[], to: number, floor: number): VerbGroup | null => {
  let at = to - 1;
  while (at > floor && tokens[at]?.pos === 'ADV') at -= 1;
  if (!LEADS_TO_DEED.has(tokens[at]?.lower ?? '')) return null;
  const first = groupStart(tokens, at, floor);
  const isReal = !tokens.slice(first, at).some(({ lower }) => UNREAL.has(lower));
  return isReal ? { first, last: at + 1, mood: 'finite' } : null;
};

const LONGEST_BEFORE = 8;
const UNREAL_NOUN = new Set(
  'no not never without denied denies deny avoid accused accuse accuses accusing called calls demanded demand urged against any another'.split(
    ' ',
  ),
);

/** "denied any U-turn", "accused her of a U-turn", "not a U-turn": a noun that the text itself does not stand by. */
export const isRealisedNoun = (passage: Passage, { first, sentence }: TriggerWords): boolean => {
  const floor = Math.max(passage.sentences[sentence]?.first ?? 0, first - LONGEST_BEFORE);
  const before = passage.tokens.slice(floor, first);
  return (
    !isOpen(passage, { first, sentence }) &&
    !before.some(({ lower, quotation }) => quotation < 0 && (UNREAL_NOUN.has(lower) || UNREAL.has(lower)))
  );
};
