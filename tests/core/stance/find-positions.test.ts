import { describe, expect, it } from 'vitest';
import { analyseBody } from '../../support/language.ts';

/** Side, words, act and things of each position in a statement by Ann Lee. */
const positionsIn = (words: string): readonly string[] =>
  (analyseBody(`${words} Ann Lee said.`)[0]?.stance?.positions ?? []).map(({ pole, shown, act, things }) =>
    [pole, shown.text, act ?? '-', things.join(' ')].join(' | '),
  );

describe('the side that a clause takes', () => {
  it.each([
    ['“We will sell the pier,”', 'for | will | sell | pier'],
    ['“We will never, ever sell the pier,”', 'against | will never | sell | pier'],
    ['“We won’t sell the pier,”', 'against | won’t | sell | pier'],
    ['“We might consider selling the pier,”', 'open | might consider | sell | pier'],
    ['“We will not rule out a sale of the pier,”', 'open | will not rule out | sale | pier'],
    ['“I refuse to discuss the pier,”', 'against | refuse to discuss | - | pier'],
    ['“I do not oppose the dam,”', 'open | not oppose | - | dam'],
    ['“The pier will not be sold,”', 'against | will not | sell | pier'],
    ['“The pier will stay public,”', 'for | will | public | pier'],
    ['“A sale of the pier is off the table,”', 'against | off the table | sale | pier'],
    ['“We are flexible about the toll,”', 'open | flexible | - | toll'],
    ['“There will be no closure of the school,”', 'against | will be no | closur | school'],
  ])('%s', (words, position) => {
    expect(positionsIn(words)).toEqual([position]);
  });

  it('is told of as what the speaker said where it stands outside quotation marks', () => {
    const [statement] = analyseBody('Ann Lee said she would sell the pier.');
    expect(statement?.stance?.positions).toMatchObject([{ pole: 'for', act: 'sell', things: ['pier'] }]);
  });

  it.each([
    ['under a condition', '“If the price is right, we will sell the pier,”'],
    ['in a question', '“Will we sell the pier? Nobody asked me,”'],
    ['in somebody else’s mouth', '“Kim says he will sell the pier,”'],
    ['in a quotation inside', '“My father told you: ‘We will sell the pier’,”'],
    ['on nothing that is named', '“We will sell it,”'],
    ['by what merely may happen', '“The dam could burst,”'],
    ['by saying what will be', '“It will be a long night,”'],
    ['as somebody else’s due', '“The pier deserves to be supported,”'],
  ])('is not taken %s', (_, words) => {
    expect(positionsIn(words)).toEqual([]);
  });

  it('is somebody else’s to take where another is to act', () => {
    const [statement] = analyseBody('“The brewers will sell the pier,” Ann Lee said.');
    expect(statement?.stance?.positions[0]?.agent).toBe('brewer');
  });
});
