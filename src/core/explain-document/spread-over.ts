import type { Span } from '../../text/types.ts';

/** For each paragraph the spans that reach into it, in the order of their starts. Paragraphs are in order and apart. */
export function spreadOver<Reaching extends Span>(
  spans: readonly Reaching[],
  paragraphs: readonly Span[],
): readonly (readonly Reaching[])[] {
  const found: Reaching[][] = paragraphs.map(() => []);
  let first = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    while (endsBefore(paragraphs[first], span)) first += 1;
    for (let at = first; startsBefore(paragraphs[at], span.end); at += 1) found[at]?.push(span);
  }
  return found;
}

const endsBefore = (paragraph: Span | undefined, { start }: Span): boolean =>
  paragraph !== undefined && paragraph.end <= start;

const startsBefore = (paragraph: Span | undefined, offset: number): boolean =>
  paragraph !== undefined && paragraph.start < offset;
