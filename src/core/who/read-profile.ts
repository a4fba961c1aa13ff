/** Everything that the corpus knows of one speaker, as data. */
import { findStatements } from '../answer/find.ts';
import type { Candidate } from '../answer/rank.ts';
import { type PageTools, readPage, type Shown } from '../answer/read-page.ts';
import { readTopic } from '../answer/topic.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';
import type { DocumentId, SpeakerId } from '../ids.ts';
import type { Citation, SpeakerEntry, StatementQuery, Store } from '../ports.ts';
import type { Cluster } from '../resolve/directory.ts';
import { roleKey } from '../resolve/variants.ts';
import { collapse, type Utterance } from '../utterances/collapse.ts';
import { groupReports } from '../utterances/group-reports.ts';
import { countTopics, type TopicCount } from './count-topics.ts';

/** A role with the days of the documents that give it; null where they tell none. */
export interface KnownRole {
  /** As most documents write it. */
  readonly written: string;
  readonly documents: number;
  readonly first: Day | null;
  readonly last: Day | null;
}

export interface Profile {
  /** Who it is; several only where unnamed groups share a name. */
  readonly clusters: readonly Cluster[];
  readonly roles: readonly KnownRole[];
  readonly statements: number;
  readonly kinds: readonly (readonly [kind: Kind, statements: number])[];
  /** Of the newest statements, as many as are looked at. */
  readonly lookedAt: number;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly topics: readonly TopicCount[];
  /** With their documents, those with most first. */
  readonly outlets: readonly (readonly [name: string, documents: number])[];
  /** The newest remarks, newest first. */
  readonly latest: readonly Shown[];
}

type Kind = NonNullable<StatementQuery['kind']>;

const KINDS: readonly Kind[] = ['direct', 'mixed', 'indirect'];
const LATEST = 3;
const EVERYTHING = readTopic('', new Map(), { ignored: new Set() });

/** Reads it. */
export const readProfile = async (clusters: readonly Cluster[], context: Context): Promise<Profile> => {
  const { store } = context;
  const view = await context.corpus();
  const speakers = clusters.flatMap(({ ids }) => ids);
  const { ranked, total } = await findStatements(
    EVERYTHING,
    { speakers: clusters, filters: { speakers } },
    store,
  );
  const citations = await readCitations(ranked, store);
  const days = ranked.flatMap(({ hit }) => hit.day ?? []).sort();
  return {
    clusters,
    roles: knownRoles(entriesOf(speakers, (await store.summary()).speakers), citations),
    statements: total,
    kinds: await countKinds(speakers, store),
    lookedAt: ranked.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    topics: countTopics(
      ranked.map(({ hit }) => hit.words),
      view,
    ),
    outlets: countOutlets(citations),
    latest: await readLatest(ranked, { store, directory: view.directory }),
  };
};

type Citations = ReadonlyMap<DocumentId, Citation>;

/** One statement of each document is read for it. */
const readCitations = async (
  ranked: readonly Candidate[],
  store: Pick<Store, 'readMany'>,
): Promise<Citations> => {
  const onePerDocument = new Map(ranked.map(({ hit }) => [hit.documentId, hit]));
  const stored = await store.readMany([...onePerDocument.values()]);
  return new Map(stored.map(({ citation }) => [citation.id, citation]));
};

const entriesOf = (ids: readonly SpeakerId[], entries: readonly SpeakerEntry[]): readonly SpeakerEntry[] => {
  const own = new Set(ids);
  return entries.filter(({ id }) => own.has(id));
};

/** Spellings of one office count together; those that most documents give come first, of equals the newest. */
const knownRoles = (entries: readonly SpeakerEntry[], citations: Citations): readonly KnownRole[] => {
  const groups = new Map<string, { readonly written: string[]; readonly documents: Set<DocumentId> }>();
  for (const { roles, documentId } of entries) {
    for (const role of roles) {
      const group = groups.get(roleKey(role)) ?? { written: [], documents: new Set() };
      group.written.push(role);
      group.documents.add(documentId);
      groups.set(roleKey(role), group);
    }
  }
  return [...groups.values()]
    .map((group) => toRole(group.written, [...group.documents], citations))
    .sort(byWeight);
};

const toRole = (
  written: readonly string[],
  documents: readonly DocumentId[],
  citations: Citations,
): KnownRole => {
  const days = documents.flatMap((id) => citations.get(id)?.publishedAt ?? []).sort();
  return {
    written: mostFrequent(written),
    documents: documents.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
};

const byWeight = (a: KnownRole, b: KnownRole): number =>
  b.documents - a.documents || compare(b.last ?? '', a.last ?? '') || compare(a.written, b.written);

const mostFrequent = (written: readonly string[]): string => count(written)[0]?.[0] ?? '';

/** Each once with its number, most first, of equals in the order of the alphabet. */
const count = (values: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
};

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const countKinds = async (speakers: readonly SpeakerId[], store: Store): Promise<Profile['kinds']> => {
  const totals = await Promise.all(
    KINDS.map((kind) => store.find({ anyOf: [], field: 'content', speakers, kind, limit: 1 })),
  );
  return KINDS.flatMap((kind, at) => {
    const total = totals[at]?.total ?? 0;
    return total === 0 ? [] : [[kind, total] as const];
  });
};

const countOutlets = (citations: Citations): Profile['outlets'] =>
  count([...citations.values()].flatMap(({ outlet }) => outlet ?? []));

/** Of one day those in the speaker's own words first; they say more of somebody than a paraphrase does. */
const byNewest = (a: Utterance, b: Utterance): number => {
  const [one, other] = [a.found[0]?.hit, b.found[0]?.hit];
  if (one === undefined || other === undefined) return 0;
  return (
    compare(other.day ?? '', one.day ?? '') ||
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    compare(one.documentId, other.documentId) ||
    one.position - other.position
  );
};

/** Each remark once. */
const readLatest = async (
  ranked: readonly Candidate[],
  { store, directory }: Pick<PageTools, 'directory'> & { readonly store: Store },
): Promise<readonly Shown[]> => {
  const links = await store.linksOf(ranked.map(({ hit }) => hit));
  const reports = groupReports(links);
  const newest = collapse(ranked, reports).toSorted(byNewest).slice(0, LATEST);
  return readPage(newest, { links, reports, store, directory });
};
