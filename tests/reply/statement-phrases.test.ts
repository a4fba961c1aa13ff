import { describe, expect, it } from 'vitest';
import { text } from '../../src/reply/build.ts';
import type { StatementNode } from '../../src/reply/nodes.ts';
import { plainLine } from '../../src/reply/plain-text.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from '../../src/reply/statement-phrases.ts';
import { aStatement } from '../support/reply-statement.ts';

const speaker = (node: StatementNode, title: string | null = null): string =>
  plainLine(speakerPhrase(node, title));
const words = (node: StatementNode): string => plainLine(wordsPhrase(node));
const details = (node: StatementNode): readonly string[] =>
  detailPhrases(node, text(node.source)).map(plainLine);

describe('speakerPhrase', () => {
  it('gives name and role', () => {
    expect(speaker(aStatement())).toBe('Ada Larsen, mayor of Norhavn');
    expect(speaker(aStatement({ role: null }))).toBe('Ada Larsen');
  });

  it('gives the mention as written for a speaker who is not resolved', () => {
    const unresolved = { speaker: null, confidence: 'unresolved', mention: 'she' } as const;
    expect(speaker(aStatement(unresolved))).toBe('unresolved (“she”)');
    expect(speaker(aStatement({ ...unresolved, mention: null }))).toBe('unresolved');
  });

  it('names nobody when the attribution is unresolved, even if a name came along', () => {
    expect(speaker(aStatement({ confidence: 'unresolved' }))).toBe('unresolved (“Larsen”)');
  });

  it('says nothing under a title that names speaker and role', () => {
    expect(speaker(aStatement(), 'Ada Larsen, mayor of Norhavn')).toBe('');
    expect(speaker(aStatement({ role: null }), 'Ada Larsen (3 statements)')).toBe('');
  });

  it('still gives a role that the title does not', () => {
    expect(speaker(aStatement(), 'Ada Larsen')).toBe('mayor of Norhavn');
  });

  it('gives the whole name under the title of a namesake', () => {
    expect(speaker(aStatement({ speaker: 'Ada' }), 'Ada Larsen, mayor of Norhavn')).toBe(
      'Ada, mayor of Norhavn',
    );
  });
});

describe('wordsPhrase', () => {
  const parts = [{ text: 'the harbour ' }, { text: 'the school' }];

  it('puts each direct part in quotation marks', () => {
    expect(words(aStatement({ parts }))).toBe('“the harbour” … “the school”');
  });

  it('introduces indirect words as a paraphrase, without quotation marks', () => {
    expect(words(aStatement({ kind: 'indirect', parts }))).toBe('paraphrased: the harbour … the school');
  });

  it('leaves mixed words the marks within and adds none', () => {
    const mixed = aStatement({ kind: 'mixed', parts: [{ text: 'the harbour was "safe"' }] });
    expect(words(mixed)).toBe('the harbour was "safe"');
  });
});

describe('detailPhrases', () => {
  it('lists what is known, in one order', () => {
    expect(details(aStatement({ confidence: 'low', about: 'title' }))).toEqual([
      'direct',
      '“promised”',
      'attribution: low',
      'Radio Norhavn',
      'to fishermen',
      'said 9 May 2023',
      'Norhavn Post',
      'stm_harbour001',
      'under a headline about the topic',
    ]);
  });

  it('leaves out what is not known', () => {
    const bare = aStatement({ cue: null, venue: null, addressee: null, day: null });
    expect(details(bare)).toEqual(['direct', 'Norhavn Post', 'stm_harbour001']);
  });

  it('says when only the words around are about the topic', () => {
    expect(details(aStatement({ about: 'context' })).at(-1)).toBe(
      'about the topic (named beside these words)',
    );
  });
});
