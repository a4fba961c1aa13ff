/** The words of a reply in the order in which a page shows them. */

import { link, text } from '../../src/reply/build.ts';
import { dayWords } from '../../src/reply/day-words.ts';
import type { Block, Inline, StatementNode } from '../../src/reply/nodes.ts';
import { plainLine } from '../../src/reply/plain-text.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from '../../src/reply/statement-phrases.ts';
import { TONE_LABELS } from '../../src/reply/tone-labels.ts';
import { visible } from '../../src/reply/visible.ts';
import { webUrl } from '../../src/reply/web-url.ts';

export const wordsIn = (blocks: readonly Block[], title: string | null = null): string =>
  blocks.map((block) => wordsOf(block, title)).join('\n');

const wordsOf = (block: Block, title: string | null): string => {
  switch (block.type) {
    case 'section':
      return `${line(block.title)}\n${wordsIn(block.children, plainLine(block.title))}`;
    case 'statement':
      return statementWords(block, title);
    case 'list':
      return block.items.map(line).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${visible(label)} ${line(value)}`).join('\n');
    case 'notice':
      return TONE_LABELS[block.tone] + line(block.children);
    case 'actions':
      return block.items.map((item) => `${visible(item.label)}: ${visible(item.line)}`).join('\n');
    default:
      return line(block.children);
  }
};

const statementWords = (node: StatementNode, title: string | null): string => {
  const source = node.url === null ? text(node.source) : link(node.url, node.source);
  const details = detailPhrases(node, source).map(line).join(' · ');
  return [line(speakerPhrase(node, title)), line(wordsPhrase(node)), details].join('\n');
};

const line = (children: readonly Inline[]): string => children.map(inlineWords).join('');

const inlineWords = (child: Inline): string => {
  if (child.type === 'day') return visible(dayWords(child.value));
  if (child.type !== 'link') return visible(child.value);
  const label = visible(child.label);
  return label.trim() === '' ? (webUrl(child.url) ?? '') : label;
};
