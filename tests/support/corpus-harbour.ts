/** A small corpus about people, places and outlets that do not exist. */
import { commands } from '../../commands/index.ts';
import type { TopicSettings } from '../../src/core/answer/parse-topics.ts';
import { parseTopics } from '../../src/core/answer/parse-topics.ts';
import { type Context, type ContextParts, createContext } from '../../src/core/context.ts';
import type { DocumentRecord } from '../../src/core/ports.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { type DocumentMarks, makeRecord } from './corpus-builder.ts';

const HARBOUR_TALKS: DocumentMarks = {
  id: 'doc_harbour-talks',
  title: 'Norvia wants into the alliance',
  outlet: 'The Harbour Post',
  url: 'https://harbour.example/talks',
  publishedAt: '2021-03-02',
  body: [
    'Norvian Foreign Minister Dmytro Halko told Radio Brink on Monday that NATO stays the goal. “We will join NATO, and nobody else decides that,” Halko said. “Not today, but soon.”',
    'He added that the Atlantic alliance had made no promise. The ferries were running again.',
    '“Fish prices are a matter for the council,” said Jane Smith, the mayor of Port Ansel. The Baltic Ferry Council (BFC) meets in May.',
    'Somebody in the hall called the plan “a sinking ship.” NATO did not comment.',
  ].join('\n\n'),
  speakers: {
    'dmytro-halko': { name: 'Dmytro Halko', role: 'Norvian Foreign Minister', aliases: ['Halko'] },
    'jane-smith': { name: 'Jane Smith', role: 'mayor of Port Ansel', aliases: ['Smith'] },
  },
  acronyms: [{ short: 'BFC', long: 'Baltic Ferry Council' }],
  topics: ['NATO', 'Baltic Ferry Council', 'Port Ansel'],
  statements: [
    {
      id: 'stm_goal',
      kind: 'indirect',
      parts: ['NATO stays the goal'],
      cue: 'told',
      mention: 'Norvian Foreign Minister Dmytro Halko',
      by: 'dmytro-halko',
      addressee: 'Radio Brink',
      saidOn: '2021-03-01',
    },
    {
      id: 'stm_join',
      parts: ['“We will join NATO, and nobody else decides that,”', '“Not today, but soon.”'],
      cue: 'said',
      mention: 'Halko',
      by: 'dmytro-halko',
      saidOn: '2021-03-01',
    },
    {
      id: 'stm_promise',
      kind: 'indirect',
      parts: ['the Atlantic alliance had made no promise'],
      cue: 'added',
      mention: 'He',
      by: 'dmytro-halko',
      confidence: 'medium',
    },
    {
      id: 'stm_fish',
      parts: ['“Fish prices are a matter for the council,”'],
      cue: 'said',
      mention: 'Jane Smith',
      by: 'jane-smith',
    },
    {
      id: 'stm_ship',
      kind: 'mixed',
      parts: ['the plan “a sinking ship.”'],
      cue: 'called',
      mention: 'Somebody',
    },
  ],
};

const ISLAND_VOTE: DocumentMarks = {
  id: 'doc_island-vote',
  title: 'Islanders to vote on the lighthouse',
  outlet: 'Norvia Daily',
  publishedAt: '2021-03-05',
  body: [
    'Norvia’s foreign minister, Dmitry Halko, said on Friday the lighthouse would stay dark. “The lighthouse is ours,” Halko said.',
    '“We need U.S. e-mail servers like a hole in the boat,” said John Smith, a harbour pilot. Asked about NATO, he shrugged: “Ask them.”',
    'A ferry called Gudrun left on time.',
  ].join('\n\n'),
  speakers: {
    'dmitry-halko': { name: 'Dmitry Halko', role: 'Norvia’s foreign minister', aliases: ['Halko'] },
    'john-smith': { name: 'John Smith', role: 'a harbour pilot', aliases: ['Smith'] },
  },
  topics: ['lighthouse', 'NATO'],
  statements: [
    {
      id: 'stm_dark',
      kind: 'indirect',
      parts: ['the lighthouse would stay dark'],
      cue: 'said',
      mention: 'Dmitry Halko',
      by: 'dmitry-halko',
      saidOn: '2021-03-05',
    },
    {
      id: 'stm_ours',
      parts: ['“The lighthouse is ours,”'],
      cue: 'said',
      mention: 'Halko',
      by: 'dmitry-halko',
    },
    {
      id: 'stm_servers',
      parts: ['“We need U.S. e-mail servers like a hole in the boat,”'],
      cue: 'said',
      mention: 'John Smith',
      by: 'john-smith',
    },
    { id: 'stm_ask', parts: ['“Ask them.”'], mention: 'he', by: 'john-smith', confidence: 'medium' },
  ],
};

const TOPICS = `
ignore: [the, of, in]
topics:
  - name: NATO
    aliases: [North Atlantic Treaty Organization, Atlantic alliance]
  - name: United States
    aliases: [US]
`;

/** The records of the corpus. */
export const HARBOUR: readonly DocumentRecord[] = [HARBOUR_TALKS, ISLAND_VOTE].map(makeRecord);

const HARBOUR_TOPICS: TopicSettings = parseTopics(TOPICS, 'topics.yaml');

/** A context over the records, in a store in memory. */
export const makeContext = async (
  records: readonly DocumentRecord[] = HARBOUR,
  parts: Partial<ContextParts> = {},
): Promise<Context> => {
  const store = await openSqliteStore({ path: ':memory:' });
  for (const record of records) await store.replace(record);
  return createContext({
    store,
    topics: HARBOUR_TOPICS,
    rules: { 'test.rule': { summary: 'Words stand in quotation marks.', certain: 'A name beside the cue.' } },
    commands,
    version: '0.0.0',
    report: (_, error) => {
      throw error;
    },
    ...parts,
  });
};
