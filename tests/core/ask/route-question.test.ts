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

describe('the same question in another order of words', () => {
  it.each([
    ['by whom was the winter ferry promised?', 'who-said winter ferry force:promises'],
    ['Who were tankers mentioned by?', 'who-said tankers'],
    ['Was a warning about the cables issued by Solberg?', 'who-said cables from:"Pia Solberg" force:warns'],
    ['who issued a warning about the harvest?', 'who-said harvest force:warns'],
  ])('passives and nouns: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });

  it.each([
    ['Pia Solberg: who is that?', 'who Pia Solberg'],
    ['NATO: what has Kuleba said?', `who-said NATO ${KULEBA}`],
    ['Kuleba, what did he say about sanctions?', `who-said sanctions ${KULEBA}`],
    ['As for the pipeline, what did Hersey say?', 'who-said pipeline from:"Paul Hersey"'],
    ['According to Meek, how many midwives are missing?', 'figures midwives missing from:"Rosalind Meek"'],
    ['In the words of Merritt, what is dry as paper?', 'who-said dry paper from:"Lucia Merritt"'],
  ])('topic first: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });

  it.each([
    [
      'Hersey denied the golf course was watered, correct?',
      'who-said golf course watered from:"Paul Hersey" force:denies',
    ],
    ["It was Meek who warned about the ward, wasn't it?", 'who-said ward from:"Rosalind Meek" force:warns'],
    ['who was it that demanded an apology?', 'who-said apology force:demands'],
    [
      'is there any record of Berg denying plans to sell the ferry?',
      'who-said plans sell ferry from:"Ada Berg" force:denies',
    ],
    ['Has there been a U-turn by Vold on licences?', 'who-changed Hanne Vold licences'],
    ["Berg's reversal on the toll?", 'who-changed Ada Berg toll'],
  ])('tags, clefts and nouns of change: %s', async (question, line) => {
    expect(await route(question)).toBe(line);
  });

  it.each([
    ["What is Pia Solberg's job?", 'who Pia Solberg'],
    ['tell me who Ruth Ferris is', 'who Ruth Ferris'],
    ['list all the people who mentioned tankers', 'who-said tankers'],
    ["Can I see Vold's statements on licences?", 'who-said licences from:"Hanne Vold"'],
    ["I need Hersey's quotes about tankers", 'who-said tankers from:"Paul Hersey"'],
    ['which paper quoted Corrie on the operating theatre?', 'who-said operating theatre from:"Nadia Corrie"'],
    ["dates of Kuleba's remarks on NATO", 'timeline Dmitry Kuleba NATO'],
    ['passenger numbers for the ferry', 'figures passenger ferry'],
    ['What does the engine cost?', 'figures engine'],
    ['How much did Berg say the engine would cost?', 'figures engine from:"Ada Berg"'],
    ['When exactly did Kuleba call for a meeting?', 'timeline Dmitry Kuleba meeting'],
    ['where was the remark about lice made?', 'who-said lice'],
    ['and what about Roake on the pipeline?', 'who-said pipeline from:"Iven Roake"'],
  ])('requests and nouns: %s', async (question, line) => {
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
    ['by whom was the bridge built?', 'unplaced: '],
    ['at which meeting was the toll dropped?', 'unplaced: '],
    ['what is the date of the fisheries congress?', 'unplaced: '],
    ['is there a bridge in Port Ansel?', 'unplaced: '],
    ['tell Berg about the toll', 'unplaced: '],
    ['find me a flight to Port Ansel', 'unplaced: '],
    ['how old is Berg?', 'unplaced: '],
    ['the toll is a bad idea, right?', 'verdict: '],
    ['According to Berg, who is right?', 'verdict: '],
    ['Zorro, who is he?', 'nobody: Zorro'],
    ['nato?', 'unplaced: '],
    ['constructor', 'unplaced: '],
    ['???', 'unplaced: '],
  ])('%s', async (question, reason) => {
    expect(await route(question)).toBe(reason);
  });
});
