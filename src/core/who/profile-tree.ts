/** A profile as a reply. */
import { actions, type Content, day, facts, heading, notice, section, strong } from '../../reply/build.ts';
import type { Action, Block } from '../../reply/nodes.ts';
import type { Row } from '../answer/corpus-facts.ts';
import { plural } from '../answer/plural.ts';
import { toStatementNode } from '../answer/statement-node.ts';
import { writeLine } from '../options/write-line.ts';
import type { Cluster } from '../resolve/directory.ts';
import type { KnownRole, Profile } from './read-profile.ts';

const MOST_NAMES = 12;
const MOST_ROLES = 6;
const MOST_TOPICS = 8;
const MOST_OUTLETS = 8;

/** The blocks of the answer. */
export const profileTree = (profile: Profile): readonly Block[] => {
  const name = nameOf(profile);
  return [
    heading(...titleOf(profile)),
    ...sharedName(profile.clusters, name),
    facts([
      ['Names', [listed(namesOf(profile.clusters), MOST_NAMES)]],
      ...handRows(profile.clusters),
      ...profile.roles.slice(0, MOST_ROLES).map(roleRow),
      ...statementRows(profile),
      ...countRow('About', profile.topics, MOST_TOPICS),
      ...countRow('Outlets', profile.outlets, MOST_OUTLETS),
    ]),
    ...latest(profile, name),
    ...mayBe(profile.clusters),
    actions(...onward(profile, name)),
  ];
};

const nameOf = ({ clusters: [first] }: Profile): string => first?.name ?? '';

const titleOf = (profile: Profile): readonly Content[] => {
  const [role] = profile.roles;
  return [strong(nameOf(profile)), ...(role === undefined ? [] : [`, ${role.written}`])];
};

/** "officials" of one document need not be those of another. */
const sharedName = (clusters: readonly Cluster[], name: string): readonly Block[] =>
  clusters.length < 2
    ? []
    : [
        notice(
          'info',
          `${clusters.length} documents have their own “${name}”; nothing says that they are the same.`,
        ),
      ];

const namesOf = (clusters: readonly Cluster[]): readonly string[] => [
  ...new Set(clusters.flatMap(({ name, spelled, aliases }) => [name, ...spelled, ...aliases])),
];

const listed = (names: readonly string[], most: number): string => {
  const left = names.length - most;
  return `${names.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
};

const handRows = (clusters: readonly Cluster[]): readonly Row[] =>
  clusters
    .flatMap(({ byHand }) => byHand)
    .map(({ kind, names, because, by }) => [
      kind === 'same' ? 'Joined by hand' : 'Told apart by hand',
      [`${names.join(', ')}: ${because}${by === null ? '' : ` (${by})`}`],
    ]);

const roleRow = ({ written, documents, first, last }: KnownRole): Row => {
  const when = first === null || last === null ? [] : [', ', ...span(first, last)];
  return ['Role', [`${written} (${plural(documents, 'document')}`, ...when, ')']];
};

const span = (first: string, last: string): readonly Content[] =>
  first === last ? [day(first)] : [day(first), ' to ', day(last)];

const statementRows = ({ statements, kinds, lookedAt, first, last }: Profile): readonly Row[] => {
  const each = kinds.map(([kind, count]) => `${count} ${kind}`).join(', ');
  const row: Row = ['Statements', [each === '' ? 'none' : `${statements} (${each})`]];
  if (first === null || last === null) return [row];
  const of = statements > lookedAt ? ` (of the newest ${lookedAt})` : '';
  return [row, ['Days', [...span(first, last), of]]];
};

const countRow = (
  label: string,
  counts: readonly (readonly [name: string, count: number])[],
  most: number,
): readonly Row[] =>
  counts.length === 0
    ? []
    : [
        [
          label,
          [
            listed(
              counts.map(([name, count]) => `${name} (${count})`),
              most,
            ),
          ],
        ],
      ];

/** The title names the speaker, so the statements need not. */
const latest = ({ latest: shown }: Profile, name: string): readonly Block[] =>
  shown.length === 0
    ? []
    : [
        section(
          [strong(name), ', latest'],
          shown.map((one) => ({ ...toStatementNode(one, 'content', one.elsewhere), role: null })),
        ),
      ];

const mayBe = (clusters: readonly Cluster[]): readonly Block[] => {
  const names = [...new Set(clusters.flatMap(({ possiblySame }) => possiblySame))];
  if (names.length === 0) return [];
  return [
    notice('info', `May be the same as ${names.join(', ')}; nothing here says so.`),
    actions(...names.map(askWho)),
  ];
};

/** The way to somebody else's profile. */
export const askWho = (name: string): Action => ({
  label: `Who is ${name}`,
  line: writeLine('who', { name }, 'name'),
});

const onward = ({ topics: [topic] }: Profile, name: string): readonly Action[] => [
  { label: 'All statements', line: writeLine('who-said', { from: name }, 'topic') },
  ...(topic === undefined
    ? []
    : [{ label: `On ${topic[0]}`, line: writeLine('who-said', { topic: topic[0], from: name }, 'topic') }]),
  { label: 'Timeline', line: writeLine('timeline', { about: name }, 'about') },
  { label: 'Changes', line: writeLine('who-changed', { about: name }, 'about') },
];
