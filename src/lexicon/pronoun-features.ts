/**
 * What is looked at to tell whom a pronoun means, each by its name in `pronoun-weights.txt`. What each one means stands
 * where it is found, in `core/resolve/pronoun-features.ts`.
 */

/** Learnt from text in which people have marked who is meant. */
export const LEARNT_FEATURES = [
  'after-the',
  'alone-other',
  'and-his',
  'bias',
  'bound',
  'chain-last',
  'given-unknown',
  'in-title',
  'in-title-subject',
  'joined',
  'last-subject',
  'last-subject-he',
  'later',
  'later-main',
  'later-rank',
  'later-subject',
  'later-verbs',
  'located',
  'named-again',
  'names',
  'opens-before',
  'opens-same',
  'others',
  'own',
  'prev-oblique',
  'prev-subject',
  'pronouns',
  'rank',
  'said-he',
  'same',
  'same-clause',
  'same-oblique',
  'same-possessive',
  'same-subject',
  'sentences-2',
  'sentences-3',
  'verbs',
] as const;

/** Set by hand, because that text cannot tell: in it nobody speaks, and two people always fit. */
export const SET_FEATURES = ['only', 'speech-last', 'speech-more', 'speech-named', 'speech-still'] as const;

export type PronounFeature = (typeof LEARNT_FEATURES)[number] | (typeof SET_FEATURES)[number];
