import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../src/core/answer/index-document.ts';
import { makeRecord } from '../../support/corpus-builder.ts';

const BODY = [
  'Rain fell on Monday. Asked about herring, Berg was firm. “We sell cod,” she said, “and not e-mail.” Then the alliance met.',
  'Seals watched.',
].join('\n\n');

const record = makeRecord({
  id: 'doc_fish',
  title: 'Fish market opens',
  body: BODY,
  statements: [{ id: 'stm_cod', parts: ['“We sell cod,”', '“and not e-mail.”'], cue: 'said' }],
});
const terms = record.statements[0]?.terms;

describe('indexDocument', () => {
  it('takes the words of all parts as content, hyphenated ones also as one', () => {
    expect(terms?.content).toEqual(['we', 'sell', 'cod', 'and', 'not', 'e', 'mail', 'email']);
  });

  it('takes its whole sentences and the one before in its paragraph as context', () => {
    expect(terms?.context.join(' ')).toBe(
      'ask about herring berg was firm we sell cod she said and not e mail email',
    );
  });

  it('takes the title for every statement, and the whole text for the document', () => {
    expect(terms?.title).toEqual(['fish', 'market', 'open']);
    expect(record.terms).toEqual(expect.arrayContaining(['fish', 'monday', 'cod', 'seal', 'email']));
  });

  it('stays quick when ten thousand statements share one line', () => {
    const words = Array.from({ length: 10_000 }, (_, at) => `word${at}`);
    const text = `Title\n\n${words.join(' ')}`;
    const statements = words.flatMap((word, at) => {
      const [base] = record.analysis.statements;
      const start = text.indexOf(`${word} `);
      if (!base || start < 0) return [];
      const part = { start, end: start + word.length, text: word };
      return [{ ...base, id: `stm_${at}` as const, ...part, parts: [part] }];
    });
    const started = performance.now();
    indexDocument({ ...record.document, text }, 'f', { ...record.analysis, statements });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
