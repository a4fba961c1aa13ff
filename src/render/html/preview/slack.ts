/** A message as Slack would show it. */
import { escapedLength } from '../../slack/escape.ts';
import { MESSAGE_BLOCK_TEXT, MESSAGE_BLOCKS, MESSAGE_TEXT } from '../../slack/limits.ts';
import { escapePrinted, type HtmlSafe, joinHtml, linkHtml, markup } from '../escape.ts';
import type { Shown } from './shown.ts';
import {
  SLACK_MESSAGE,
  type SlackBlock,
  type SlackElement,
  type SlackLook,
  type SlackMessage,
} from './slack-message.ts';

/** Throws for a body that is none of ours. */
export const showSlack = (body: string): Shown => {
  const message = SLACK_MESSAGE.parse(JSON.parse(body));
  return {
    card: markup`<div class="slack">${joinHtml(message.blocks.map((block) => markup`<div>${blockHtml(block)}</div>`))}</div>`,
    measures: [
      { what: 'blocks', used: message.blocks.length, limit: MESSAGE_BLOCKS },
      { what: 'characters in them', used: charactersIn(message), limit: MESSAGE_BLOCK_TEXT },
      { what: 'characters of plain text', used: message.text.length, limit: MESSAGE_TEXT },
    ],
    readOut: unescaped(message.text),
  };
};

/** Words and addresses, as long as Slack keeps them. */
const charactersIn = ({ blocks }: SlackMessage): number =>
  blocks.flatMap(stringsIn).reduce((sum, words) => sum + escapedLength(words), 0);

const stringsIn = (block: SlackBlock): readonly string[] => {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'context':
      return block.elements.map(({ text }) => text);
    case 'actions':
      return block.elements.map(({ text }) => text.text);
    case 'rich_text':
      return block.elements.flatMap(({ elements }) =>
        elements.flatMap((element) => [
          ...('text' in element ? [element.text ?? ''] : []),
          ...('url' in element ? [element.url] : []),
        ]),
      );
  }
};

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const blockHtml = (block: SlackBlock): HtmlSafe => {
  switch (block.type) {
    case 'header':
      return markup`<h4 dir="auto">${escapePrinted(block.text.text)}</h4>`;
    case 'context':
      return joinHtml(
        block.elements.map(({ text }) => markup`<p class="small" dir="auto">${escapePrinted(text)}</p>`),
      );
    case 'actions':
      return markup`<ul class="buttons">${joinHtml(
        block.elements.map(({ text }) => markup`<li dir="auto">${escapePrinted(text.text)}</li>`),
      )}</ul>`;
    case 'rich_text':
      return joinHtml(
        block.elements.map(({ type, elements }) => {
          const words = joinHtml(elements.map(elementHtml));
          return type === 'rich_text_quote'
            ? markup`<blockquote dir="auto">${words}</blockquote>`
            : markup`<p dir="auto">${words}</p>`;
        }),
      );
  }
};

const elementHtml = (element: SlackElement): HtmlSafe => {
  switch (element.type) {
    case 'text':
      return styled(escapePrinted(element.text), element.style);
    case 'link':
      return styled(linkHtml(element.url, escapePrinted(element.text ?? element.url)), element.style);
    case 'user':
      return mention(element.user_id);
    case 'usergroup':
      return mention(element.usergroup_id);
    case 'broadcast':
      return mention(element.range);
  }
};

const mention = (name: string): HtmlSafe => markup`<span class="mention">@${escapePrinted(name)}</span>`;

const styled = (words: HtmlSafe, look: SlackLook = {}): HtmlSafe => {
  const inner = look.code ? markup`<code>${words}</code>` : words;
  return look.bold ? markup`<strong>${inner}</strong>` : inner;
};
