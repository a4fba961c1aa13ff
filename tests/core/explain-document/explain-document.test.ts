import { describe, expect, it } from 'vitest';
import type { Explained, Note } from '../../../src/reply/explained.ts';
import { explainArticle } from '../../support/explained-fixtures.ts';

const TEXT = `Mill stays shut

“One,” Ada Lund said. “Two.”

“Three.

“Four,” Noa Bar said.`;

const notesOf = ({ paragraphs }: Explained): readonly (readonly number[])[] =>
  paragraphs.map(({ notes }) => notes.map(({ number }) => number));

const rowOf = (note: Note | undefined, label: string): string | undefined =>
  note?.children
    .flatMap((block) => (block.type === 'facts' ? block.rows : []))
    .find(([each]) => each === label)?.[1]
    .map((part) => ('value' in part ? part.value : ''))
    .join('');

const noteOf = (explained: Explained, number: number): Note | undefined =>
  explained.paragraphs.flatMap(({ notes }) => notes).find((note) => note.number === number);

describe('an explained article', () => {
  const explained = explainArticle({
    text: TEXT,
    found: [
      { parts: ['“Three.\n\n“Four,”'], mention: 'Noa Bar', cue: 'said', after: '“Three' },
      { parts: ['“One,”', '“Two.”'], mention: 'Ada Lund', cue: 'said' },
    ],
  });

  it('has every paragraph in full and in order', () => {
    const words = explained.paragraphs.map(({ pieces }) =>
      pieces.map((piece) => (piece.type === 'words' ? piece.value : '')).join(''),
    );
    expect(words.join('\n\n')).toBe(TEXT);
  });

  it('counts statements in the order of the text, and notes each below the paragraph where it begins', () => {
    expect(notesOf(explained)).toEqual([[], [1], [2], []]);
    expect(rowOf(noteOf(explained, 1), 'Written')).toBe('“Ada Lund”');
  });

  it('marks the parts of one statement with one number, in every paragraph that they reach', () => {
    const numbers = explained.paragraphs.map(({ pieces }) =>
      pieces.flatMap((piece) =>
        piece.type === 'start' && piece.label.role === 'content' ? piece.label.numbers : [],
      ),
    );
    expect(numbers).toEqual([[], [1, 1], [2], [2]]);
  });

  it('says of a rule that is in no table only its id', () => {
    const odd = explainArticle({
      text: TEXT,
      found: [{ parts: ['Two'], trace: [{ rule: 'new', evidence: [] }] }],
    });
    expect(rowOf(noteOf(odd, 1), 'Rule 1')).toBe('new');
  });

  it('names nobody where the speaker is unresolved, whoever it may be', () => {
    const speaker = { id: 'spk_lund', name: 'Ada Lund', role: null, type: 'person' } as const;
    const unsure = explainArticle({
      text: TEXT,
      found: [{ parts: ['Two'], speaker, confidence: 'unresolved' }],
    });
    expect(JSON.stringify(unsure.paragraphs)).not.toContain('"value":"Ada Lund"');
    expect(rowOf(noteOf(unsure, 1), 'Confidence')).toBe('unresolved');
  });

  it('tells of what is not searched', () => {
    const { paragraphs } = explainArticle({ text: `${TEXT}\n\nUpdate: the mill is open.`, found: [] });
    expect(paragraphs.map(({ isSearched }) => isSearched)).toEqual([true, true, true, true, false]);
    expect(paragraphs.at(-1)?.label).toContain('not searched');
  });
});
