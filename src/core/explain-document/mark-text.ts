/** Lays marks over a text, however they overlap. */
import type { MarkLabel, MarkRole, Piece } from '../../reply/explained.ts';
import type { Span } from '../../text/types.ts';

/** A span of the text and what it is to one statement. */
export interface TextMark extends Span {
  readonly role: MarkRole;
  readonly number: number;
}

/**
 * The words of `text` in order, with the start and end of every mark between them. Marks of one role over the same words
 * become one with several numbers; what stands outside of the text is cut off, and a mark without a word left is dropped.
 */
export function markText(text: string, marks: readonly TextMark[]): readonly Piece[] {
  const waiting = [...layers(marks, text.length)].sort(outermostFirst);
  const offsets = waiting.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...offsets, text.length])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: readonly Layer[] = [];
  let next = 0;
  for (const [index, at] of cuts.entries()) {
    const ended = open.filter(({ end }) => end === at).reverse();
    for (const layer of ended) {
      open = open.filter((other) => other !== layer);
      pieces.push(endOf(layer, open));
    }
    for (let layer = waiting[next]; layer?.start === at; layer = waiting[next]) {
      open = [...open, layer];
      pieces.push({ type: 'start', label: layer.label });
      next += 1;
    }
    const value = text.slice(at, cuts[index + 1] ?? at);
    if (value !== '') pieces.push({ type: 'words', value, within: open.map(({ label }) => label) });
  }
  return pieces;
}

interface Layer extends Span {
  readonly label: MarkLabel;
}

function layers(marks: readonly TextMark[], length: number): Iterable<Layer> {
  const bySpan = new Map<string, Layer>();
  for (const { role, number, ...span } of marks) {
    const start = Math.max(0, span.start);
    const end = Math.min(length, span.end);
    if (start >= end) continue;
    const key = `${role} ${start} ${end}`;
    const numbers = [...new Set([...(bySpan.get(key)?.label.numbers ?? []), number])];
    bySpan.set(key, { start, end, label: { role, numbers: numbers.sort((a, b) => a - b) } });
  }
  return bySpan.values();
}

const ROLES: readonly MarkRole[] = ['content', 'speaker', 'cue'];

const outermostFirst = (one: Layer, other: Layer): number =>
  one.start - other.start ||
  other.end - one.end ||
  ROLES.indexOf(one.label.role) - ROLES.indexOf(other.label.role);

const endOf = ({ label }: Layer, open: readonly Layer[]): Piece => ({
  type: 'end',
  label,
  isAmongOthers: open.some((other) => other.label.role === label.role),
});
