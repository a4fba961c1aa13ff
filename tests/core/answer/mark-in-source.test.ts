import { describe, expect, it } from 'vitest';
import { markInSource } from '../../../src/core/answer/mark-in-source.ts';
import { makeRecord } from '../../support/corpus-builder.ts';

const shown = (body: string, ...parts: readonly string[]): string => {
  const { document, statements } = makeRecord({
    id: 'doc_x',
    title: 'Title',
    body,
    statements: [{ id: 'stm_x', parts }],
  });
  const [indexed] = statements;
  if (!indexed) throw new Error('no statement');
  const contents = markInSource(document.text, indexed.statement);
  return contents
    .map((content) =>
      typeof content === 'string' ? content : `[${'value' in content ? content.value : ''}]`,
    )
    .join('');
};

describe('markInSource', () => {
  it('marks the words with one sentence on either side, and says where the paragraph goes on', () => {
    expect(shown('One. Two. “Three,” he said. Four. Five.', '“Three,”')).toBe(
      '… Two. [“Three,”] he said. Four. …',
    );
  });

  it('marks each part of a split statement and leaves the cue unmarked', () => {
    expect(shown('“One,” she said. “Two.”', '“One,”', '“Two.”')).toBe('Title\n\n[“One,”] she said. [“Two.”]');
  });

  it('reaches into the next paragraph when its own ends', () => {
    expect(shown('One.\n\nTwo.\n\nThree.', 'Two.')).toBe('One.\n\n[Two.]\n\nThree.');
  });

  it('stays short in a line without any end', () => {
    expect(shown(`${'x '.repeat(50_000)}word ${'y '.repeat(50_000)}`, 'word').length).toBeLessThan(5_000);
  });
});
