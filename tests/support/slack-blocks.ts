/** What a person sees and presses in Slack's blocks, found without the printer's help. */
import type { Button, KnownBlock, RichTextElement } from '@slack/types';
import type { SlackMessage } from '../../src/render/slack/render.ts';

const blocksIn = (messages: readonly SlackMessage[]): readonly KnownBlock[] =>
  messages.flatMap(({ blocks }) => blocks);

/** The text of every quotation bar, in order. */
export const quotesIn = (messages: readonly SlackMessage[]): readonly string[] =>
  blocksIn(messages).flatMap((block) =>
    block.type !== 'rich_text'
      ? []
      : block.elements.flatMap((element) =>
          element.type === 'rich_text_quote' ? [shown(element.elements)] : [],
        ),
  );

/** All buttons, in order. */
export const buttonsIn = (messages: readonly SlackMessage[]): readonly Button[] =>
  blocksIn(messages).flatMap((block) =>
    block.type === 'actions' ? block.elements.filter((element) => element.type === 'button') : [],
  );

/** One string a block: words as shown, buttons in brackets. */
export const seen = ({ blocks }: SlackMessage): readonly string[] => blocks.map(seenBlock);

const seenBlock = (block: KnownBlock): string => {
  switch (block.type) {
    case 'header':
      return `# ${block.text.text}`;
    case 'context':
      return block.elements.map((element) => ('text' in element ? element.text : '')).join(' ');
    case 'actions':
      return block.elements
        .map((element) => (element.type === 'button' ? `[${element.text.text}]` : ''))
        .join(' ');
    case 'rich_text':
      return block.elements
        .map((element) => ('elements' in element ? shownParagraph(element) : ''))
        .join('\n');
    default:
      return block.type;
  }
};

const shownParagraph = (paragraph: {
  readonly type: string;
  readonly elements: readonly unknown[];
}): string => {
  const words = shown(paragraph.elements.filter(isElement));
  return paragraph.type === 'rich_text_quote' ? `| ${words}` : words;
};

const isElement = (element: unknown): element is RichTextElement =>
  typeof element === 'object' && element !== null && 'type' in element;

const shown = (elements: readonly RichTextElement[]): string =>
  elements.map((element) => ('text' in element ? element.text : '')).join('');
