import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyseText } from '../../support/language.ts';
import { foreignText } from '../../support/text-arbitrary.ts';

const figuresOf = (body: string) => analyseText(`Today\n\n${body}`).figures;
const only = (body: string) => {
  const found = figuresOf(body);
  expect(found.map(({ written }) => written.text)).toHaveLength(1);
  return found[0];
};

describe('an amount', () => {
  test.each([
    ['The port has 1,250 boats.', '1,250', 1250],
    ['The port has 45k boats.', '45k', 45_000],
    ['The port has 1.2 million boats.', '1.2 million', 1_200_000],
    ['The port has half a million boats.', 'half a million', 500_000],
    ['The port has two and a half million boats.', 'two and a half million', 2_500_000],
    ['The port has three hundred and forty-two boats.', 'three hundred and forty-two', 342],
    ['The port has two thousand five hundred boats.', 'two thousand five hundred', 2500],
    ['The port has a dozen boats.', 'a dozen', 12],
  ])('in “%s” is read with all that belongs to it', (body, written, value) => {
    expect(only(body)).toMatchObject({ written: { text: written }, low: value, high: value, of: 'boats' });
  });

  test.each([
    ['between 120 and 130 boats', 'between 120 and 130', 120, 130],
    ['120 to 130 boats', '120 to 130', 120, 130],
    ['120–130 boats', '120–130', 120, 130],
    ['10-12 boats', '10-12', 10, 12],
    ['2 to 3 million boats', '2 to 3 million', 2_000_000, 3_000_000],
    ['800,000 to 1 million boats', '800,000 to 1 million', 800_000, 1_000_000],
    ['four or five boats', 'four or five', 4, 5],
  ])('“%s” is a range', (words, written, ...[low, high]) => {
    expect(only(`The port has ${words}.`)).toMatchObject({ written: { text: written }, low, high });
  });

  it('is the new number alone where an old one gives way to it', () => {
    expect(only('Rents rose from 8 to 10 percent.')).toMatchObject({ low: 10, high: 10 });
    expect(only('Rents are from 8 to 10 percent higher.')).toMatchObject({ low: 8, high: 10 });
  });

  test.each([
    ['about 40', 'about'],
    ['an estimated 40', 'about'],
    ['40 or so', 'about'],
    ['just under 40', 'nearly'],
    ['no fewer than 40', 'at-least'],
    ['40 or more', 'at-least'],
    ['upwards of 40', 'more-than'],
    ['as many as 40', 'at-most'],
    ['no more than 40', 'at-most'],
    ['fewer than 40', 'less-than'],
    ['40', 'exactly'],
  ])('“%s” boats are qualified as it says', (words, qualifier) => {
    expect(only(`The port has ${words} boats.`)).toMatchObject({ written: { text: words }, qualifier });
  });

  test.each([
    ['dozens of', 24],
    ['hundreds of', 200],
    ['tens of thousands of', 20_000],
    ['hundreds of thousands of', 200_000],
  ])('“%s” boats are the least that the words can mean', (words, low) => {
    expect(only(`The port has ${words} boats.`)).toMatchObject({ low, qualifier: 'at-least', of: 'boats' });
  });

  test.each([
    ['The pier would cost $1.4bn.', '$1.4bn', 'USD', 1_400_000_000],
    ['The pier would cost €45m.', '€45m', 'EUR', 45_000_000],
    ['The pier would cost US$5 million.', 'US$5 million', 'USD', 5_000_000],
    ['He paid a $30 fine.', '$30', 'USD', 30],
    ['The pier would cost 38 million euros.', '38 million euros', 'EUR', 38_000_000],
    ['The pier is 45m long.', '45m', 'm', 45],
    ['The pier is 12 km long.', '12 km', 'km', 12],
    ['Rents rose by 9.5%.', '9.5%', 'percent', 9.5],
    ['Rents rose by 7 per cent.', '7 per cent', 'percent', 7],
    ['Rents rose by 2 percentage points.', '2 percentage points', 'points', 2],
    ['Trains ran at 90 km/h.', '90 km/h', 'km/h', 90],
  ])('“%s” is measured in a unit', (body, written, ...[unit, low]) => {
    expect(only(body)).toMatchObject({ written: { text: written }, unit, low });
  });
});

test.each([
  ['a year', 'In 2014 the port was closed.'],
  ['a year before a noun', 'The 2030 floods closed the port.'],
  ['a year in a date', 'It burned on May 28, 1986 killing nobody.'],
  ['a day', 'The port opens on 14 March.'],
  ['a time of day', 'The port opens at 10:30 and closes at 6 p.m. today.'],
  ['a telephone number', 'Call 0800 123 456 or 555 0142.'],
  ['an address', 'She lives at 12 Harbour Street.'],
  ['an age', 'Ann Lee, 54, runs the port.'],
  ['an age in words', 'Ann Lee is 54 years old.'],
  ['a rank', 'It is the No. 10 port and one of the top 20 ports.'],
  ['an ordinal', 'It is the second-largest port, and the 21st to open.'],
  ['a score', 'Harl won 3-1 and lost 2 to 1.'],
  ['a model', 'A Boeing 737 landed, and a Corvan 340 took off.'],
  ['a route', 'Highway 9 is closed.'],
  ['an article', 'Article 5 guards the ports.'],
  ['a group with a number in its name', 'The Group of 20 leaders met the Group of Seven.'],
  ['a pronoun', 'One of the boats left, and one said so.'],
  ['a reference', 'The two ministers met.'],
  ['a figure of speech', 'I told him a hundred times.'],
  ['a share in words', 'One in five ports is closed.'],
  ['a time that has passed', 'The port burned ten years ago.'],
  ['a deadline', 'They will meet within 48 hours.'],
  ['the name of a programme', 'She told “60 Minutes” so.'],
  ['a version', 'The port runs version 4.2 of it.'],
  ['a number of a list', '1. The port is closed.'],
  ['a single word between slashes', 'The port is open 24/7.'],
])('%s is no figure', (_, body) => {
  expect(figuresOf(body).map(({ written }) => written.text)).toEqual([]);
});

describe('what is counted', () => {
  it('is the noun, also where the tagger takes the verb behind it for another', () => {
    expect(only('Below the pass 300 tents stand.')).toMatchObject({ of: 'tents', sense: { thing: 'tent' } });
  });

  it('is the same for words that mean the same', () => {
    const things = figuresOf('It has 300 soldiers. It has 200 troops.').map(({ sense }) => sense.thing);
    expect(new Set(things)).toEqual(new Set(['troop']));
  });

  test.each([
    'The fire killed 12 people.',
    '12 people were killed.',
    'There were 12 deaths.',
    '12 are confirmed dead.',
    'The fire burned on, killing 12.',
  ])('is deaths in “%s”', (body) => {
    expect(only(body)?.sense.thing).toBe('deaths');
  });

  it('is what the figure before counted, where a number has no noun of its own', () => {
    const [first, second] = figuresOf(
      'Aid workers estimate that 300 tents stand near the river. Local officials estimated as many as 400.',
    );
    expect(second).toMatchObject({ low: 400, of: 'tents', where: 'near the river', sense: first?.sense });
  });

  it('is not carried on by a bare number that nobody gives', () => {
    expect(figuresOf('There were 300 tents. They met at nine.')).toHaveLength(1);
  });

  it('is told apart from a part of it', () => {
    const parts = figuresOf('There were 300 tents. 40 of them burned.').map(({ sense }) => sense.part);
    expect(parts).toEqual([null, 'of them']);
  });

  it('is another thing by the day than in all', () => {
    const parts = figuresOf('It leaks 40 tonnes of oil a day. It has leaked 900 tonnes of oil.').map(
      ({ sense }) => sense.part,
    );
    expect(parts).toEqual(['per day', null]);
  });
});

describe('the clause of a figure', () => {
  const clauseOf = (body: string, of: string): string => {
    const { figures } = analyseText(`Today\n\n${body}`);
    const text = `Today\n\n${body}`;
    const found = figures.find((figure) => figure.of === of);
    return (found?.clause ?? []).map(({ start, end }) => text.slice(start, end)).join(' | ');
  };

  it('leaves out what another verb of the sentence tells', () => {
    expect(clauseOf('Soldiers guarded the camp, where 300 tents stand.', 'tents')).not.toContain('Soldiers');
    expect(clauseOf('40 boats sank and 12 sheds burned.', 'boats')).not.toContain('sheds');
  });

  it('leaves out what is counted beside it', () => {
    expect(clauseOf('The storm sank 40 boats and 12 rafts.', 'boats')).not.toContain('rafts');
    expect(clauseOf('The storm sank 40 boats and 12 rafts.', 'boats')).toContain('storm');
  });

  it('leaves out who says it', () => {
    expect(clauseOf('The harbour master Ann Lee said 40 boats had sunk.', 'boats')).toBe('40 boats had sunk');
  });
});

describe('where and as of when', () => {
  it('a place is told by a noun for places or by a name, and what else "in" leads in is none', () => {
    expect(only('There are 40 boats near the northern shore.')).toMatchObject({
      sense: { places: ['shore'], placeNames: ['northern'] },
    });
    expect(only('In Ansel, 40 boats sank.')?.sense.placeNames).toEqual(['ansel']);
    expect(only('There were 40 boats in trouble.')?.where).toBeNull();
  });

  test.each([
    ['There were 40 boats last year.', 'last year', '2030'],
    ['There were 40 boats in 2014.', 'in 2014', '2014'],
    ['There were 40 boats in January.', 'in January', '2031-01'],
    ['There are currently 40 boats.', 'currently', 'now'],
    ['There are 40 boats.', null, 'now'],
  ])('“%s” holds for the time it says', (body, asOf, time) => {
    expect(only(body)).toMatchObject({ asOf, time });
  });

  it('of two times the nearer one is meant', () => {
    const [first, second] = figuresOf('It had 40 boats in 2020 and 60 boats in 2014.');
    expect([first?.time, second?.time]).toEqual(['2020', '2014']);
  });
});

describe('what is told of a figure', () => {
  const told = (body: string, at = 0) => {
    const text = `Today\n\n${body}`;
    return figuresOf(body)
      [at]?.clause.map(({ start, end }) => text.slice(start, end))
      .join(' ');
  };

  test.each(['30 riders were hurt when the stand fell.', 'After the stand fell, 30 riders were hurt.'])(
    'is also when or why it came so in “%s”',
    (body) => {
      expect(told(body)).toContain('stand fell');
    },
  );

  it('is no contrast beside it', () => {
    expect(told('The siege drew 400 guests while 30 riders were hurt.', 1)).not.toContain('siege');
  });

  it('is what is told of the whole where it is a part of it', () => {
    expect(told('In the siege 30 riders were hurt. Five boys were among the hurt.', 1)).toContain('siege');
  });
});

describe('who gives a figure', () => {
  it('is the statement that it stands in, also where its qualifier was cut off', () => {
    const { figures, statements } = analyseText('Today\n\nAnn Lee said just under 40 boats had sunk.');
    expect(figures.map(({ statementId }) => statementId)).toEqual(statements.map(({ id }) => id));
  });

  it('is nobody where the document tells it itself', () => {
    expect(only('There are 40 boats.')?.statementId).toBeNull();
  });

  it('is not the document where somebody estimates it, of whom no statement is known', () => {
    expect(figuresOf('Officials estimate 40 boats.')).toEqual([]);
  });

  it.each(['Divers counted 40 boats.', '“The port has 40 boats.”', 'Under 40 boats, he told of nobody.'])(
    'is left open in “%s”',
    (body) => {
      expect(figuresOf(body)).toEqual([]);
    },
  );

  it('is still the document where a statement stands beside it', () => {
    const figures = figuresOf('“The pier is safe,” said Ann Lee, who owns 40 boats.');
    expect(figures.map(({ statementId }) => statementId)).toEqual([null]);
  });

  it('is not counted itself: two bakers who say something are no figure', () => {
    const figures = figuresOf('Two bakers said 40 boats had sunk.');
    expect(figures.map(({ low }) => low)).toEqual([40]);
  });
});

it('of any text nothing throws, and every span equals its place in the text', () => {
  const numbers = fc.constantFrom(
    '40',
    '1.4bn',
    '$5',
    'dozens of',
    'between',
    'and',
    'to',
    '–',
    '%',
    'about',
    'km',
    'of them',
    'boats',
    'a million',
    '2014',
    'in',
    ',',
  );
  const text = fc.oneof(
    foreignText,
    fc
      .array(fc.oneof(numbers, fc.string({ maxLength: 4 })), { maxLength: 40 })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (body) => {
      const whole = `Today\n\n${body}`;
      for (const { written, sentence, clause, low, high } of analyseText(whole).figures) {
        expect([written, sentence].map(({ start, end }) => whole.slice(start, end))).toEqual([
          written.text,
          sentence.text,
        ]);
        expect(clause.every(({ start, end }) => 0 <= start && start < end && end <= whole.length)).toBe(true);
        expect(Number.isFinite(high) && low <= high).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
