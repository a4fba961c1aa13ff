/** One page that shows a digest as each platform would. */
import type { Block } from '../../../reply/nodes.ts';
import { blocksHtml } from '../blocks.ts';
import { escapeHtml, escapePrinted, type HtmlSafe, joinHtml, markup } from '../escape.ts';
import { pageHtml } from '../page.ts';
import { showDiscord } from './discord.ts';
import type { Measure, Shown } from './shown.ts';
import { showSlack } from './slack.ts';
import { PREVIEW_STYLE } from './style.ts';

/** What would be posted, message by message, as the platforms' printers made it. */
export interface Preview {
  /** Of the page. */
  readonly title: string;
  /** What there is to say about it: that nothing is posted, when the next one comes. */
  readonly notes: readonly Block[];
  /** JSON. */
  readonly slack: readonly string[];
  /** JSON. */
  readonly discord: readonly string[];
  /** Without colours. */
  readonly terminal: string;
  /** Messages after the first stand in a thread below it. */
  readonly isThread: boolean;
}

/** Prints the page, without a line break at the end. Throws for JSON that none of our printers made. */
export const renderPreview = ({ title, notes, slack, discord, terminal, isThread }: Preview): string =>
  pageHtml({
    title,
    style: PREVIEW_STYLE,
    body: markup`<h1 dir="auto">${escapeHtml(title)}</h1>
${blocksHtml(notes, 2)}
<div class="platforms">
${platformHtml('Slack', slack.map(showSlack), isThread)}
${platformHtml('Discord', discord.map(showDiscord), isThread)}
</div>
<section>
<h2>Terminal</h2>
<pre class="terminal" tabindex="0" role="region" aria-label="Terminal">${escapePrinted(terminal)}</pre>
</section>`,
  });

const platformHtml = (name: string, messages: readonly Shown[], isThread: boolean): HtmlSafe => {
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`;
  const shown = messages.map((message, index) => {
    const place = isThread && index > 0 ? ', in the thread' : '';
    return messageHtml(`Message ${index + 1} of ${messages.length}${place}`, message);
  });
  return markup`<section>
<h2>${escapeHtml(name)}: ${escapeHtml(count)}</h2>
${joinHtml(shown, '\n')}
</section>`;
};

const messageHtml = (title: string, { card, measures, readOut }: Shown): HtmlSafe => markup`<article>
<h3>${escapeHtml(title)}</h3>
${card}
<p class="measures">${escapeHtml(measures.map(measureWords).join(' · '))}</p>
${readOut === null ? markup`` : readOutHtml(readOut)}
</article>`;

const measureWords = ({ what, used, limit }: Measure): string =>
  `${used.toLocaleString('en')} of ${limit.toLocaleString('en')} ${what}${used > limit ? ' (too many)' : ''}`;

const readOutHtml = (words: string): HtmlSafe => markup`<details>
<summary>What notifications and screen readers get</summary>
<p class="read-out" dir="auto">${escapePrinted(words)}</p>
</details>`;
