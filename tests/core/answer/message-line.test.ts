import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineForMessage } from '../../../src/core/answer/message-line.ts';
import type { Context, CorpusView } from '../../../src/core/context.ts';
import { makeContext } from '../../support/corpus-harbour.ts';

let context: Context;
let view: CorpusView;
beforeAll(async () => {
  context = await makeContext();
  view = await context.corpus();
});
afterAll(() => context.store.close());

describe('the line for somebody’s message', () => {
  it.each([
    'What did Halko say about NATO?',
    'By whom was NATO mentioned?',
    'In which interview did Halko speak about fish?',
    'whereabouts did Halko mention NATO?',
  ])('asks a question as it stands: %s', (message) => {
    expect(lineForMessage(message, view)).toMatch(/^ask /);
  });

  it.each([
    'NATO',
    'NATO?',
    'Good morning, everybody!',
    'Halko spoke about NATO on Monday.',
    'By the evening the boats were back. Who knows why.',
    'In which case the boats stay in the harbour.',
    '“We will keep the boats running all winter,” the mayor said.',
  ])('looks for the words of what is no question: %s', (message) => {
    expect(lineForMessage(message, view)).toMatch(/^who-said /);
  });
});
