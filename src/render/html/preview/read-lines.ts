import { readSpans, type Span } from './read-spans.ts';

/** A line of a description: what opens it decides what it is. */
export interface Line {
  readonly kind: 'plain' | 'quote' | 'small' | 'heading' | 'gap';
  readonly spans: readonly Span[];
}

/** Reads a description of Discord's, line by line. */
export const readLines = (description: string): readonly Line[] => description.split('\n').map(readLine);

const OPENINGS = [
  { kind: 'quote', form: /^ *> / },
  { kind: 'small', form: /^ *-# +/ },
  { kind: 'heading', form: /^ *#{1,3} +/ },
] as const;

const readLine = (line: string): Line => {
  if (line.trim() === '') return { kind: 'gap', spans: [] };
  const opening = OPENINGS.find(({ form }) => form.test(line));
  return opening === undefined
    ? { kind: 'plain', spans: readSpans(line) }
    : { kind: opening.kind, spans: readSpans(line.replace(opening.form, '')) };
};
