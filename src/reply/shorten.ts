import { cutText, type Measure } from './cut-text.ts';

/** The text itself if it measures no more than `limit`, otherwise its beginning and an ellipsis. */
export const shorten = (text: string, limit: number, measure: Measure): string => {
  if (measure(text) <= limit) return text;
  const [beginning = ''] = cutText(text, limit - '…'.length, measure);
  return `${beginning.trimEnd()}…`;
};
