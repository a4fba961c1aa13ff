import { escapedLength } from './escape.ts';
import { MESSAGE_BLOCK_TEXT, MESSAGE_BLOCKS, MESSAGE_TEXT } from './limits.ts';
import type { SlackMessage } from './message.ts';

/** Whether Slack takes it as one message. */
export const fitsMessage = ({ text, blocks }: SlackMessage): boolean =>
  blocks.length <= MESSAGE_BLOCKS && text.length <= MESSAGE_TEXT && textIn(blocks) <= MESSAGE_BLOCK_TEXT;

/** Text of blocks after escaping, in UTF-16 units. Addresses count: whether Slack counts them is not known. */
const textIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((total, [key, inner]) => total + sizeOf(key, inner), 0);
};

const sizeOf = (key: string, value: unknown): number => {
  if (typeof value !== 'string') return textIn(value);
  return key === 'text' || key === 'url' ? escapedLength(value) : 0;
};
