/** A digest as the bodies of messages. */
import type { KnownBlock, RichTextBlock } from '@slack/web-api';
import type { PrintOptions } from '../../core/digest/poster.ts';
import { splitHead } from '../../core/digest/split-head.ts';
import { MESSAGE_BLOCKS } from '../../render/slack/limits.ts';
import { renderSlack, type SlackMessage } from '../../render/slack/render.ts';
import type { Reply } from '../../reply/nodes.ts';

/** JSON of `text` and `blocks`. The marker is not in it: it goes into the metadata. */
export function printDigest(digest: Reply, { mention, thread }: PrintOptions): readonly string[] {
  const messages = (thread ? splitHead(digest) : [digest]).flatMap((part) => renderSlack(part, {}));
  const [first, ...others] = messages;
  if (first === undefined || mention === null) return messages.map((one) => JSON.stringify(one));
  return [...mentioning(first, mentionBlock(mention)), ...others].map((one) => JSON.stringify(one));
}

/** Above everything else; a message that is full leaves it to one of its own. */
function mentioning({ text, blocks }: SlackMessage, mention: KnownBlock): readonly SlackMessage[] {
  if (blocks.length < MESSAGE_BLOCKS) return [{ text, blocks: [mention, ...blocks] }];
  const [title = text] = text.split('\n');
  return [
    { text: title, blocks: [mention] },
    { text, blocks },
  ];
}

const mentionBlock = (mention: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [mentionElement(mention)] }],
});

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#element-types */
function mentionElement(mention: string) {
  if (mention === 'here') return { type: 'broadcast', range: 'here' } as const;
  return mention.startsWith('S')
    ? ({ type: 'usergroup', usergroup_id: mention } as const)
    : ({ type: 'user', user_id: mention } as const);
}
