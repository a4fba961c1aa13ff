import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import type { Day } from '../../src/core/corpus.ts';
import { addDays } from '../../src/core/day.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeRecord } from '../support/corpus-builder.ts';
import { makeContext } from '../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  context = await makeContext();
});
afterAll(() => context.store.close());

const ask = async (line: string, where: Context = context) => {
  const reply = await dispatch(line, where);
  const text = plainText(reply);
  return { ...reply, text, ids: text.match(/stm_\w+/g) ?? [] };
};

const onDay = (publishedAt: Day | null, words: string) =>
  makeRecord({
    id: `doc_${words.toLowerCase().replaceAll(' ', '-')}`,
    title: 'Pier',
    body: `“${words},” the Pier Council said.`,
    outlet: 'The Quay Post',
    publishedAt,
    speakers: { council: { name: 'Pier Council', type: 'organisation' } },
    statements: [
      { id: `stm_${words.toLowerCase().replaceAll(' ', '')}`, parts: [`“${words},”`], by: 'council' },
    ],
  });

describe('timeline', () => {
  it('puts statements under their days, what was published on a day before what was said on it', async () => {
    const { outcome, text, ids } = await ask('timeline nato');
    expect(outcome).toBe('answered');
    expect(ids).toEqual(['stm_goal', 'stm_join', 'stm_promise', 'stm_ask']);
    expect(text).toMatch(
      /1 Mar 2021\n[\s\S]*Published 2 Mar 2021, said by then\n[\s\S]*Published 5 Mar 2021/,
    );
    expect(text).toContain('Shown: 4 of 4 remarks.');
  });

  it('tells the role of a speaker once', async () => {
    const { text } = await ask('timeline halko');
    expect(text.match(/Norvian Foreign Minister:/g)).toHaveLength(1);
  });

  it.each([
    ['timeline halko nato', ['stm_goal', 'stm_join', 'stm_promise'], 'Timeline about nato by halko'],
    ['timeline lighthouse halko', ['stm_ours', 'stm_dark'], 'Timeline about lighthouse by halko'],
    ['timeline nato from:2021-03-02', ['stm_promise', 'stm_ask'], 'Timeline about nato'],
    ['timeline nato to:2021-03-01', ['stm_goal', 'stm_join'], 'Timeline about nato'],
    ['timeline "e-mail"', ['stm_servers', 'stm_ask'], 'Timeline about "e-mail"'],
  ])('answers %s with %j', async (line, expected, title) => {
    const { ids, text } = await ask(line);
    expect(ids).toEqual(expected);
    expect(text.split('\n')[0]).toBe(title);
  });

  it('names a silence of more than a week, and no shorter one', async () => {
    const quiet = await makeContext([
      onDay('2031-03-01', 'Pier one'),
      onDay('2031-03-09', 'Pier two'),
      onDay('2031-03-19', 'Pier three'),
      onDay(null, 'Pier four'),
    ]);
    const { text } = await ask('timeline pier', quiet);
    expect(text.match(/\d+ days? of silence/g)).toEqual(['9 days of silence']);
    expect(text).toMatch(/9 days of silence\n\nPublished 19 Mar 2031[\s\S]*Day not known\n[\s\S]*Pier four/);
    await quiet.store.close();
  });

  it('shows twenty of the latest, and how to reach the rest', async () => {
    const busy = await makeContext(
      Array.from({ length: 24 }, (_, at) => onDay(addDays('2031-03-01', at), `Cod ${at}`)),
    );
    const { text, ids } = await ask('timeline cod', busy);
    expect(ids).toHaveLength(20);
    expect(text).toContain('Shown: 20 of 24 remarks. 4 on earlier days.');
    expect(text).toContain('Earlier: timeline cod to:2031-03-04');
    expect((await ask('timeline cod to:2031-03-04', busy)).ids).toHaveLength(4);
    await busy.store.close();
  });

  it('offers the rest of a day on which more was said than there is room for', async () => {
    const loud = await makeContext(
      Array.from({ length: 23 }, (_, at) => onDay(at === 0 ? '2031-03-01' : '2031-03-07', `Cod ${at}`)),
    );
    const { text } = await ask('timeline cod', loud);
    expect(text).toContain('Published 1 Mar 2031');
    expect(text).toContain('All of 7 Mar 2031: who-said cod since:2031-03-07 until:2031-03-07');
    await loud.store.close();
  });

  it('marks a change of position on the day of its later side, as stated, with the words that tell it', async () => {
    const told = 'Ada Berg walked back her remarks on the pier.';
    const body = `“We might sell the pier,” Ada Berg had said. ${told} “The pier stays,” Berg said.`;
    const at = `Pier\n\n${body}`.indexOf(told);
    const changed = await makeContext([
      makeRecord({
        id: 'doc_pier',
        title: 'Pier',
        body,
        outlet: 'The Quay Post',
        publishedAt: '2031-03-04',
        speakers: { berg: { name: 'Ada Berg', aliases: ['Berg'] } },
        statements: [
          { id: 'stm_sell', parts: ['“We might sell the pier,”'], by: 'berg' },
          { id: 'stm_stays', parts: ['“The pier stays,”'], by: 'berg' },
        ],
        changes: [
          {
            kind: 'stated',
            speaker: { id: 'spk_berg', name: 'Ada Berg', role: null, type: 'person' },
            earlier: { documentId: 'doc_pier', id: 'stm_sell' },
            later: { documentId: 'doc_pier', id: 'stm_stays' },
            told: { documentId: 'doc_pier', sentence: { start: at, end: at + told.length, text: told } },
            day: '2031-03-04',
            triggers: [
              { side: 'earlier', words: 'might' },
              { side: 'told', words: 'walked back' },
            ],
          },
        ],
      }),
      onDay('2031-03-20', 'The pier is old'),
    ]);
    const { text } = await ask('timeline pier', changed);
    expect(text).toMatch(
      /stm_stays\)\n\nAda Berg: change of position, stated by The Quay Post: “walked back”, “might”\n\n15 days of silence/,
    );
    expect(text).toContain('Changes, both sides: who-changed pier');
    const later = await ask('timeline pier from:2031-03-05', changed);
    expect(later.text).not.toContain('change of position');
    await changed.store.close();
  });

  it('says that a surname is two people', async () => {
    const { text, ids } = await ask('timeline smith');
    expect(text).toContain('“smith” can be 2 speakers here: John Smith, Jane Smith.');
    expect(text).toContain('Only Jane Smith: timeline Jane Smith');
    expect(ids).toHaveLength(3);
  });

  it('shows of an organisation what it says and what is said about it', async () => {
    const council = await makeContext([
      onDay('2031-03-01', 'We are not late'),
      makeRecord({
        id: 'doc_berg',
        title: 'Berg',
        body: '“The Pier Council is late,” she said.',
        statements: [{ id: 'stm_late', parts: ['“The Pier Council is late,”'] }],
      }),
    ]);
    const { text, ids } = await ask('timeline pier council', council);
    expect(text).toMatch(/^Timeline about pier council\n/);
    expect(ids).toEqual(['stm_wearenotlate', 'stm_late']);
    await council.store.close();
  });
});

describe('timeline, when there is no answer', () => {
  it('says that there is something on other days', async () => {
    const { outcome, text } = await ask('timeline nato from:2031-01-01');
    expect(outcome).toBe('abstained');
    expect(text).toBe(
      'No statement about nato was found on these days.\n\nOn all days (4 statements): timeline nato',
    );
  });

  it('says what is here', async () => {
    const { outcome, text } = await ask('timeline halibut');
    expect(outcome).toBe('abstained');
    expect(text).toContain('No statement about halibut was found');
  });

  it('explains days that are the wrong way round', async () => {
    const { outcome, text } = await ask('timeline nato from:2021-03-05 to:2021-03-01');
    expect(outcome).toBe('problem');
    expect(text).toContain('"2021-03-01" does not work as to: expected a day not before 2021-03-05.');
  });
});
