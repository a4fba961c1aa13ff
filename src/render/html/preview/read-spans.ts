/**
 * A line of Discord's Markdown, as far as a preview shows it: formats, links, timestamps and mentions. How Discord reads, rule by rule:
 * docs/decisions/0012-discord-markdown.md.
 */

/** How words are set off. */
export type Look = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

export type Span =
  | { readonly kind: 'text' | 'code' | 'mention'; readonly text: string }
  /** Seconds since 1970. */
  | { readonly kind: 'instant'; readonly seconds: number }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: Look; readonly inner: readonly Span[] };

/** Reads a line, or what a format encloses. */
export const readSpans = (line: string): readonly Span[] => {
  const spans: Span[] = [];
  for (let at = 0; at < line.length; ) {
    const { span, length } = spanAt(line, at);
    add(spans, span);
    at += length;
  }
  return spans;
};

interface Rule {
  readonly form: RegExp;
  readonly make: (inner: string, second: string) => Span;
}

const enclosed =
  (kind: Look): Rule['make'] =>
  (inner) => ({ kind, inner: readSpans(inner) });

/** In the order in which they are tried; what is escaped takes part in nothing else. */
const RULES: readonly Rule[] = [
  { form: /([^\\*_~|`<[@]+)/y, make: (text) => ({ kind: 'text', text }) },
  { form: /\\([^0-9A-Za-z\s])/uy, make: (text) => ({ kind: 'text', text }) },
  { form: /`([^`]+)`/y, make: (text) => ({ kind: 'code', text }) },
  { form: /\[([^[\]]+)\]\((https?:[^\s()]+)\)/y, make: (text, url) => ({ kind: 'link', text, url }) },
  {
    form: /<t:(-?\d{1,12})(?::[tTdDfFR])?>/y,
    make: (seconds) => ({ kind: 'instant', seconds: Number(seconds) }),
  },
  { form: /<@[&!]?(\d+)>/y, make: (text) => ({ kind: 'mention', text }) },
  { form: /@(everyone|here)/y, make: (text) => ({ kind: 'mention', text }) },
  { form: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/uy, make: enclosed('bold') },
  { form: /__((?:\\.|[^\\])+?)__(?!_)/uy, make: enclosed('underline') },
  { form: /\*(?=\S)((?:\\.|[^\\*])+?)\*(?!\*)/uy, make: enclosed('italic') },
  { form: /_((?:\\.|[^\\_])+?)_(?!\w)/uy, make: enclosed('italic') },
  { form: /~~((?:\\.|[^\\])+?)~~/uy, make: enclosed('strike') },
  { form: /\|\|((?:\\.|[^\\])+?)\|\|/uy, make: enclosed('spoiler') },
];

const spanAt = (line: string, at: number): { readonly span: Span; readonly length: number } => {
  for (const { form, make } of RULES) {
    form.lastIndex = at;
    const [whole, inner = '', second = ''] = form.exec(line) ?? [];
    if (whole !== undefined) return { span: make(inner, second), length: whole.length };
  }
  return { span: { kind: 'text', text: line.charAt(at) }, length: 1 };
};

/** Neighbouring words become one text. */
const add = (spans: Span[], next: Span): void => {
  const last = spans.at(-1);
  if (last?.kind === 'text' && next.kind === 'text')
    spans[spans.length - 1] = { kind: 'text', text: last.text + next.text };
  else spans.push(next);
};
