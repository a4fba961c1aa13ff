/** The form in which an article attributes words, told from what people marked: what a loss is looked up by. */
import type { Lexicon } from '../../src/text/lexicon.ts';
import type { AnnotatedStatement } from './annotated.ts';

/** What a form is told from. */
export interface Attributed {
  readonly statement: AnnotatedStatement;
  /** The words of the cue in lower case. */
  readonly cue: readonly string[];
  /** Whether the words begin with "that", or the cue ends with it. */
  readonly hasThat: boolean;
  readonly cues: Lexicon['cues'];
}

export interface Form {
  readonly id: string;
  /** For a table, with an example. */
  readonly meaning: string;
  readonly applies: (attributed: Attributed) => boolean;
}

/** Oddities, in the order of precedence: of the cue, then of the words and the speaker. A statement may have several. */
export const ODD_FORMS: readonly Form[] = [
  {
    id: 'colon',
    meaning: 'a colon in place of a verb: Lee: “We go.”',
    applies: ({ statement }) => statement.cue === ':',
  },
  {
    id: 'no-cue',
    meaning: 'a dash, a comma or nothing in place of a verb: “We go.” ― Lee',
    applies: ({ cue, statement }) => cue.length === 0 && statement.cue !== ':',
  },
  {
    id: 'according-to',
    meaning: 'according to Lee',
    applies: ({ cue }) => isAccordingTo(cue),
  },
  {
    id: 'passive',
    meaning: 'was quoted as saying, is said to',
    applies: ({ cue, cues }) =>
      cue.some(
        (word, at) => BE.has(word) && cue.slice(at + 1, at + 3).some((next) => isParticiple(next, cues)),
      ),
  },
  {
    id: 'unlisted-cue',
    meaning: 'no word of the cue is in cues.txt: Lee had an epiphany:',
    applies: ({ cue, cues }) => cue.length > 0 && !isAccordingTo(cue) && !cue.some((word) => cues.has(word)),
  },
  {
    id: 'participle',
    meaning: 'Lee nodded, adding that …',
    applies: ({ cue, cues }) => {
      const at = cue.findIndex((word) => cues.has(word));
      return (cue[at] ?? '').endsWith('ing') && !cue.slice(0, at).some((word) => BE.has(word));
    },
  },
  {
    id: 'long-cue',
    meaning: 'more than two words: said in a statement Friday',
    applies: ({ cue }) => cue.length > 2,
  },
  {
    id: 'split',
    meaning: 'words in several parts: “We,” Lee said, “go.”',
    applies: ({ statement }) => statement.parts.length > 1,
  },
  {
    id: 'pronoun',
    meaning: 'a pronoun speaks: she said',
    applies: ({ statement }) => statement.speakerIsPronoun,
  },
  {
    id: 'partly-quoted',
    meaning: 'words that are quoted in part: Lee said the plan was “dead”',
    applies: ({ statement }) => statement.type === 'mixed',
  },
  {
    id: 'inverted',
    meaning: 'the verb before the speaker: “We go,” said Lee',
    applies: ({ statement: { cueStart, speakerStart } }) => (cueStart ?? 0) < (speakerStart ?? 0),
  },
];

const beginsWithWords = ({ statement: { start, speakerStart } }: Attributed): boolean =>
  start < (speakerStart ?? 0);

/** What the rest is, by the order of words and speaker. */
const PLAIN_FORMS: readonly Form[] = [
  {
    id: 'quotation-first',
    meaning: '“We go,” Lee said',
    applies: (attributed) => attributed.statement.type === 'direct' && beginsWithWords(attributed),
  },
  {
    id: 'clause-first',
    meaning: 'The plan is dead, Lee said',
    applies: beginsWithWords,
  },
  {
    id: 'quotation-after',
    meaning: 'Lee said, “We go.”',
    applies: ({ statement }) => statement.type === 'direct',
  },
  {
    id: 'clause-after-that',
    meaning: 'Lee said that the plan is dead',
    applies: ({ hasThat }) => hasThat,
  },
  {
    id: 'clause-after',
    meaning: 'Lee said the plan is dead',
    applies: () => true,
  },
];

/** All, in the order of precedence. */
export const FORMS: readonly Form[] = [...ODD_FORMS, ...PLAIN_FORMS];

const isAccordingTo = (cue: readonly string[]): boolean => cue[0] === 'according' || cue.join(' ') === 'per';

const BE = new Set('is are was were be been being am get gets got ’s ’re'.split(' '));

const isParticiple = (word: string, cues: Lexicon['cues']): boolean =>
  word.endsWith('ed') || (cues.get(word)?.some(({ inflections }) => inflections.has('participle')) ?? false);

/** Collects what the forms are told from. `text` is that of the article. */
export const attributedOf = (
  statement: AnnotatedStatement,
  text: string,
  cues: Lexicon['cues'],
): Attributed => {
  const cue = statement.cue?.toLowerCase().match(/[’']?[\p{L}\p{N}-]+/gu) ?? [];
  const opening = text.slice(statement.start, statement.start + 5).toLowerCase();
  return { statement, cue, cues, hasThat: opening === 'that ' || cue.at(-1) === 'that' };
};

/** The first form that applies; the last always does. */
export const formOf = (attributed: Attributed): string =>
  FORMS.find(({ applies }) => applies(attributed))?.id ?? '';
