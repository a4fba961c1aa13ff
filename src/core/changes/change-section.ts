/** One change as it is shown: who tells of it or that it is only possible, and both sides in the order in which they were said. */
import { type Content, excerpt, mark, notice, paragraph, section, strong, text } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import { toStatementNode } from '../answer/statement-node.ts';
import type { StoredStatement } from '../ports.ts';
import type { Trigger } from './change.ts';
import type { ShownChange } from './find-changes.ts';

/** The section of a change, under the name of whoever it is. */
export const changeSection = (shown: ShownChange): Block => {
  const { name, role } = shown.change.speaker;
  return section(
    [strong(name), ...(role === null ? [] : [`, ${role}`])],
    [...evidenceOf(shown), ...sidesOf(shown)],
  );
};

const evidenceOf = ({ change, citation }: ShownChange): readonly Block[] => {
  const { told, triggers } = change;
  if (told !== null) {
    return [
      paragraph(strong('Stated'), ` by ${citation.outlet ?? citation.title}:`),
      excerpt(...marked(told.sentence.text, triggers)),
    ];
  }
  const [earlier = '', later = ''] = triggers.map(({ words }) => `“${words}”`);
  return [
    paragraph(
      strong('Possible'),
      `: first ${earlier}, then ${later}. Two statements on one thing, never a verdict.`,
    ),
  ];
};

/** The sentence with the words that tell of the change marked; those that stand in another sentence are not in it. */
const marked = (sentence: string, triggers: readonly Trigger[]): readonly Content[] => {
  const content: Content[] = [];
  let from = 0;
  for (const { words } of triggers) {
    const at = sentence.indexOf(words, from);
    if (at < 0) continue;
    content.push(text(sentence.slice(from, at)), mark(words));
    from = at + words.length;
  }
  return [...content, text(sentence.slice(from))].filter(
    (part) => typeof part === 'string' || !isEmpty(part),
  );
};

const isEmpty = (part: Exclude<Content, string>): boolean => 'value' in part && part.value === '';

const sidesOf = ({ earlier, later }: ShownChange): readonly Block[] => {
  if (earlier !== null && earlier.statement.id === later?.statement.id)
    return sideOf('Earlier and later, in one breath', earlier);
  return [...sideOf('Earlier', earlier), ...sideOf('Later', later)];
};

const sideOf = (label: string, side: StoredStatement | null): readonly Block[] => [
  ...(side === null
    ? [notice('info', `${label}: not among the statements here.`)]
    : [paragraph(strong(label)), toStatementNode(side, 'content')]),
];
