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
    ['in the mouth of people without a name', '“They say we will sell the pier,”'],
    ['in what was thought once', '“I used to say that we will never sell the pier,”'],
    ['in what was wanted', '“We wanted to sell the pier,”'],
    ['by not thinking so', '“I do not think we will sell the pier,”'],
    ['by naming a rumour', '“There is a rumour that we will sell the pier,”'],
    ['by calling it nonsense', '“It is nonsense that we will sell the pier,”'],
    ['by fearing it', '“I fear that we must sell the pier,”'],
    ['by asking others to imagine it', '“Imagine selling the pier,”'],
    ['as long as something else holds', '“As long as I am mayor, we will not sell the pier,”'],
    ['once something else is done', '“Once the debt is paid, we will sell the pier,”'],
    ['without something else', '“We will not sell the pier without a vote,”'],
    ['for a while', '“We will not sell the pier for now,”'],
    ['as somebody else’s due', '“The pier deserves to be supported,”'],
  ])('is not taken %s', (_, words) => {
    expect(positionsIn(words)).toEqual([]);
  });

  it.each([
    ['denied that there were plans to', 'Ann Lee denied that there were plans to sell the pier.'],
    ['denied that the council planned to', 'Ann Lee denied that the council planned to sell the pier.'],
    [
      'rejected claims that the council would',
      'Ann Lee rejected claims that the council would sell the pier.',
    ],
  ])('is turned round by a verb of denying: %s', (shown, body) => {
    const [statement] = analyseBody(body);
    expect(statement?.stance?.positions).toMatchObject([
      { pole: 'against', act: 'sell', things: ['pier'], shown: { text: shown } },
    ]);
  });

  it.each([
    ['warned of', 'Ann Lee warned that the council would sell the pier.'],
    ['hoped for', 'Ann Lee hoped that the council would keep the pier.'],
    ['told as a deed that is denied', 'Ann Lee denied that she had promised to sell the pier.'],
  ])('is none that is %s', (_, body) => {
    expect(analyseBody(body).flatMap(({ stance }) => stance?.positions ?? [])).toEqual([]);
  });

  it.each([
    ['this season', 'time this season'],
    ['in May', 'time may'],
    ['in 2034', 'time 2034'],
    ['before the election', 'time before elect'],
    ['in the autumn', 'time autumn'],
  ])('is narrowed down to a time, which is not what it is about: %s', (when, scope) => {
    const [statement] = analyseBody(`“We will raise the fare ${when},” Ann Lee said.`);
    expect(statement?.stance?.positions).toMatchObject([{ things: ['fare'], scope: [scope] }]);
  });

  it('is narrowed down by a place that stands before it', () => {
    const [statement] = analyseBody('“In Harl we will build a pool,” Ann Lee said.');
    expect(statement?.stance?.positions).toMatchObject([{ agent: null, things: ['pool'], scope: ['harl'] }]);
  });

  it('is somebody else’s to take where another is to act', () => {
    const [statement] = analyseBody('“The brewers will sell the pier,” Ann Lee said.');
    expect(statement?.stance?.positions[0]?.agent).toBe('brewer');
    const [own] = analyseBody('“My father will sell the pier,” Ann Lee said.');
    expect(own?.stance?.positions[0]?.agent).toBe('father');
  });
});
