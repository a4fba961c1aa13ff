import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import type { Document } from '../../src/core/corpus.ts';
import { isStatementId } from '../../src/core/ids.ts';
import { analyseBody, analyseText, documentOf, tools } from '../support/language.ts';

const SAID = '“The bridge is safe,” Anna Quillon said.';
const idsOf = (body: string, marks: Partial<Document> = {}) =>
  analyse({ ...documentOf(`Today\n\n${body}`), ...marks }, tools).statements.map(({ id }) => id);

describe('the id of a statement', () => {
  test('is one, and survives a change elsewhere in the document', () => {
    const [id] = idsOf(SAID);
    expect(id !== undefined && isStatementId(id)).toBe(true);
    expect(idsOf(`It rained.\n\n${SAID}\n\n“No,” Peter Ostrel said.`)).toContain(id);
  });

  test('changes with its words and with its document', () => {
    const ids = [idsOf(SAID), idsOf(SAID.replace('safe', 'old')), idsOf(SAID, { id: 'doc_other' })].flat();
    expect(new Set(ids).size).toBe(3);
  });

  test('is another one where the same words are said again', () => {
    expect(new Set(idsOf(`${SAID}\n\n${SAID}`)).size).toBe(2);
  });
});

describe('a statement', () => {
  test('encloses its parts, with the words in between', () => {
    const [statement] = analyseBody('“The bridge,” Anna Quillon said, “is safe.”');
    expect(statement?.parts.map(({ text }) => text)).toEqual(['“The bridge,”', '“is safe.”']);
    expect([statement?.start, statement?.end]).toEqual([
      statement?.parts[0]?.start,
      statement?.parts[1]?.end,
    ]);
  });

  test('tells from quotation mark to speaker which rules made it and on which words', () => {
    const text = `Today\n\nAnna Quillon is the mayor. ${SAID.replace('Anna ', '')}`;
    const [statement] = analyseText(text).statements;
    expect(statement?.trace.map(({ rule, evidence }) => [rule, evidence.map((each) => each.text)])).toEqual([
      ['quotation-tag', ['said', 'Quillon']],
      ['surname', ['Quillon', 'Quillon']],
    ]);
  });

  test('is no more certain than the weaker of its rules', () => {
    const [plain, shared] = analyseBody(
      'Anna Quillon said it was safe. Anna Quillon ran, saying it was safe.',
    );
    expect([plain?.confidence, shared?.confidence]).toEqual(['high', 'medium']);
  });

  test('has a day only where the document has one to count from', () => {
    const body = 'Anna Quillon said on Monday that it was safe.';
    expect(analyseBody(body)[0]?.saidOn).toBe('2031-03-10');
    const undated = analyse({ ...documentOf(`Today\n\n${body}`), publishedAt: null }, tools);
    expect(undated.statements[0]?.saidOn).toBeNull();
  });
});

describe('a document', () => {
  test('tells each speaker once, with every alias and role', () => {
    const { speakers } = analyseText(
      'Today\n\nMayor Anna Quillon said it was safe. Quillon said it was old. She said it was hers.',
    );
    expect(speakers).toEqual([
      {
        id: 'spk_anna-quillon',
        name: 'Anna Quillon',
        type: 'person',
        aliases: ['Anna Quillon', 'Quillon'],
        roles: ['Mayor'],
      },
    ]);
  });

  test('tells the names that stand in what was said, and no others', () => {
    const { topics } = analyseText(
      'Today\n\nAnna Quillon said that Harl Bank and Norway had paid, and Harl Bank twice. Vessen was silent.',
    );
    expect(topics).toEqual(['Harl Bank', 'Norway']);
  });

  test('tells the short forms that it explains', () => {
    const { acronyms } = analyseText('Today\n\nThe Harbour Board of Vessen (HBV) met. A boat (BOAT) came.');
    expect(acronyms).toEqual([{ short: 'HBV', long: 'Harbour Board of Vessen' }]);
  });

  test('without statements is read all the same', () => {
    expect(analyseText('')).toEqual({
      statements: [],
      speakers: [],
      acronyms: [],
      topics: [],
      figures: [],
      changes: [],
    });
    expect(analyseText('Today\n\nIt rained.').statements).toEqual([]);
  });
});

test('the title alone can make a statement', () => {
  const [statement] = analyseText('Bridge is safe, mayor says').statements;
  expect(statement).toMatchObject({ zone: 'headline', kind: 'indirect' });
});
