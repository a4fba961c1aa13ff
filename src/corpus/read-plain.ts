import type { Draft } from './draft.ts';

/** Plain text: the first line that is not empty is the title, the rest is the body. */
export const readPlain = (text: string): Draft => {
  const trimmed = text.trimStart();
  const lineEnd = trimmed.search(/[\r\n]/);
  const titleEnd = lineEnd === -1 ? trimmed.length : lineEnd;
  return {
    id: null,
    title: trimmed.slice(0, titleEnd),
    body: trimmed.slice(titleEnd),
    outlet: null,
    url: null,
    publishedAt: null,
    problems: [],
  };
};
