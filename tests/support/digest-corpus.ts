/** What comes to the harbour corpus later, and what a digest of it is asked to be. */

import type { Context, ContextParts } from '../../src/core/context.ts';
import { composeDigest, type Digest, type DigestAsked, type Empty } from '../../src/core/digest/compose.ts';
import type { DigestPlan } from '../../src/core/digest/plan.ts';
import { planId, slotId } from '../../src/core/digest/slot.ts';
import type { DocumentRecord } from '../../src/core/ports.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { type DocumentMarks, makeRecord } from './corpus-builder.ts';
import { HARBOUR, makeContext } from './corpus-harbour.ts';

const FERRY_STRIKE: DocumentMarks = {
  id: 'doc_ferry-strike',
  title: 'Ferries stay in port, prime minister says crews “walked out on us”',
  outlet: 'The Harbour Post',
  url: 'https://harbour.example/strike',
  publishedAt: '2021-03-08',
  body: [
    '“The strike must end before the ice comes, or the islands will be cut off,” said Norvian Prime Minister Ada Lund. She denied that the council had sold two ferries.',
    '“We will keep every ferry in Norvian hands,” said Jane Smith, the mayor of Port Ansel. Smith added that talks with NATO about the pier would go on.',
    'Norvia warned that fuel was short. Officials put the loss at 40 crates of herring.',
    'The crews may go back on Friday, somebody at the quay said.',
  ].join('\n\n'),
  speakers: {
    'ada-lund': { name: 'Ada Lund', role: 'Norvian Prime Minister', aliases: ['Lund'] },
    'jane-smith': { name: 'Jane Smith', role: 'mayor of Port Ansel', aliases: ['Smith'] },
    norvia: { name: 'Norvia', type: 'country' },
    officials: { name: 'officials', type: 'group' },
  },
  topics: ['NATO', 'ferries'],
  statements: [
    {
      id: 'stm_walked',
      kind: 'mixed',
      parts: ['crews “walked out on us”'],
      cue: 'says',
      mention: 'prime minister',
      by: 'ada-lund',
      zone: 'headline',
    },
    {
      id: 'stm_strike',
      parts: ['“The strike must end before the ice comes, or the islands will be cut off,”'],
      cue: 'said',
      mention: 'Norvian Prime Minister Ada Lund',
      by: 'ada-lund',
    },
    {
      id: 'stm_sold',
      kind: 'indirect',
      parts: ['the council had sold two ferries'],
      cue: 'denied',
      mention: 'She',
      by: 'ada-lund',
      confidence: 'medium',
      force: 'denies',
    },
    {
      id: 'stm_hands',
      parts: ['“We will keep every ferry in Norvian hands,”'],
      cue: 'said',
      mention: 'Jane Smith',
      by: 'jane-smith',
    },
    {
      id: 'stm_pier',
      kind: 'indirect',
      parts: ['talks with NATO about the pier would go on'],
      cue: 'added',
      mention: 'Smith',
      by: 'jane-smith',
    },
    {
      id: 'stm_fuel',
      kind: 'indirect',
      parts: ['fuel was short'],
      cue: 'warned',
      mention: 'Norvia',
      by: 'norvia',
      force: 'warns',
    },
    {
      id: 'stm_herring',
      kind: 'indirect',
      parts: ['the loss at 40 crates of herring'],
      cue: 'put',
      mention: 'Officials',
      by: 'officials',
      confidence: 'low',
    },
    {
      id: 'stm_friday',
      kind: 'indirect',
      parts: ['The crews may go back on Friday'],
      cue: 'said',
      mention: 'somebody at the quay',
    },
  ],
};

/** Another outlet with a remark of the strike, and one that the harbour corpus has already. */
const FERRY_ECHO: DocumentMarks = {
  id: 'doc_ferry-echo',
  title: 'Islands wait for the ferry',
  outlet: 'Norvia Daily',
  publishedAt: '2021-03-08',
  body: '“We will keep every ferry in Norvian hands”, Jane Smith said. “The lighthouse is ours,” Dmitry Halko said again.',
  speakers: {
    'jane-smith': { name: 'Jane Smith', role: 'mayor of Port Ansel', aliases: ['Smith'] },
    'dmitry-halko': { name: 'Dmitry Halko', role: 'Norvia’s foreign minister', aliases: ['Halko'] },
  },
  statements: [
    { id: 'stm_echo', parts: ['“We will keep every ferry in Norvian hands”'], cue: 'said', by: 'jane-smith' },
    { id: 'stm_repeat', parts: ['“The lighthouse is ours,”'], cue: 'said', by: 'dmitry-halko' },
  ],
};

/** Both documents of the later day. */
export const FERRIES: readonly DocumentRecord[] = [FERRY_STRIKE, FERRY_ECHO].map(makeRecord);

/** A plan with nothing special. */
export const PLAN: DigestPlan = {
  name: 'NEWSROOM',
  channel: 'slack:C0123456789',
  schedule: '0 8 * * 1-5',
  zone: 'Europe/Kyiv',
  filter: { topics: [], speakers: [], outlets: [], kinds: [] },
  max: 4,
  whenEmpty: 'say-so',
  quiet: null,
  mention: null,
  thread: false,
};

export const EMPTY_STATE: DigestAsked['state'] = {
  since: 0,
  watermark: null,
  pausedUntil: null,
  postedAt: null,
  silenceToldAt: null,
};

/** Friday the 5th, eight in the morning in Kyiv. */
const POSTED_AT = Date.parse('2021-03-05T06:00:00Z');

/** How a digest is asked for, where it is not as usual. */
export interface DigestSketch extends Partial<Pick<DigestPlan, 'max' | 'whenEmpty'>> {
  readonly filter?: Partial<DigestPlan['filter']>;
  /** `null`: the channel's first. Left out: everything but the ferries was given. */
  readonly watermark?: number | null;
  readonly coversFrom?: DigestAsked['coversFrom'];
  readonly day?: DigestAsked['slot']['day'];
  readonly given?: Readonly<Record<string, number>>;
}

/** A context with the word lists that come with the project. */
export const makeDigestContext = async (
  records: readonly DocumentRecord[] = HARBOUR,
  parts: Partial<ContextParts> = {},
): Promise<Context> => {
  const { keyWords } = await loadLexicon('config/lexicons/en');
  return makeContext(records, { keyWords, ...parts });
};

/** The harbour corpus, then the ferries; and the arrival between them. */
export const makeNews = async (
  news: readonly DocumentRecord[] = FERRIES,
): Promise<{ readonly context: Context; readonly before: number }> => {
  const context = await makeDigestContext();
  const before = await context.store.lastArrival();
  for (const record of news) await context.store.replace(record);
  return { context, before };
};

/** Composes the digest of Monday the 8th, 08:00. */
export const compose = (context: Context, sketch: DigestSketch): Promise<Digest | Empty> => {
  const { watermark = null, day = '2021-03-08', coversFrom = null, given = {}, filter, ...rest } = sketch;
  const plan = { ...PLAN, ...rest, filter: { ...PLAN.filter, ...filter } };
  const time = '08:00';
  return composeDigest(
    {
      plan,
      slot: {
        id: slotId(plan, day, time),
        plan: planId(plan),
        day,
        time,
        dueAt: Date.parse(`${day}T06:00Z`),
      },
      coversFrom,
      state: { ...EMPTY_STATE, watermark, postedAt: watermark === null ? null : POSTED_AT },
      next: 'Tue 9 Mar 08:00 (06:00 UTC)',
      givenAt: async (ids) =>
        new Map(ids.flatMap((id) => (given[id] === undefined ? [] : [[id, given[id]] as const]))),
    },
    context,
  );
};
