import { expect, it } from 'vitest';
import { attributedOf, FORMS, formOf } from '../../../bench/quality/forms.ts';
import { loadTools } from '../../../bench/quality/read-and-compare.ts';
import { annotate, type Marks } from './annotate.ts';

const {
  lexicon: { cues },
} = await loadTools('config');

const formIn = (text: string, mark: Marks): string => {
  const [statement] = annotate(text, [mark]).quotes;
  if (statement === undefined) throw new Error('nothing is marked');
  return formOf(attributedOf(statement, text, cues));
};

const CASES: readonly (readonly [string, string, Marks])[] = [
  ['colon', 'Bex: The lock is shut', { words: ['The lock is shut'], speaker: 'Bex', cue: ':' }],
  ['no-cue', '“We sail.” ― Bex', { words: ['“We sail.”'], speaker: 'Bex', cue: '―', type: 'direct' }],
  [
    'according-to',
    'The lock is shut, according to Bex',
    { words: ['The lock is shut'], speaker: 'Bex', cue: 'according to' },
  ],
  [
    'passive',
    'Bex was quoted as saying the lock is shut',
    { words: ['the lock is shut'], speaker: 'Bex', cue: 'was quoted as saying' },
  ],
  [
    'unlisted-cue',
    'Bex hoisted flags: the lock is shut',
    { words: ['the lock is shut'], speaker: 'Bex', cue: 'hoisted flags:' },
  ],
  [
    'participle',
    'Bex waved, adding that the lock is shut',
    { words: ['that the lock is shut'], speaker: 'Bex', cue: 'adding' },
  ],
  [
    'long-cue',
    'Bex said in a letter Friday the lock is shut',
    { words: ['the lock is shut'], speaker: 'Bex', cue: 'said in a letter Friday' },
  ],
  ['split', '“We,” Bex said, “sail.”', { words: ['“We,”', '“sail.”'], speaker: 'Bex', type: 'direct' }],
  ['pronoun', 'He said the lock is shut', { words: ['the lock is shut'], speaker: 'He', isPronoun: true }],
  [
    'partly-quoted',
    'Bex said the lock is “shut”',
    { words: ['the lock is “shut”'], speaker: 'Bex', type: 'mixed' },
  ],
  ['inverted', '“We sail,” said Bex', { words: ['“We sail,”'], speaker: 'Bex', type: 'direct' }],
  ['quotation-first', '“We sail,” Bex said', { words: ['“We sail,”'], speaker: 'Bex', type: 'direct' }],
  ['clause-first', 'The lock is shut, Bex said', { words: ['The lock is shut'], speaker: 'Bex' }],
  ['quotation-after', 'Bex said, “We sail.”', { words: ['“We sail.”'], speaker: 'Bex', type: 'direct' }],
  [
    'clause-after-that',
    'Bex said that the lock is shut',
    { words: ['that the lock is shut'], speaker: 'Bex' },
  ],
  ['clause-after', 'Bex said the lock is shut', { words: ['the lock is shut'], speaker: 'Bex' }],
];

it.each(CASES)('the form %s is told from what is marked', (form, text, mark) => {
  expect(formIn(text, mark)).toBe(form);
});

it('every form has a case', () => {
  expect(CASES.map(([form]) => form)).toEqual(FORMS.map(({ id }) => id));
});

it('an oddity of the cue goes before one of the speaker', () => {
  const text = 'He waved, adding the lock is shut';
  expect(formIn(text, { words: ['the lock is shut'], speaker: 'He', cue: 'adding', isPronoun: true })).toBe(
    'participle',
  );
});

it('"is saying" is a verb like any other', () => {
  const text = 'Bex is saying the lock is shut';
  expect(formIn(text, { words: ['the lock is shut'], speaker: 'Bex', cue: 'is saying' })).toBe(
    'clause-after',
  );
});
