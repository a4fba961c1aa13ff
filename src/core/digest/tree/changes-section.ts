/** Changes of position with a side that is new: both sides, each on a line. */
import {
  actions,
  type Content,
  code,
  day,
  link,
  list,
  notice,
  section,
  strong,
} from '../../../reply/build.ts';
import type { Block } from '../../../reply/nodes.ts';
import { wordsPhrase } from '../../../reply/statement-phrases.ts';
import { toStatementNode } from '../../answer/statement-node.ts';
import { changeWords } from '../../changes/change-words.ts';
import type { ShownChange } from '../../changes/find-changes.ts';
import { writeLine } from '../../options/write-line.ts';
import type { StoredStatement } from '../../ports.ts';
import type { DigestDraft } from './draft.ts';

/** Under the name of whoever it is, with the words that show it; what only opposes is only possible. */
export const changesSection = ({ news: { changes } }: DigestDraft): readonly Block[] =>
  changes.length === 0
    ? []
    : [
        section(['Changes of position'], changes.flatMap(toBlocks)),
        actions(...namesOf(changes).map((name) => ({ label: `Changes of ${name}`, line: lineOf(name) }))),
      ];

const toBlocks = (shown: ShownChange): readonly Block[] => {
  const { earlier, later } = shown;
  const sides = [...sideItem('Earlier', earlier), ...sideItem('Later', later)];
  return [notice('info', strong(shown.change.speaker.name), `: ${howWords(shown)}`), list(sides)];
};

const howWords = (shown: ShownChange): string => {
  const { change, citation } = shown;
  const how = change.kind === 'stated' ? `stated by ${citation.outlet ?? citation.title}` : 'possible';
  return `${how}: ${changeWords(shown)}`;
};

const sideItem = (label: string, side: StoredStatement | null): readonly (readonly Content[])[] => {
  if (side === null) return [[`${label}: not among the statements here`]];
  const node = toStatementNode(side, 'content');
  const when = node.day === null ? [] : [` · ${node.day.means} `, day(node.day.value)];
  const source = node.url === null ? node.source : link(node.url, node.source);
  return [[`${label}: `, ...wordsPhrase(node), ...when, ' · ', source, ' · ', code(node.id)]];
};

const namesOf = (changes: readonly ShownChange[]): readonly string[] => [
  ...new Set(changes.map(({ change }) => change.speaker.name)),
];

const lineOf = (about: string): string => writeLine('who-changed', { about }, 'about');
