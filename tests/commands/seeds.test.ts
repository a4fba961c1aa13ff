import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Context } from '../../src/core/context.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { SURFACES } from '../support/reply-surfaces.ts';
import { readFolders } from '../support/seeds.ts';

/** What is asked of the seeds, by the name of the folder that has the answer on every surface. */
const LINES: Readonly<Record<string, string>> = {
  'who-said-nato': 'who-said nato',
  'who-said-denies': 'who-said invade force:denies',
  'who-said-nothing': 'who-said fishing',
  'who-changed': 'who-changed',
  'who-changed-speaker-and-topic': 'who-changed Prystaiko NATO',
  'who-changed-nothing': 'who-changed Kuleba sanctions',
  'figures-troops': 'figures troops',
  'figures-nothing': 'figures fishing',
  'timeline-nato': 'timeline nato',
  'timeline-speaker': 'timeline Kuleba',
  'who-kuleba': 'who Kuleba',
  'who-nobody': 'who Nobody',
  'ask-what': 'ask what did Kuleba say about the Vienna Document?',
  'ask-how-many': 'ask how many troops are at the border?',
  'ask-did-change': 'ask did Prystaiko change his mind on NATO?',
  'ask-who-denied': 'ask who denied plans to invade?',
  'ask-when': 'ask when did Putin mention NATO?',
  'ask-refused': 'ask will there be a war?',
  source: 'source FIRST',
  why: 'why FIRST',
  'export-nato': 'export nato from:kuleba format:md',
  corpus: 'corpus',
  digest: 'digest',
  help: 'help',
};

let context: Context;
let first: string;
beforeAll(async () => {
  context = await readFolders(['seeds']);
  const { found } = await context.store.find({ anyOf: [], field: 'content', limit: 1 });
  first = found[0]?.id ?? '';
});
afterAll(() => context.store.close());

it('every command is asked', () => {
  const asked = new Set(Object.values(LINES).map((line) => line.split(' ')[0]));
  expect(commands.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
});

it('every folder belongs to a line', () => {
  expect(readdirSync('tests/fixtures/seeds').sort()).toEqual(Object.keys(LINES).sort());
});

it.each(Object.entries(LINES))(
  '%s answers %s on every surface as its expected files say',
  async (name, line) => {
    const reply = await dispatch(line.replace('FIRST', first), context);
    for (const [surface, print] of Object.entries(SURFACES))
      await expect(`${print(reply)}\n`).toMatchFileSnapshot(`../fixtures/seeds/${name}/expected.${surface}`);
  },
);
