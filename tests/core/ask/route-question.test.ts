import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../bench/ask/open-corpus.ts';
import { routeQuestion } from '../../../src/core/ask/answer-question.ts';
import { lineOf } from '../../../src/core/ask/say-understood.ts';
import { isRefusal } from '../../../src/core/ask/understood.ts';
import type { Program } from '../../../src/main.ts';

let program: Program;
beforeAll(async () => {
  program = await openCorpus(process.cwd(), ['seeds', 'tests/fixtures/ask/corpus']);
});
afterAll(() => program.close());

const route = async (question: string): Promise<string> => {
  const { context } = program;
  const read = await routeQuestion(question, await context.corpus(), context);
  return isRefusal(read) ? `${read.why}: ${read.words}` : lineOf(read);
};

const KULEBA = 'from:"Dmitry Kuleba"';
const PRYSTAIKO = 'from:"Vadym Prystaiko"';

describe('a question is answered by the command that a person would type', () => {
  it.each([
    ['hi, can you tell me who said "this is our land"', 'who-said "this is our land"'],
    ['Who said NATO membership is enshrined?', 'who-said NATO membership enshrined'],
    ['please tell me who called for a meeting', 'who-said meeting force:demands'],
    ['which minister spoke about midwives', 'who-said midwives from:minister'],
    ['who went back on the toll?', 'who-changed toll'],
    ['Who was quoted on sanctions?', 'who-said sanctions'],
    ["who's the Ukrainian ambassador?", 'who Vadym Prystaiko'],
  ])('who: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });

  it.each([
    ['kuleba on sanctions', `who-said sanctions ${KULEBA}`],
    ['whats the latest from Kuleba on NATO', `who-said NATO ${KULEBA}`],
    ["What is the ambassador's response to the remarks?", `who-said remarks ${PRYSTAIKO}`],
    ['what statements has Kuleba made about the OSCE?', `who-said OSCE ${KULEBA}`],
    ['everything Prystaiko said about concessions', `who-said concessions ${PRYSTAIKO}`],
    ['Quotes from Thune', 'who-said from:"Oskar Thune"'],
    ['what has President Putin said about NATO', 'who-said NATO from:"Vladimir Putin"'],
    ['what did Kuleba tell reporters about sanctions', `who-said sanctions ${KULEBA}`],
    ["What's been said about the maternity ward?", 'who-said maternity ward'],
    ['what warnings are there about the reservoir?', 'who-said reservoir force:warns'],
    ['Was the Vienna Document mentioned by the foreign minister?', `who-said Vienna Document ${KULEBA}`],
    ['how did Kuleba respond to the Russian demand', `who-said Russian demand ${KULEBA}`],
    ['any denials from Russia?', 'who-said from:Russia force:denies'],
  ])('what: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });

  it.each([
    ['when did berg last speak about the ferry', 'timeline Ada Berg ferry'],
    ['when was it that Putin talked about NATO', 'timeline Vladimir Putin NATO'],
    ['How long has Kuleba been talking about sanctions?', 'timeline Dmitry Kuleba sanctions'],
    ['when did Prystaiko retreat from his remarks on NATO', 'who-changed Vadym Prystaiko NATO'],
    ['in what speech did Putin mention NATO', 'who-said NATO from:"Vladimir Putin"'],
    ['where was Prystaiko quoted on concessions', `who-said concessions ${PRYSTAIKO}`],
  ])('when and where: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });

  it.each([
    [
      'how many troops does Ukraine say Russia has at the border?',
      'figures troops Russia border from:Ukraine',
    ],
    ['what number of troops did Western officials give?', 'figures troops from:"Western officials"'],
    [
      'how many troops are there according to Ukrainian officials?',
      'figures troops from:"Ukrainian officials"',
    ],
    ['about how much would the pipeline cost', 'figures pipeline'],
    ['how big is the reservoir', 'figures reservoir'],
  ])('how many: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });

  it.each([
    ["didn't Prystaiko walk back his remarks on NATO?", 'who-changed Vadym Prystaiko NATO'],
    ["has Prystaiko's position on NATO changed?", 'who-changed Vadym Prystaiko NATO'],
    ['has the US warned of an invasion?', 'who-said invasion from:"United States" force:warns'],
    [
      'did Western officials give an estimate of the troops',
      'who-said troops from:"Western officials" force:estimates',
    ],
    ['kuleba mentioned sanctions?', `who-said sanctions ${KULEBA}`],
  ])('did: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });
});

describe('the days of a question go into the command', () => {
  it.each([
    ['since 20 February 2022', 'since:2022-02-20'],
    ['before 20 February 2022', 'until:2022-02-19'],
    ['after February 14, 2022', 'since:2022-02-15'],
    ['on Feb. 14, 2022', 'since:2022-02-14 until:2022-02-14'],
    ['in February 2022', 'since:2022-02-01 until:2022-02-28'],
    ['between 14 and 20 February 2022', 'since:2022-02-14 until:2022-02-20'],
    ['from 2022-02-14 to 2022-02-20', 'since:2022-02-14 until:2022-02-20'],
  ])('%s', async (days, options) => {
    expect(await route(`what did Kuleba say about NATO ${days}?`)).toBe(`who-said NATO ${KULEBA} ${options}`);
  });

  it('a day of the week is left out, and a time that hangs on today is asked back for', async () => {
    expect(await route('what did Kuleba say about NATO on Monday?')).toBe(`who-said NATO ${KULEBA}`);
    expect(await route('what did Kuleba say about NATO yesterday?')).toBe('day: yesterday');
  });
});

describe('a question that nothing here can answer is refused, with the reason', () => {
  it.each([
    ['what would Kuleba say about the toll?', 'forecast: '],
    ['who is going to win', 'forecast: '],
    ['what do you think of Kuleba?', 'opinion: '],
    ['who is right about NATO?', 'verdict: '],
    ['did Kuleba tell the truth about NATO?', 'verdict: '],
    ['should Ukraine join NATO?', 'advice: '],
    ['summarise what Kuleba said', 'summary: '],
    ['why did Russia deny it?', 'reason: '],
    ['who denied it and when?', 'several: '],
    ['What did Kuleba say? Who denied it?', 'several: '],
    ['what did Kuleba not say about NATO?', 'negated: '],
    ['did she change her mind on NATO?', 'pronoun: she'],
    ['what did Zelensky say about NATO?', 'nobody: Zelensky'],
    ['what did Kuleba and Prystaiko say about NATO?', 'two-people: Kuleba and Prystaiko'],
    ['what did Kuleba say about NATO and football?', 'topic: football'],
    ['who invaded Crimea?', 'unplaced: '],
    ['compare Kuleba and Prystaiko on NATO', 'unplaced: '],
    ['what is 7 times 8?', 'unplaced: '],
    ['did the council change the date of the vote?', 'unplaced: '],
    ['nato?', 'unplaced: '],
    ['constructor', 'unplaced: '],
    ['???', 'unplaced: '],
  ])('%s', async (question, reason) => {
    expect(await route(question)).toBe(reason);
  });
});
