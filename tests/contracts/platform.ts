/**
 * What every platform must do with a command: show the same statements with the same ids in the same order, and the same
 * words of the same people. A platform calls `describePlatform` with a function that opens it over the seeds.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dispatch } from '../../src/core/dispatch.ts';
import { createBase, openProgram, type Program } from '../../src/main.ts';
import type { Block, Inline, Reply, StatementNode } from '../../src/reply/nodes.ts';
import { plainLine } from '../../src/reply/plain-text.ts';

/** A command, as it is typed and as it is filled in. */
export interface Question {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number>>;
  /** All of it on one line, with the command and without a slash. */
  readonly line: string;
}

/** What somebody is shown, of all messages of the answer. */
export interface Shown {
  /** The ids of statements, wherever they stand. */
  readonly ids: readonly string[];
  /** In plain words. */
  readonly text: string;
}

export interface OpenPlatform {
  readonly ask: (question: Question) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** Stands for a statement that is there. */
const ANY = 'stm_any';

const QUESTIONS: readonly Question[] = [
  { line: 'who-said nato', command: 'who-said', options: { topic: 'nato' } },
  { line: 'who-said nato page:2', command: 'who-said', options: { topic: 'nato', page: 2 } },
  {
    line: 'who-said "atlantic military alliance"',
    command: 'who-said',
    options: { topic: '"atlantic military alliance"' },
  },
  { line: 'who-said putin', command: 'who-said', options: { topic: 'putin' } },
  {
    line: 'who-said nato from:"Dmytro Kuleba"',
    command: 'who-said',
    options: { topic: 'nato', from: 'Dmytro Kuleba' },
  },
  { line: 'who-said from:prystaiko', command: 'who-said', options: { from: 'prystaiko' } },
  { line: 'who-said from:kuleba page:2', command: 'who-said', options: { from: 'kuleba', page: 2 } },
  {
    line: 'who-said nato since:2022-02-15',
    command: 'who-said',
    options: { topic: 'nato', since: '2022-02-15' },
  },
  {
    line: 'who-said ukraine until:2022-02-14',
    command: 'who-said',
    options: { topic: 'ukraine', until: '2022-02-14' },
  },
  {
    line: 'who-said nato kind:indirect',
    command: 'who-said',
    options: { topic: 'nato', kind: 'indirect' },
  },
  {
    line: 'who-said russia outlet:Newsweek',
    command: 'who-said',
    options: { topic: 'russia', outlet: 'Newsweek' },
  },
  { line: `source ${ANY}`, command: 'source', options: { id: ANY } },
  { line: `why ${ANY}`, command: 'why', options: { id: ANY } },
  { line: 'corpus', command: 'corpus', options: {} },
  { line: 'help who-said', command: 'help', options: { command: 'who-said' } },
  { line: 'who-said lighthouse', command: 'who-said', options: { topic: 'lighthouse' } },
  {
    line: 'who-said nato from:nobodyatall',
    command: 'who-said',
    options: { topic: 'nato', from: 'nobodyatall' },
  },
  {
    line: 'who-said nato since:yesterday',
    command: 'who-said',
    options: { topic: 'nato', since: 'yesterday' },
  },
];

export const describePlatform = (name: string, open: () => Promise<OpenPlatform>): void => {
  describe(`${name} answers as the others do`, () => {
    let platform: OpenPlatform;
    let core: Core;
    beforeAll(async () => {
      core = await openCore();
      platform = await open();
    }, 60_000);
    afterAll(async () => {
      await platform.close();
      await core.close();
    });

    it.each(QUESTIONS)('$line', async (asked) => {
      const question = { ...asked, ...withId(asked, core.id) };
      const reply = await core.answer(question.line);
      const { ids, text } = await platform.ask(question);
      expect(ids).toEqual(idsOf(reply));
      expect(missingOf(wordsOf(reply.children), text)).toEqual([]);
    });
  });
};

const withId = ({ line, options }: Question, id: string): Pick<Question, 'line' | 'options'> => ({
  line: line.replace(ANY, id),
  options: Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, value === ANY ? id : value]),
  ),
});

/** The program without any platform, in this process. */
interface Core {
  readonly answer: (line: string) => Promise<Reply>;
  /** Of a statement in two parts. */
  readonly id: string;
  readonly close: () => Promise<void>;
}

const openCore = async (): Promise<Core> => {
  const home = await mkdtemp(join(tmpdir(), 'who-said-core-'));
  // The documents of the built program, since an answer may name the file.
  const seeds = join(inject('builtProgram'), 'seeds');
  await writeFile(join(home, '.env'), `DATA_DIR=:memory:\nCORPUS_DIRS="${seeds}"\n`);
  const base = createBase(home, () => {});
  const { context, close }: Program = await openProgram(base, new AbortController().signal);
  const answer = (line: string): Promise<Reply> => dispatch(line, context);
  const found = statementsIn((await answer('who-said nato')).children);
  return {
    answer,
    id: found.find(({ parts }) => parts.length === 2)?.id ?? 'none',
    close: () => close().finally(() => rm(home, { recursive: true })),
  };
};

const statementsIn = (blocks: readonly Block[]): readonly StatementNode[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section') return statementsIn(block.children);
    return block.type === 'statement' ? [block] : [];
  });

/** In order, each once. */
const idsOf = (reply: Reply): readonly string[] => readIds(JSON.stringify(reply));

/** The ids of statements in a text, in order, each once. */
export const readIds = (text: string): readonly string[] => [...new Set(text.match(/stm_[a-z0-9]+/g))];

/** What has to be read on every platform, in this order; days are left to the platform, what to try next too. */
const wordsOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(wordsOfBlock);

const wordsOfBlock = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'excerpt':
    case 'notice':
      return wordsOfLine(block.children);
    case 'list':
      return block.items.flatMap(wordsOfLine);
    case 'facts':
      return block.rows.flatMap(([label, value]) => [label, ...wordsOfLine(value)]);
    case 'section':
      return [...wordsOfLine(block.title), ...wordsOf(otherSpeakers(block.title, block.children))];
    case 'statement':
      return [block.speaker ?? '', ...block.parts.map(({ text }) => text), block.cue ?? '', block.id];
    case 'actions':
      return [];
  }
};

/** Who is named in the title of a group is not named again above each statement. */
const otherSpeakers = (title: readonly Inline[], blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) =>
    block.type === 'statement' && plainLine(title).includes(block.speaker ?? '')
      ? { ...block, speaker: null }
      : block,
  );

const wordsOfLine = (children: readonly Inline[]): readonly string[] =>
  children.flatMap((child) => ('value' in child && !LEFT.has(child.type) ? [child.value] : []));

const LEFT: ReadonlySet<Inline['type']> = new Set(['day', 'link', 'command']);

/** The words that are not there, or not behind those before them. */
const missingOf = (words: readonly string[], text: string): readonly string[] => {
  const shown = asOneLine(text);
  let from = 0;
  return words.map(asOneLine).filter((word) => {
    const at = shown.indexOf(word, from);
    if (at >= 0) from = at + word.length;
    return at < 0;
  });
};

/** Without line breaks, and without what a platform draws around an excerpt. */
const asOneLine = (text: string): string =>
  text
    .replace(/^[ ]*│ ?/gm, '')
    .replace(/\[marked: (.*?)\]/gs, '$1')
    .replace(/[→←]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
