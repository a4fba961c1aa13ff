import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeContext } from '../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  context = await makeContext();
});
afterAll(() => context.store.close());

const ask = async (line: string): Promise<string> => plainText(await dispatch(line, context));

describe('source', () => {
  it('marks the statement where it stands and says where that is', async () => {
    const text = await ask('source stm_dark');
    expect(text).toContain(
      'said on Friday [marked: the lighthouse would stay dark]. “The lighthouse is ours,” Halko said.',
    );
    expect(text).toContain('Speaker: Dmitry Halko, Norvia’s foreign minister (confidence: high)');
    expect(text).toContain('File: news/island-vote.md');
    expect(text).toContain('why stm_dark');
  });

  it('says how the speaker is written, and that nobody is certain', async () => {
    expect(await ask('source stm_promise')).toContain('written “He” (confidence: medium)');
    expect(await ask('source stm_ship')).toContain('Speaker: not certain, written “Somebody”');
  });
});

describe('why', () => {
  it('shows each rule with its evidence, and what would have made it more certain', async () => {
    const text = await ask('why stm_join');
    expect(text).toContain(
      '1. Words stand in quotation marks. «“We will join NATO, and nobody else decides that,”», «“Not today, but soon.”» test.rule',
    );
    expect(text).toContain('What would have made it more certain\n- A name beside the cue.');
  });

  it('shows a rule that it has no words for by its name', async () => {
    const bare = plainText(await dispatch('why stm_join', { ...context, rules: {} }));
    expect(bare).toContain('test.rule');
    expect(bare).not.toContain('more certain');
  });
});

describe('why, at its end', () => {
  it('adds up what a statement weighs in a digest', async () => {
    const { keyWords } = await loadLexicon('config/lexicons/en');
    const text = plainText(await dispatch('why stm_join', { ...context, keyWords }));
    expect(text).toContain(
      [
        'How much it weighs in a digest',
        'Key: 12; in a digest on its topic 13 or 15',
        'Words: +4, all words are the speaker’s own',
        'Speaker: +4, speaks as minister of a government',
        'Force: +2, promises something (“We will”)',
        'Certainty: +2, the attribution is certain',
      ].join('\n'),
    );
  });

  it('takes off what makes it weigh less, and says what is never key', async () => {
    expect(await ask('why stm_ask')).toContain('Words: −3, so few words say little by themselves');
    expect(await ask('why stm_ship')).toContain('Key: never, because nobody can be named with confidence');
  });
});

describe('corpus', () => {
  it('shows how much there is, of when and by whom', async () => {
    expect(await ask('corpus')).toBe(
      [
        'What is here\n',
        'Documents: 2 documents, 9 statements',
        'Days: 1 Mar 2021 to 5 Mar 2021',
        'Outlets: Norvia Daily (1), The Harbour Post (1)',
        'Speakers: Dmytro Halko (5), John Smith (2), Jane Smith (1)',
      ].join('\n'),
    );
  });
});

describe('help', () => {
  it('lists every command, and shows one with its options and examples', async () => {
    const all = await ask('help');
    for (const { name } of context.commands) expect(all).toContain(name);
    const one = await ask('help who-said');
    expect(one).toContain(
      'since: The first day on which it was said: a day that exists, as year-month-day, for example since:2022-02-01',
    );
    expect(one).toContain('- who-said nato');
  });

  it('suggests the command that was meant', async () => {
    expect(await ask('help wy')).toContain('There is no command wy.');
    expect(await ask('help surce')).toContain('Did you mean source?');
  });
});
