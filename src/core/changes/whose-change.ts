/** Whose position changes: whoever the words of the text say it of, resolved like the speaker of a statement. */
import { subjectOfVerb, type VerbGroup } from '../../text/attach/subject-of-verb.ts';
import { excerptOf } from '../../text/excerpt-of.ts';
import type { FoundStatement } from '../../text/extract.ts';
import { firstFrom, sentenceOf } from '../../text/locate.ts';
import { findNames, type Name } from '../../text/names.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Span } from '../../text/types.ts';
import type { ReadText } from '../compare/read-text.ts';
import type { SpeakerRef, Statement } from '../corpus.ts';
import type { Resolution } from '../resolve/resolution.ts';
import { resolveSpeakers } from '../resolve/resolve.ts';
import { toRef } from '../resolve/to-ref.ts';
import { isRealisedNoun, realisedVerb } from './is-realised.ts';
import { isSaidBySelf, statementAround } from './said-by-self.ts';
import type { TriggerWords } from './trigger-words.ts';
import { subjectAfter, whoseNoun } from './whose-noun.ts';

/** Words that tell of a change, and whose it is. */
export interface OwnedTrigger {
  readonly trigger: TriggerWords;
  readonly speaker: SpeakerRef;
}

/** In the order of the text; words that tell of nobody's change, or of one that has not happened, are left out. */
export const ownedTriggers = (read: ReadText, triggers: readonly TriggerWords[]): readonly OwnedTrigger[] => {
  const told = triggers.flatMap((trigger) => {
    const mention = mentionOf(read, trigger);
    return mention === null ? [] : [{ trigger, mention }];
  });
  const speakers = resolveMentions(read, told);
  return triggers.flatMap((trigger) => {
    const at = told.findIndex((one) => one.trigger === trigger);
    const speaker = at < 0 ? selfOf(read, trigger) : (speakers[at] ?? null);
    return speaker === null ? [] : [{ trigger, speaker }];
  });
};

/** Words in what somebody says are about that speaker or do not count. */
const selfOf = ({ passage, lexicon, statements }: ReadText, trigger: TriggerWords): SpeakerRef | null => {
  const around = statementAround(passage, trigger, statements);
  if (around === undefined || !isRealised(passage, trigger)) return null;
  return isSaidBySelf({ passage, lexicon }, trigger, around) ? around.speaker : null;
};

const isNoun = ({ takes }: TriggerWords): boolean => takes === 'noun' || takes === 'turn';

const isRealised = (passage: ReadText['passage'], trigger: TriggerWords): boolean =>
  isNoun(trigger) ? isRealisedNoun(passage, trigger) : realisedVerb(passage, trigger) !== null;

/** Who the text itself says it of; null for words in a statement or in quotation marks. */
const mentionOf = ({ passage, lexicon, statements }: ReadText, trigger: TriggerWords): Range | null => {
  const isQuoted = (passage.tokens[trigger.first]?.quotation ?? -1) >= 0;
  if (isQuoted || statementAround(passage, trigger, statements) !== undefined) return null;
  if (isNoun(trigger)) return isRealisedNoun(passage, trigger) ? whoseNoun(passage, trigger, lexicon) : null;
  const verb = realisedVerb(passage, trigger);
  if (verb === null) return null;
  return (
    subjectOfVerb(passage, verb, lexicon) ??
    (opensSentence(passage, verb) ? subjectAfter(passage, trigger, lexicon) : null)
  );
};

/** "Contradicting what he said, Lee told …" */
const opensSentence = ({ sentences }: ReadText['passage'], verb: VerbGroup): boolean =>
  verb.mood === 'gerund' && sentences[sentenceOf(sentences, verb.first)]?.first === verb.first;

interface Told {
  readonly trigger: TriggerWords;
  readonly mention: Range;
}

/** Read together with the statements, because a pronoun goes back to whoever spoke before. */
const resolveMentions = (read: ReadText, told: readonly Told[]): readonly (SpeakerRef | null)[] => {
  const { passage, lexicon, document } = read;
  if (told.length === 0) return [];
  const names = findNames(passage, lexicon);
  const asked = told.map((one) => toFound(read, { ...one, mention: ownName(passage, one.mention, names) }));
  const statements = [...read.statements.map(asFound), ...asked].sort((a, b) => placeOf(a) - placeOf(b));
  const resolutions = resolveSpeakers({ passage, lexicon, names, statements });
  return asked.map((one) => {
    const resolution = resolutions[statements.indexOf(one)];
    if (resolution === undefined || resolution.confidence === 'unresolved') return null;
    return agrees(passage, one, resolution) ? toRef(resolution, document.id) : null;
  });
};

/** "Even those who doubted shifted | their | tone" is not about a man, "contradicted | her | pledge" neither. */
const agrees = ({ tokens }: ReadText['passage'], { start, end }: Span, { person }: Resolution): boolean => {
  if (person === null) return true;
  const words = tokens.slice(firstFrom(tokens, start), firstFrom(tokens, end)).map(({ lower }) => lower);
  const isOther = words.includes('their') || words.includes(person.gender === 'm' ? 'her' : 'his');
  return person.gender === null || !isOther;
};

/** "Ambassador to the United Kingdom | Ann Lee": a name behind a title that would be taken for its end. */
const ownName = ({ tokens }: ReadText['passage'], mention: Range, names: readonly Name[]): Range => {
  const last = names.find((name) => name.last === mention.last && name.type === 'person');
  const first = last === undefined ? mention.first : tokens.findIndex(({ start }) => start === last.start);
  return last === undefined || first === last.first ? mention : { first, last: last.last };
};

const placeOf = ({ mention, cue, start }: FoundStatement): number =>
  Math.max(mention?.start ?? 0, cue?.start ?? 0) || start;

const asFound = (statement: Statement): FoundStatement => ({
  ...statement,
  when: null,
  rule: statement.trace[0]?.rule ?? '',
});

const toFound = ({ passage }: ReadText, { trigger, mention }: Told): FoundStatement => {
  const cue = excerptOf(passage, trigger);
  return {
    ...cue,
    cue,
    mention: excerptOf(passage, mention),
    kind: 'indirect',
    parts: [],
    force: 'affirms',
    venue: null,
    addressee: null,
    when: null,
    zone: 'body',
    rule: '',
    trace: [],
  };
};
