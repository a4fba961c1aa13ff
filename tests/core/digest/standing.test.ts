import { beforeAll, describe, expect, it } from 'vitest';
import { NO_KEY_WORDS, rankOf, standingOf } from '../../../src/core/digest/standing.ts';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.ts';
import type { KeyWords } from '../../../src/lexicon/loaded-lexicon.ts';

let keyWords: KeyWords = NO_KEY_WORDS;
beforeAll(async () => {
  ({ keyWords } = await loadLexicon('config/lexicons/en'));
});

describe('the rank of a role', () => {
  it.each([
    // What the noun of the role is decides, not what else it names.
    ['British Prime Minister', 'head'],
    ['spokesman for the president', 'official'],
    ['prime minister’s spokeswoman', 'official'],
    ['chief of staff to the chancellor', 'official'],
    ['Secretary of State', 'minister'],
    ['secretary of state for trade', 'minister'],
    ['chief rival of the president', null],
    ['prospects of the president', null],
    // A president leads a country only beside its name.
    ['Russian President', 'head'],
    ['president of the United States', 'head'],
    ['President', 'head'],
    ['club president', 'leader'],
    ['president of the U.S. Chamber of Commerce', 'leader'],
    ['Swedish Ferry Union president', 'leader'],
    // Deputies, and what somebody was or wants to be.
    ['deputy finance minister', 'official'],
    ['Vice President', 'minister'],
    ['former foreign minister', 'named'],
    ['then prime minister', 'named'],
    ['ex-president', 'named'],
    ['presidential candidate', null],
    ['deputy', null],
    // More than one role: the first that tells.
    ['columnist and mayor of Port Ansel', 'leader'],
    ['the mayor, a former minister', 'leader'],
    ['', null],
  ])('%s: %s', (role, rank) => {
    expect(rankOf(role, keyWords)).toBe(rank);
  });
});

describe('how much somebody speaks for', () => {
  it('is told by the first role that tells anything', () => {
    const roles = ['fishwife', 'former mayor', 'Norwegian Prime Minister'];
    expect(standingOf({ type: 'person', roles }, keyWords)).toBe('named');
    expect(standingOf({ type: 'person', roles: roles.toReversed() }, keyWords)).toBe('head');
    expect(standingOf({ type: 'unknown', roles: ['fishwife'] }, keyWords)).toBe('named');
  });

  it('is that of a country, a body, a group or nobody whatever their roles are', () => {
    const roles = ['president'];
    expect(standingOf({ type: 'country', roles }, keyWords)).toBe('country');
    expect(standingOf({ type: 'organisation', roles }, keyWords)).toBe('body');
    expect(standingOf({ type: 'group', roles }, keyWords)).toBe('group');
    expect(standingOf(null, keyWords)).toBe('nobody');
  });

  it('is not known without the lists', () => {
    expect(standingOf({ type: 'person', roles: ['Russian President'] }, NO_KEY_WORDS)).toBe('named');
  });
});
