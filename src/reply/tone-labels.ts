import type { Notice } from './nodes.ts';

/** What a notice begins with, so that its tone does not hang on colour. Information speaks for itself. */
export const TONE_LABELS: Readonly<Record<Notice['tone'], string>> = {
  info: '',
  warning: 'Note: ',
  problem: 'Problem: ',
};
