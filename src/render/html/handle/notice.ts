import type { Notice } from '../../../reply/nodes.ts';
import { TONE_LABELS } from '../../../reply/tone-labels.ts';
import { escapeHtml, type HtmlSafe, markup } from '../escape.ts';
import { besideOf, lineOf } from './inline.ts';

/** The tone's word, then what there is to say. */
export const notice = ({ tone, children }: Notice): HtmlSafe =>
  tone === 'info'
    ? markup`<p class="notice" dir="auto">${lineOf(children)}</p>`
    : markup`<p class="notice ${CLASSES[tone]}" dir="auto"><strong>${escapeHtml(TONE_LABELS[tone])}</strong>${besideOf(children)}</p>`;

const CLASSES = { warning: markup`warning`, problem: markup`problem` } as const;
