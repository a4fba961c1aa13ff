import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Analysis } from '../../../src/core/corpus.ts';
import { analyseText } from '../../support/language.ts';

const read = (body: string): Analysis => analyseText(`Today\n\n${body}`);
const changesIn = (body: string): readonly string[] =>
  read(body).changes.map(
    ({ speaker, triggers }) => `${speaker.name}: ${triggers.map(({ words }) => words).join(', ')}`,
  );

describe('a change that a text tells of', () => {
  it.each([
    ['Harbour Minister Ada Berg rowed back on her pledge to freeze the fees.', 'Ada Berg: rowed back'],
    [
      'Ada Berg, the minister, has taken back her threat to close the port.',
      'Ada Berg: taken back her threat',
    ],
    ['Mayor Jon Lind walked it back on Friday.', 'Jon Lind: walked it back'],
    [
      'Mayor Jon Lind retreated on Monday from his promise.',
      'Jon Lind: retreated on Monday from his promise',
    ],
    ['Mayor Jon Lind spoke on Monday. He has since changed his mind.', 'Jon Lind: changed his mind'],
    ['Mayor Jon Lind had second thoughts about the pool.', 'Jon Lind: had second thoughts'],
    ['Mayor Jon Lind was forced to retract the claim.', 'Jon Lind: retract the claim'],
    [
      'Mayor Jon Lind denied ever having said that the pool would close.',
      'Jon Lind: denied ever having said',
    ],
    ['In a U-turn on fees, Mayor Jon Lind said they would fall.', 'Jon Lind: U-turn'],
    ['“I was quoted out of context,” Mayor Jon Lind said.', 'Jon Lind: out of context'],
    ['“I have changed my mind on the pool,” Mayor Jon Lind said.', 'Jon Lind: changed my mind'],
    [
      'Contradicting what he said a week ago, Mayor Jon Lind told reporters that the pool would stay.',
      'Jon Lind: Contradicting what he said',
    ],
    [
      'Mayor Jon Lind had previously said that the pool would stay, but now wants it filled in.',
      'Jon Lind: had previously said, but now',
    ],
    ['The council reversed its decision to close the library.', 'council: reversed its decision'],
  ])('%s', (body, expected) => {
    expect(changesIn(body)).toEqual([expected]);
  });

  it.each([
    ['is asked for', 'The dockers urged Mayor Jon Lind to withdraw his remark.'],
    ['is refused', 'Mayor Jon Lind refused to walk back his remark.'],
    ['has not happened', '“I have not changed my mind,” Mayor Jon Lind said.'],
    ['will not happen', 'Mayor Jon Lind said he would not retreat from his promise.'],
    ['is only thought of', 'If Mayor Jon Lind walked back his pledge, the dockers would strike.'],
    ['is only guessed', 'Maybe Mayor Jon Lind has changed his mind.'],
    ['is a rumour', 'There was a rumour that Mayor Jon Lind had changed his mind.'],
    ['is said of another', 'Mayor Jon Lind said that Ada Berg had walked back her pledge.'],
    ['is a neighbour’s', '“Our baker has changed her mind and stays,” Mayor Jon Lind said.'],
    ['is a colleague’s', '“The minister has changed her mind about my pool,” Mayor Jon Lind said.'],
    ['is told by nobody in particular', '“They say I have changed my mind,” Mayor Jon Lind said.'],
    ['is called a lie', '“It is a lie that I have changed my mind,” Mayor Jon Lind said.'],
    ['is hers and told by him', 'Mayor Jon Lind spoke on Monday. Lind said she had changed her mind.'],
    ['is of a decision that another made', 'Mayor Jon Lind reversed a decision by the old council.'],
    ['is of another’s decision', 'Mayor Jon Lind overturned the council’s decision on the pool.'],
    ['is a court’s', 'Mayor Jon Lind waited. The Appeal Court reversed the decision on the pool.'],
    ['is of a place on the ground', 'General Ada Berg abandoned her position on the ridge.'],
    ['is only imagined', 'Had Mayor Jon Lind changed his mind, the pool would be gone.'],
    ['is what somebody often does', 'Mayor Jon Lind has often changed his mind.'],
    ['is thought by people', '“People think I have changed my mind,” Mayor Jon Lind said.'],
    ['is another’s, as the speaker thinks', '“I think the minister has changed her mind,” Ada Berg said.'],
    ['is an accusation', 'Critics accused Mayor Jon Lind of a U-turn on the tunnel.'],
    ['is a habit', 'Mayor Jon Lind changes his mind on Mondays.'],
    ['is no position: a car', 'Mayor Jon Lind reversed his car into a flagpole.'],
    ['is no position: a road', 'Mayor Jon Lind made a U-turn at the first junction.'],
    ['is no position: a date', 'Mayor Jon Lind changed the date of the meeting.'],
    ['is no position: a fact', 'Mayor Jon Lind clarified that the pool opens at nine.'],
    ['denies a deed', 'Mayor Jon Lind denied that he had taken money.'],
    ['takes back what another said', 'Mayor Jon Lind disavowed remarks that his driver made.'],
    ['contradicts another', 'Inspector Tom Hale found letters that contradicted her earlier pledge.'],
  ])('is none where it %s', (_, body) => {
    expect(changesIn(body)).toEqual([]);
  });

  it('is one however often the text tells of it', () => {
    const body =
      'Mayor Jon Lind walked back his pledge on Monday. It was late when Lind reversed his decision.';
    expect(changesIn(body)).toEqual(['Jon Lind: walked back his pledge, reversed his decision']);
  });

  it('has the side that the text puts before, and the one that it tells since', () => {
    const { changes, statements } = read(
      'Mayor Jon Lind walked back a remark on Thursday. On Wednesday he had told the brewers: “We might sell the pier.” “The pier stays public,” Lind said on Thursday.',
    );
    const wordsOf = (id: string | undefined): string | undefined =>
      statements.find((statement) => statement.id === id)?.parts[0]?.text;
    expect(wordsOf(changes[0]?.earlier?.id)).toBe('“We might sell the pier.”');
    expect(wordsOf(changes[0]?.later?.id)).toBe('“The pier stays public,”');
  });
});

test('any run of such words is read, and every sentence that tells of a change stands in the text', () => {
  const words = fc.constantFrom(
    ...[
      'Ada Berg',
      'she',
      'her',
      'walked',
      'back',
      'remarks',
      'U-turn',
      'denied',
      'having',
      'said',
      'had',
      'previously',
    ],
    ...[
      'but now',
      '“',
      '”',
      '.',
      ',',
      'to',
      'that',
      'if',
      '\n\n',
      'changed',
      'mind',
      'contradicting',
      'what',
      '’s',
      '?',
    ],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
      const text = `Today\n\n${pieces.join(' ')}`;
      for (const { told } of analyseText(text).changes) {
        const { start = 0, end = 0, text: sentence } = told?.sentence ?? {};
        expect(text.slice(start, end)).toBe(sentence);
      }
    }),
    { numRuns: 150 },
  );
});

test('a text that does nothing but change its mind, and a speech without a full stop, are read to their end', () => {
  const told = 'Mayor Jon Lind walked it back. '.repeat(2000);
  const speech = `“${'we will sell the pier and we will not sell the pier and '.repeat(2000)}so on,” Lind said.`;
  const { changes, statements } = read(`${told}\n\n${speech}`);
  expect(changes).toHaveLength(1);
  expect(statements.at(-1)?.stance?.positions.length).toBeGreaterThan(0);
});
