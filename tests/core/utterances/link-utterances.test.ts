import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { linkUtterances } from '../../../src/core/utterances/link-utterances.ts';
import { type ComparableMarks, comparable } from '../../support/comparables.ts';

const likeness = (one: ComparableMarks, other: ComparableMarks): string => {
  const [link] = linkUtterances([comparable(one)], [comparable(other)]);
  return link?.likeness ?? 'nothing';
};

const between = (one: string, other: string, kinds: Partial<ComparableMarks> = {}): string =>
  likeness({ words: one }, { words: other, outlet: 'Tide', ...kinds });

describe('two reports are of the same remark', () => {
  test.each([
    ['whatever marks they print', '“We will not sell the pier,”', '"We will not sell the pier."'],
    [
      'where one gives a part',
      '“We will not sell the old pier,”',
      '“Listen. We will not sell the old pier, and nobody asked us to.”',
    ],
    [
      'in other small words',
      '“We are not a member of the league right now,”',
      '“We are not members of the league at the moment,”',
    ],
    [
      'in another order',
      '“On Monday the ferry to Brink sails again,”',
      '“The ferry to Brink sails again on Monday,”',
    ],
    [
      'with another word for what is done',
      '“We will finish the new lock at Brink by spring,”',
      '“We will complete the new lock at Brink by spring,”',
    ],
    ['with a number in words', '“We hired 200 nurses in May,”', '“We hired two hundred nurses in May,”'],
    [
      'with the negation elsewhere in the clause',
      '“No school will close in Brink before June,”',
      '“The schools will not close in Brink before June,”',
    ],
    ['with a dozen', '“A dozen houses are left in Brink,”', '“Twelve houses are left in Brink,”'],
    [
      'in the spelling of another country',
      '“The harbour will organise a labour centre in Brink,”',
      '“The harbor will organize a labor center in Brink,”',
    ],
    ['with a contraction', '“The harbour won’t pay for Brink,”', '“The harbour will not pay for Brink,”'],
  ])('%s', (_, one, other) => {
    expect(between(one, other)).toBe('same');
    expect(between(other, one)).toBe('same');
  });

  it('when both only paraphrase, in the same words', () => {
    const words = 'the bridge would stay closed to lorries';
    expect(likeness({ words, kind: 'indirect' }, { words, kind: 'indirect' })).toBe('same');
  });

  it('when a group of the same name says the same words that day', () => {
    const words = '“The lock gates have rusted through.”';
    const group = { by: 'harbour officials', type: 'group' as const };
    expect(likeness({ words, ...group }, { words, ...group })).toBe('same');
    expect(likeness({ words, ...group }, { words, ...group, by: 'city officials' })).toBe('nothing');
  });
});

describe('two reports are of nothing in common', () => {
  test.each([
    ['a negation', '“We will sell the pier to the league,”', '“We will not sell the pier to the league,”'],
    [
      'what a negation stands with',
      '“They want not war but peace for Brink,”',
      '“They want war but not peace for Brink,”',
    ],
    [
      'whether it is the saying that is denied',
      '“We did not promise to close the Brink lock,”',
      '“We promised not to close the Brink lock,”',
    ],
    [
      'how much',
      '“Our lock in Brink needs more sluice keepers,”',
      '“Our lock in Brink needs fewer sluice keepers,”',
    ],
    ['how many', '“Half of the boats will stay in Brink,”', '“All of the boats will stay in Brink,”'],
    [
      'the side of a moment',
      '“The ferry to Brink leaves before noon,”',
      '“The ferry to Brink leaves after noon,”',
    ],
    ['the year', '“We will build the Brink road this year,”', '“We will build the Brink road next year,”'],
    ['a prefix', '“It is possible to save the Brink lock,”', '“It is impossible to save the Brink lock,”'],
    ['a number', '“We will hire 200 nurses in May,”', '“We will hire 300 nurses in May,”'],
    [
      'the thing spoken of',
      '“We will reopen the north lock before June,”',
      '“We will reopen the south lock before June,”',
    ],
    ['a name', '“The ferry to Brink will sail in May,”', '“The ferry to Ansel will sail in May,”'],
    ['how sure it is', '“We might sell the old pier in spring,”', '“We will sell the old pier in spring,”'],
    ['nearly every word', '“The pier is a memory of stone,”', '“Brink deserves a better ferry,”'],
  ])('where %s differs', (_, one, other) => {
    expect(between(one, other)).toBe('nothing');
  });

  test.each(['“Thank you very much.”', '“We will see.”', '“No comment.”'])('%s is no remark', (words) => {
    expect(between(words, words)).toBe('nothing');
  });

  it('where somebody else says the same words', () => {
    const words = '“We will not sell the pier,”';
    expect(between(words, words, { by: 'Ida Berg' })).toBe('nothing');
    expect(between(words, words, { by: 'Berg' })).toBe('nothing');
  });
});

describe('two remarks are similar', () => {
  const words = '“We will not sell the pier to anybody,”';

  it('in the same words of another day', () => {
    expect(between(words, words, { publishedAt: '2031-03-14' })).toBe('similar');
  });

  it('where one paraphrases what the other quotes', () => {
    const paraphrase = 'that the city would not sell the pier to anybody';
    expect(between(words, paraphrase, { kind: 'indirect' })).toBe('similar');
  });

  it('with about half of the words', () => {
    const more = '“The old pier of Brink is ours, so the league will have to look for land elsewhere,”';
    const less = '“The old pier of Brink is ours and tells a story,”';
    expect(between(more, less)).toBe('similar');
    expect(between(more, less, { publishedAt: '2031-05-14' })).toBe('nothing');
  });
});

it('words in quotation marks within a paraphrase are compared by themselves', () => {
  const quoted = '“It is a betrayal of everyone who fished there,”';
  const mixed = 'the harbour sale was “a betrayal of everyone who fished there”';
  expect(between(quoted, mixed, { kind: 'mixed' })).toBe('same');
});

describe('of any statements', () => {
  const word = fc.constantFrom(
    'we',
    'not',
    'sell',
    'pier',
    'ferry',
    'Brink',
    '12',
    'two',
    'hundred',
    ',',
    '“',
  );
  const words = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((each) => each.join(' ')),
    fc.string(),
  );
  const texts = fc.array(
    words.filter((text) => text.trim() !== ''),
    { minLength: 1, maxLength: 5 },
  );
  const pairsOf = (links: ReturnType<typeof linkUtterances>): readonly string[] =>
    links.map((link) => JSON.stringify(link)).toSorted();

  it('the links are the same whichever document came first', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [a, b] = [first, second].map((each) => each.map((text) => comparable({ words: text })));
        const within = [...linkUtterances(a ?? [], []), ...linkUtterances(b ?? [], [])];
        const forth = [...linkUtterances(a ?? [], []), ...linkUtterances(b ?? [], a ?? [])];
        const back = [...linkUtterances(b ?? [], []), ...linkUtterances(a ?? [], b ?? [])];
        expect(pairsOf(forth)).toEqual(pairsOf(back));
        expect(pairsOf(forth)).toEqual(expect.arrayContaining([...pairsOf(within)]));
      }),
    );
  });
});
