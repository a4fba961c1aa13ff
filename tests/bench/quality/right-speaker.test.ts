import { expect, it } from 'vitest';
import { hasRightMention, hasRightPerson } from '../../../bench/quality/right-speaker.ts';

it('a mention is right where it overlaps the annotated one, also by its title alone', () => {
  const gold = { speakerStart: 10, speakerEnd: 30 };
  expect(hasRightMention(gold, { speakerStart: 25, speakerEnd: 30 })).toBe(true);
  expect(hasRightMention(gold, { speakerStart: 30, speakerEnd: 35 })).toBe(false);
  expect(hasRightMention(gold, { speakerStart: null, speakerEnd: null })).toBe(false);
});

it('where nobody is annotated, only nobody is right', () => {
  const gold = { speakerStart: null, speakerEnd: null };
  expect(hasRightMention(gold, { speakerStart: 3, speakerEnd: 5 })).toBe(false);
  expect(hasRightMention(gold, { speakerStart: null, speakerEnd: null })).toBe(true);
});

it('a person is right by the surname or an alias, never by a first name or a pronoun', () => {
  const gold = { speakerResolved: 'Anna Quillon', aliases: ['she', 'the Heron'] };
  expect(hasRightPerson(gold, { speaker: 'Mayor Quillon’s' })).toBe(true);
  expect(hasRightPerson(gold, { speaker: 'The Heron' })).toBe(true);
  expect(hasRightPerson(gold, { speaker: 'Anna' })).toBe(false);
  expect(hasRightPerson(gold, { speaker: 'she' })).toBe(false);
  expect(hasRightPerson(gold, { speaker: null })).toBe(false);
});

it('somebody without a name is right by any telling word', () => {
  const gold = { speakerResolved: 'the two divers from the barge', aliases: ['they'] };
  expect(hasRightPerson(gold, { speaker: 'divers' })).toBe(true);
  expect(hasRightPerson(gold, { speaker: 'the crew' })).toBe(false);
});
