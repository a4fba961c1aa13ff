/** Finds the changes of position that a document itself tells of. */
import { excerptOf } from '../../text/excerpt-of.ts';
import type { ReadText } from '../compare/read-text.ts';
import type { SpeakerRef, SpeakerType, Statement } from '../corpus.ts';
import type { StatementPlace } from '../ports.ts';
import { isInHeadline } from '../resolve/headline.ts';
import { beforeAndNow } from './before-and-now.ts';
import type { Change } from './change.ts';
import { chooseSides } from './choose-sides.ts';
import { findTriggerWords } from './trigger-words.ts';
import { type OwnedTrigger, ownedTriggers } from './whose-change.ts';
import { withinOne } from './within-one.ts';

/** Of one document; no text that people read has more, and each is looked up among all statements. */
const MOST_TRIGGERS = 100;

/** One for each speaker: two sentences about one retreat are one change. */
export const findStatedChanges = (read: ReadText): readonly Change[] => {
  const { passage, lexicon } = read;
  const triggers = findTriggerWords(passage, lexicon)
    .filter(({ sentence }) => !isInHeadline(passage, sentence))
    .slice(0, MOST_TRIGGERS);
  const bySpeaker = new Map<string, OwnedTrigger[]>();
  for (const owned of [...ownedTriggers(read, triggers), ...beforeAndNow(read)]) {
    if (!isNamed(owned.speaker, lexicon) || isOfficeOrGround(read, owned)) continue;
    const group = bySpeaker.get(owned.speaker.id);
    if (group === undefined) bySpeaker.set(owned.speaker.id, [owned]);
    else group.push(owned);
  }
  return [...bySpeaker.values()].flatMap((group) => toChange(read, group));
};

const NAMED: ReadonlySet<SpeakerType> = new Set(['person', 'organisation', 'country']);

/** Also "the council": a body that needs no name to be told from others in its document. */
const isNamed = ({ type, name }: SpeakerRef, { organisationWords }: ReadText['lexicon']): boolean =>
  NAMED.has(type) || (type === 'group' && organisationWords.has(name.toLowerCase().split(' ').at(-1) ?? ''));

/** A court reverses what others decided, and an officer gives up a position on a hill. */
const isOfficeOrGround = ({ passage }: ReadText, { trigger, speaker }: OwnedTrigger): boolean => {
  const words = passage.tokens.slice(trigger.first, trigger.last).map(({ lower }) => lower);
  const who = `${speaker.name} ${speaker.role ?? ''}`;
  if (COURT.test(who)) return !words.includes('its');
  return SOLDIER.test(who) && words.some((word) => word === 'position' || word === 'positions');
};

const COURT = /\b(?:court|tribunal|jury|bench|ombudsman)\b/i;
const SOLDIER =
  /\b(?:general|colonel|major|captain|lieutenant|sergeant|brigadier|commander|admiral|army|troops|battalion|brigade|regiment|division)\b(?!'s|-general)/i;

const toChange = (read: ReadText, group: readonly OwnedTrigger[]): readonly Change[] => {
  const { document, passage, statements } = read;
  const [first] = group;
  const sentence = passage.sentences[first?.trigger.sentence ?? -1];
  if (first === undefined || sentence === undefined) return [];
  const { speaker } = first;
  const told = excerptOf(passage, sentence);
  const own = statements.filter((each) => each.speaker?.id === speaker.id);
  const { earlier, later } = withinOne(read, group, own) ?? chooseSides(told, own);
  return [
    {
      kind: 'stated',
      speaker,
      earlier: placeOf(earlier),
      later: placeOf(later),
      told: { documentId: document.id, sentence: told },
      day: later?.saidOn ?? document.publishedAt,
      triggers: group.map(({ trigger }) => ({ side: 'told', words: excerptOf(passage, trigger).text })),
    },
  ];
};

const placeOf = (statement: Statement | null): StatementPlace | null =>
  statement === null ? null : { id: statement.id, documentId: statement.documentId };
