/** The words that people ask with, as `core/ask` reads questions by them. */
import { type CueForm, FORCES, type Inflection } from './loaded-lexicon.ts';
import type { Inflected } from './make-cues.ts';
import type { Entry } from './parse-list.ts';

/** What a verb of a question asks for: anything said, a change of position, or what was said with one force. */
export const ASKED = ['says', 'changes', 'turns', ...FORCES] as const;
export type AskedFor = (typeof ASKED)[number];

/** What a phrase of a question can be; `question-words.txt` says what each one means. */
export const QUESTION_ROLES = [
  'polite',
  'source',
  'whether',
  'dated',
  'placed',
  'counts',
  'size',
  'state',
  'shows',
  'gives',
  'reads',
  'prints',
  'timeline',
  'change',
  'office',
  'filler',
  'order',
  'anybody',
  'pronoun',
  'hearer',
  'you',
  'about',
  'remark',
  'position',
  'self',
  ...FORCES,
  'makes',
  'number',
  'whole',
  'relative',
  'weekday',
  'verdict',
  'forecast',
  'advice',
  'summary',
  'why',
  'stop',
] as const;
export type QuestionRole = (typeof QUESTION_ROLES)[number];

/** A verb in one of its forms. */
export interface QuestionVerb {
  /** What follows the inflected word ("for" of "call for"). */
  readonly particles: readonly string[];
  readonly asked: AskedFor;
  readonly inflections: ReadonlySet<Inflection>;
}

export interface QuestionWords {
  /** By the inflected first word, lower case. */
  readonly verbs: ReadonlyMap<string, readonly QuestionVerb[]>;
  /** By phrase, lower case, single spaces, straight apostrophes. */
  readonly roles: ReadonlyMap<string, ReadonlySet<QuestionRole>>;
}

/** For a program without the lists: no question is understood. */
export const NO_QUESTION_WORDS: QuestionWords = { verbs: new Map(), roles: new Map() };

interface Lists {
  /** `question-verbs.txt` */
  readonly verbs: readonly Entry[];
  /** `question-words.txt` */
  readonly words: readonly Entry[];
  /** What `cues.txt` has been read into. */
  readonly cues: ReadonlyMap<string, readonly CueForm[]>;
  readonly inflected: Inflected;
}

/** The list's own verbs stand before those that report. */
export const makeQuestionWords = ({ verbs, words, cues, inflected }: Lists): QuestionWords => ({
  verbs: makeVerbs(verbs, cues, inflected),
  roles: new Map(
    words.map(({ fields: [phrase = '', roles = ''] }) => {
      const named = roles.split(' ');
      return [phrase, new Set(QUESTION_ROLES.filter((role) => named.includes(role)))];
    }),
  ),
});

const makeVerbs = (
  entries: readonly Entry[],
  cues: Lists['cues'],
  inflected: Inflected,
): QuestionWords['verbs'] => {
  const verbs = new Map<string, QuestionVerb[]>();
  const add = (word: string, verb: QuestionVerb): void => {
    const held = verbs.get(word) ?? [];
    const phrase = verb.particles.join(' ');
    if (!held.some(({ particles }) => particles.join(' ') === phrase)) verbs.set(word, [...held, verb]);
  };
  for (const { fields } of entries) {
    const [phrase = '', value] = fields;
    const asked = ASKED.find((known) => known === value) ?? 'says';
    const particles = phrase.split(' ').slice(1);
    for (const [word, inflections] of inflected(phrase)) add(word, { particles, asked, inflections });
  }
  for (const [word, forms] of cues)
    for (const { verb, inflections } of forms)
      add(word, { particles: verb.particles, asked: askedBy(verb.force), inflections });
  return verbs;
};

/** To affirm or to leave open is no more than to say. */
const askedBy = (force: CueForm['verb']['force']): AskedFor =>
  force === 'affirms' || force === 'unclear' ? 'says' : force;
