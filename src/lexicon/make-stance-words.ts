/** What forces, positions and their changes are read by, from the entries of their lists. */
import {
  CHANGE_TAKES,
  type ChangeWord,
  FORCES,
  INFLECTIONS,
  type Inflection,
  POLE_FORMS,
  POLES,
  type StanceWords,
} from './loaded-lexicon.ts';
import { makeForms } from './make-cues.ts';
import { makeWords } from './make-words.ts';
import type { Entry } from './parse-list.ts';
import { makePhrases } from './phrase-list.ts';

/** Entries by list: `force-words.txt`, `pole-words.txt` and so on. */
type Lists = Readonly<Record<Exclude<keyof StanceWords, 'bases'> | 'irregular', readonly Entry[]>>;

export function makeStanceWords(lists: Lists): StanceWords {
  const formsOf = makeForms(lists.irregular);
  /** A phrase once for each form of its first word. */
  const inflected = (phrase: string): readonly string[] => [
    ...new Set(INFLECTIONS.map((inflection) => withForm(phrase, inflection))),
  ];
  const withForm = (phrase: string, inflection: Inflection): string => {
    const [head = '', ...rest] = phrase.split(' ');
    return [formsOf(head)[inflection], ...rest].join(' ');
  };
  return {
    forces: makePhrases(
      lists.forces.map(({ fields: [phrase = '', force = ''] }) => [
        phrase,
        FORCES.find((known) => known === force) ?? 'affirms',
      ]),
    ),
    poles: makePhrases(
      lists.poles.flatMap(({ fields: [phrase = '', named = '', form = ''] }) => {
        const pole = POLES.find((known) => known === named) ?? 'open';
        const value = { pole, form: POLE_FORMS.find((known) => known === form) ?? 'word' };
        return (form === 'verb' ? inflected(phrase) : [phrase]).map((each) => [each, value] as const);
      }),
    ),
    acts: new Map(lists.acts.map(({ fields: [act = '', side] }) => [act, side === 'against' ? side : 'for'])),
    hearsay: makeWords(lists.hearsay),
    periods: makeWords(lists.periods),
    plainThings: makeWords(lists.plainThings),
    earlier: makePhrases(lists.earlier.map(({ fields: [phrase = ''] }) => [phrase, true])),
    changes: makePhrases(
      lists.changes.flatMap(({ fields: [phrase = '', named = ''] }): readonly Named<ChangeWord>[] => {
        const takes = CHANGE_TAKES.find((known) => known === named) ?? 'position';
        if (takes === 'noun' || takes === 'turn') return [[phrase, { takes, isPast: false }]];
        const past = new Set(PAST.map((inflection) => withForm(phrase, inflection)));
        return inflected(phrase).map((each) => [each, { takes, isPast: past.has(each) }]);
      }),
    ),
    positionNouns: makeWords(lists.positionNouns),
    bases: new Map(
      lists.irregular.flatMap(({ fields: [base = '', ...forms] }) => forms.map((form) => [form, base])),
    ),
  };
}

const PAST: readonly Inflection[] = ['past', 'participle'];

type Named<Value> = readonly [phrase: string, value: Value];
