import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { routeQuestion } from '../../../src/core/ask/answer-question.ts';
import { isQuestion } from '../../../src/core/ask/is-question.ts';
import { lineOf, valuesOf } from '../../../src/core/ask/say-understood.ts';
import { isRefusal } from '../../../src/core/ask/understood.ts';
import type { Context } from '../../../src/core/context.ts';
import { dispatch } from '../../../src/core/dispatch.ts';
import { findCommand } from '../../../src/core/find-command.ts';
import { collectValues } from '../../../src/core/options/parse-values.ts';
import { readLine } from '../../../src/core/options/read-line.ts';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { makeContext } from '../../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  const { questionWords } = await loadLexicon('config/lexicons/en');
  context = await makeContext(undefined, { questionWords });
});
afterAll(() => context.store.close());

const ask = async (line: string): Promise<string> => plainText(await dispatch(line, context));

describe('ask', () => {
  it('says how it understood the question, shows the command, and answers as that command does', async () => {
    const text = await ask('ask what did Halko say about NATO?');
    const [understood = '', ...rest] = text.split('\n\n');
    expect(understood).toBe(
      'Understood as: what Dmytro Halko said about NATO. The same: who-said NATO from:"Dmytro Halko"',
    );
    expect(rest.join('\n\n')).toBe(await ask('who-said NATO from:"Dmytro Halko"'));
  });

  it('keeps the outcome of that command', async () => {
    expect((await dispatch('ask did Halko deny fish?', context)).outcome).toBe('abstained');
    expect((await dispatch('ask did Halko mention NATO?', context)).outcome).toBe('answered');
  });

  it('says what it left out', async () => {
    expect(await ask('ask what did Halko say on Friday about NATO')).toContain(
      'Note: “on Friday” was left out, because it has no date of its own.',
    );
  });

  it('says of days that its command does not take', async () => {
    expect(await ask('ask did Halko change his mind on NATO until 4 March 2021?')).toContain(
      'Note: The last day was left out: who-changed takes only a first one.',
    );
  });

  it('abstains from what it cannot place, and offers what has an answer', async () => {
    const reply = await dispatch('ask is Halko right about NATO?', context);
    expect(reply.outcome).toBe('abstained');
    expect(plainText(reply)).toContain(
      'What Dmytro Halko said about NATO (3 statements): who-said NATO from:"Dmytro Halko"',
    );
  });

  it('names people who are near in spelling, and the word that nothing mentions', async () => {
    expect(await ask('ask what did Halka say about NATO?')).toContain('Did you mean Dmytro Halko?');
    expect(await ask('ask who mentioned penguins?')).toContain('No document here mentions “penguins”.');
  });

  it('offers each of two people', async () => {
    const text = await ask('ask what did Dmytro Halko and Jane Smith say about fish?');
    expect(text).toContain('who-said fish from:"Jane Smith"');
    expect(text).toContain('who Dmytro Halko');
  });

  it('without its word lists understands nothing, and says so', async () => {
    const bare = await makeContext();
    expect((await dispatch('ask what did Halko say about NATO?', bare)).outcome).toBe('abstained');
    await bare.store.close();
  });
});

describe('a line that is a question', () => {
  it.each([
    ['who is Halko?', 'ask'],
    ['who-said what did Halko say about NATO?', 'ask'],
    ['what did Halko say about NATO', 'ask'],
    ['why did Halko say so?', 'ask'],
    ['why stm_join', 'why'],
    ['why stm_join , please?', 'why'],
    ['who Halko', 'who'],
    ['who-said what remains of NATO', 'who-said'],
    ['who-said nato?', 'who-said'],
    ['figures troops?', 'figures'],
    ['help who-said', 'help'],
  ])('%s is for the command %s', (line, name) => {
    expect(findCommand(line, commands).command?.name).toBe(name);
  });

  it('has a word that opens it and a mark that ends it', () => {
    expect(isQuestion('Who denied it?')).toBe(true);
    expect(isQuestion('Who’s denied “it?”')).toBe(true);
    expect(isQuestion('By whom was it denied?')).toBe(true);
    expect(isQuestion('Halko denied it?')).toBe(false);
    expect(isQuestion('On Monday it was denied?')).toBe(false);
    expect(isQuestion('who denied it')).toBe(false);
  });
});

describe('what is no question', () => {
  it.each([
    'nato',
    'NATO?',
    'Good morning!',
    'hello there, how nice?',
    'The mayor promised on Monday that the ferry would sail.',
    '“We will keep the ferry running,” the mayor said. Who knows.',
    'According to the mayor, the ferry will sail.',
    'In which case the ferry sails.',
  ])('is not taken for one: %s', (line) => {
    expect(isQuestion(line)).toBe(false);
  });
});

describe('any words at all', () => {
  const WORDS =
    'who what when where how many did has was Halko NATO fish the about on said deny by from since 2021 March "a b" and not \u2019s ? , constructor between to'.split(
      ' ',
    );
  const question = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')),
  );

  it('are read without a fault, and what is understood can be typed', async () => {
    const view = await context.corpus();
    await fc.assert(
      fc.asyncProperty(question, async (words) => {
        const read = await routeQuestion(words, view, context);
        if (isRefusal(read)) return;
        const { command, rest } = findCommand(lineOf(read), commands);
        if (command === null) throw new Error(lineOf(read));
        const raw = collectValues(
          command,
          readLine(rest, (name) => Object.hasOwn(command.options, name)),
        );
        expect(command.name).toBe(read.route);
        expect(new Map([...raw].sort())).toEqual(new Map([...valuesOf(read)].sort()));
      }),
      { numRuns: 400 },
    );
  });
});
