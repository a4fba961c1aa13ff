/** The key statements: under their topic, or else under their speaker. */
import { heading, notice, section, strong } from '../../../reply/build.ts';
import type { Block } from '../../../reply/nodes.ts';
import { groupBySpeaker } from '../../answer/group.ts';
import type { Shown } from '../../answer/read-page.ts';
import { toStatementNode } from '../../answer/statement-node.ts';
import type { Weighed } from '../weigh.ts';
import type { DigestDraft } from './draft.ts';

/** Topics in their order, then the speakers of what is on none of them. */
export const keySection = (draft: DigestDraft): readonly Block[] => {
  const { key, also, occasion } = draft;
  if (occasion === 'again') return [...notShownYet(draft), ...shownBefore(draft)];
  if (key.length > 0) return [heading('Key statements'), ...grouped(key, draft)];
  return also.length === 0 ? [] : [notice('info', NONE_IS_KEY)];
};

const NONE_IS_KEY =
  'None of it is a key statement: nobody can be named with confidence, or the words were here before.';

const notShownYet = (draft: DigestDraft): readonly Block[] =>
  titled(
    'Not shown here before',
    draft.key.filter(({ tier }) => tier === 0),
    draft,
  );

const shownBefore = (draft: DigestDraft): readonly Block[] =>
  titled(
    'Shown again',
    draft.key.filter(({ tier }) => tier > 0),
    draft,
  );

const titled = (title: string, members: readonly Weighed[], draft: DigestDraft): readonly Block[] =>
  members.length === 0 ? [] : [heading(title), ...grouped(members, draft)];

const grouped = (members: readonly Weighed[], { labels, view }: DigestDraft): readonly Block[] => {
  const byTopic = labels.flatMap((label) => {
    const onTopic = members.filter(({ topic }) => topic === label);
    return onTopic.length === 0 ? [] : [section([strong(label)], onTopic.map(toNode))];
  });
  const others = members.filter(({ topic }) => topic === null || !labels.includes(topic));
  return [...byTopic, ...groupBySpeaker(others.map(toShown), view.directory)];
};

const toNode = ({ stored, field }: Weighed): Block => toStatementNode(stored, field);

const toShown = ({ stored, field }: Weighed): Shown => ({ ...stored, field, met: [], elsewhere: null });
