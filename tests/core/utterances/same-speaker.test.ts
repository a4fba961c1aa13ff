import { describe, expect, test } from 'vitest';
import type { SpeakerType } from '../../../src/core/corpus.ts';
import { isSameSpeaker, type Spoken } from '../../../src/core/utterances/same-speaker.ts';

const by = (
  name: string,
  role: string | null = null,
  { type = 'person', document = 'one' }: { readonly type?: SpeakerType; readonly document?: string } = {},
): Spoken => ({
  documentId: `doc_${document}`,
  speaker: { id: `spk_${name.toLowerCase().replace(/\W+/g, '-')}`, name, role, type },
});

const there = { document: 'other' };

describe('the same speaker', () => {
  test.each([
    ['the same full name, whatever the roles', by('Ada Berg', 'mayor'), by('Ada Berg', null, there)],
    ['accents left out', by('Zdeněk Horáček'), by('Zdenek Horacek', null, there)],
    [
      'another spelling with the same role',
      by('Dmytro Halko', 'Norvian Foreign Minister'),
      by('Dmitry Halko', 'foreign minister', there),
    ],
    ['a surname within one document', by('Berg'), by('Berg')],
    [
      'an organisation of the same name',
      by('Baltic Ferry Council', null, { type: 'organisation' }),
      by('Baltic Ferry Council', null, { type: 'organisation', ...there }),
    ],
    [
      'a group within one document',
      by('officials', null, { type: 'group' }),
      by('officials', null, { type: 'group' }),
    ],
  ])('has %s', (_, one, other) => {
    expect(isSameSpeaker(one, other)).toBe(true);
    expect(isSameSpeaker(other, one)).toBe(true);
  });
});

describe('another speaker', () => {
  test.each([
    ['another given name', by('Ada Berg', 'mayor'), by('Ida Berg', 'mayor', there)],
    ['only the surname in another document', by('Ada Berg', 'mayor'), by('Berg', 'mayor', there)],
    ['the same surname alone in another document', by('Berg'), by('Berg', null, there)],
    ['another spelling without a role', by('Dmytro Halko'), by('Dmitry Halko', null, there)],
    ['another spelling with another role', by('Dmytro Halko', 'pilot'), by('Dmitry Halko', 'mayor', there)],
    [
      'the name of a group of another document',
      by('officials', null, { type: 'group' }),
      by('officials', null, { type: 'group', ...there }),
    ],
    ['the same name for something else', by('Brink'), by('Brink', null, { type: 'country' })],
    ['nobody named', { documentId: 'doc_one', speaker: null }, { documentId: 'doc_one', speaker: null }],
  ] as const)('has %s', (_, one, other) => {
    expect(isSameSpeaker(one, other)).toBe(false);
    expect(isSameSpeaker(other, one)).toBe(false);
  });
});
