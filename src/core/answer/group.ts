/** The statements of a page under their speakers. */
import { type Content, section, strong } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import type { Cluster, Directory } from '../resolve/directory.ts';
import type { Shown } from './read-page.ts';
import { toStatementNode } from './statement-node.ts';

/** One section a speaker, in the order in which the speakers first come; whoever could not be named comes last. */
export const groupBySpeaker = (page: readonly Shown[], directory: Directory): readonly Block[] => {
  const groups = new Map<Cluster | null, Shown[]>();
  for (const shown of page) {
    const { speaker, confidence } = shown.statement;
    const cluster = speaker === null || confidence === 'unresolved' ? null : directory.clusterOf(speaker.id);
    groups.set(cluster, [...(groups.get(cluster) ?? []), shown]);
  }
  const named = [...groups].filter(([cluster]) => cluster !== null);
  const unnamed = [...groups].filter(([cluster]) => cluster === null);
  return [...named, ...unnamed].map(([cluster, members]) =>
    section(
      cluster === null ? ['Speaker not certain'] : titleOf(cluster),
      members.map((shown) => toStatementNode(shown, shown.field, shown.elsewhere)),
    ),
  );
};

/** "Dmytro Kuleba, Ukrainian Foreign Minister (also spelled Dmitry Kuleba)" */
const titleOf = ({ name, roles, spelled, possiblySame }: Cluster): readonly Content[] => {
  const [role] = roles;
  const notes = [
    ...(spelled.length > 0 ? [`also spelled ${spelled.join(', ')}`] : []),
    ...(possiblySame.length > 0 ? [`possibly the same as ${possiblySame.join(', ')}`] : []),
  ];
  const rest = `${role === undefined ? '' : `, ${role}`}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
  return rest === '' ? [strong(name)] : [strong(name), rest];
};
