/** Everything that can be wrong with one correction. */
import { isStatementId } from '../ids.ts';
import { CORRECTED_TYPES, isCorrectedType } from './correction.ts';
import { type Field, type Fields, isGiven, isNobody, wordsOf } from './entry-fields.ts';

/** What is wrong, and what to write instead: whole sentences. */
export interface Flaw {
  readonly wrong: string;
  readonly instead: string;
}

/** With the field that it stands in, or that is missing. */
export interface FieldFlaw extends Flaw {
  readonly key: string;
}

const KEYS = ['statement', 'speaker', 'type', 'role', 'not-a-statement', 'because', 'by'];
const WORDS = KEYS.filter((key) => key !== 'not-a-statement');
/** In UTF-16 units: a sentence or two. */
const LONGEST = 500;

/** None for an entry that counts. */
export const entryFlaws = (fields: Fields): readonly FieldFlaw[] => {
  const slips = [...fields.keys()].flatMap(keyFlaw);
  // What is missing beside a slip may be what was meant by it.
  if (slips.length > 0) return slips;
  return [
    ...WORDS.flatMap((key) => wordsFlaw(key, fields.get(key))),
    ...statementFlaw(fields),
    ...rightFlaw(fields),
    ...detailFlaws(fields),
    ...(isGiven(fields, 'because') ? [] : [NO_REASON]),
  ];
};

const keyFlaw = (key: string): readonly FieldFlaw[] =>
  KEYS.includes(key)
    ? []
    : [
        {
          key,
          wrong: `“${key}” is not known here, so this correction does not count.`,
          instead: `Correct the word, or remove the line; known are ${KEYS.join(', ')}.`,
        },
      ];

const wordsFlaw = (key: string, field: Field | undefined): readonly FieldFlaw[] => {
  const value = field?.value ?? '';
  if (typeof value === 'boolean')
    return [{ key, wrong: `“${key}” has to be words.`, instead: 'Put them in single quotation marks.' }];
  if (value.length > LONGEST)
    return [
      {
        key,
        wrong: `“${key}” has ${value.length} characters, more than the ${LONGEST} that are shown.`,
        instead: 'Say it in a sentence or two.',
      },
    ];
  return [];
};

const statementFlaw = (fields: Fields): readonly FieldFlaw[] => {
  const id = wordsOf(fields, 'statement');
  if (id === null && isGiven(fields, 'statement')) return [];
  const instead = 'Copy the id that stands beside the statement, such as stm_4k2v9q0x7m.';
  if (id === null) return [{ key: 'statement', wrong: 'This correction names no statement.', instead }];
  if (isStatementId(id)) return [];
  return [{ key: 'statement', wrong: `“${id}” is not the id of a statement.`, instead }];
};

const rightFlaw = (fields: Fields): readonly FieldFlaw[] => {
  const [hasSpeaker, isNone] = [isGiven(fields, 'speaker'), isGiven(fields, 'not-a-statement')];
  if (hasSpeaker && isNone) return [BOTH];
  if (!hasSpeaker && !isNone) return [NEITHER];
  return isNone && fields.get('not-a-statement')?.value !== true ? [NOT_TRUE] : [];
};

/** Type and role are of somebody who has a name. */
const detailFlaws = (fields: Fields): readonly FieldFlaw[] => {
  const name = wordsOf(fields, 'speaker');
  const type = wordsOf(fields, 'type');
  const given = ['type', 'role'].filter((key) => isGiven(fields, key));
  if (name === null || isNobody(name))
    return given.map((key) => ({
      key,
      wrong: `“${key}” goes only with the name of a speaker.`,
      instead: 'Remove it, or name the speaker.',
    }));
  if (type === null || isCorrectedType(type)) return [];
  const instead = `Write one of ${CORRECTED_TYPES.join(', ')}, or leave it out.`;
  return [{ key: 'type', wrong: `“${type}” is no type of speaker.`, instead }];
};

const BOTH: FieldFlaw = {
  key: 'not-a-statement',
  wrong: 'This correction names a speaker of what it says is not a statement.',
  instead: 'Remove one of the two.',
};

const NEITHER: FieldFlaw = {
  key: 'speaker',
  wrong: 'This correction does not tell what is right.',
  instead: 'Add “speaker: ” with a name or with nobody, or “not-a-statement: true”.',
};

const NOT_TRUE: FieldFlaw = {
  key: 'not-a-statement',
  wrong: '“not-a-statement” can only be true.',
  instead: 'Write true, or name a speaker instead.',
};

const NO_REASON: FieldFlaw = {
  key: 'because',
  wrong: 'This correction has no reason.',
  instead: 'Add “because: ” and a few words; whoever asks why reads them.',
};
