/** What was found in a document, counted, and who speaks in it. */
import { type Content, code, facts, list, section, strong } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import { plural } from '../answer/plural.ts';
import type { Analysis, Confidence, SpeakerProfile, Statement } from '../corpus.ts';
import { allOf } from '../name-list.ts';

/** For a document with at least one statement. */
export const documentCounts = ({ statements, speakers }: Analysis): readonly Block[] => [
  section(['Counts'], [facts(countRows(statements))]),
  ...(speakers.length === 0 ? [] : [section(['Speakers'], [speakerList(speakers, statements)])]),
];

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low', 'unresolved'];
const KINDS: readonly Statement['kind'][] = ['direct', 'mixed', 'indirect'];

const countRows = (statements: readonly Statement[]): readonly (readonly [string, readonly Content[]])[] => {
  const kinds = countsOf(statements.map(({ kind }) => kind));
  const confidences = countsOf(statements.map(({ confidence }) => confidence));
  const rules = countsOf(statements.flatMap(({ trace }) => trace.map(({ rule }) => rule)));
  const ids = [...rules.keys()].sort((a, b) => (rules.get(b) ?? 0) - (rules.get(a) ?? 0) || (a < b ? -1 : 1));
  return [
    ['Statements', [statements.length.toLocaleString('en-GB')]],
    ['Kind', [inOrder(KINDS, kinds)]],
    ['Confidence', [inOrder(CONFIDENCES, confidences)]],
    ['Rules', ids.flatMap((id, index) => [index === 0 ? '' : ', ', code(id), ` ${rules.get(id)}`])],
  ];
};

const countsOf = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const inOrder = (names: readonly string[], counts: ReadonlyMap<string, number>): string =>
  names.flatMap((name) => (counts.has(name) ? `${name} ${counts.get(name)}` : [])).join(', ');

const speakerList = (speakers: readonly SpeakerProfile[], statements: readonly Statement[]): Block => {
  const counts = countsOf(statements.flatMap(({ speaker }) => speaker?.id ?? []));
  return list(speakers.map((speaker) => speakerItem(speaker, counts.get(speaker.id) ?? 0)));
};

const speakerItem = ({ name, type, roles, aliases }: SpeakerProfile, count: number): readonly Content[] => {
  const others = aliases.filter((alias) => alias !== name).map((alias) => `“${alias}”`);
  return [
    strong(name),
    ` (${type}), ${plural(count, 'statement')}`,
    ...(others.length === 0 ? [] : [`; also ${allOf(others)}`]),
    ...(roles.length === 0 ? [] : [`; ${roles.length === 1 ? 'role' : 'roles'}: ${allOf(roles)}`]),
  ];
};
