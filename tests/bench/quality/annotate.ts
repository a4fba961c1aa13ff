/** Small invented articles, marked as annotators would. */
import type { AnnotatedStatement, Article } from '../../../bench/quality/annotated.ts';
import type { ExtractedStatement } from '../../../src/core/extract-line.ts';

/** What is marked, by its words: each must stand in the text, once. */
export interface Marks extends Partial<Pick<AnnotatedStatement, 'type' | 'speech' | 'clausal' | 'nested'>> {
  readonly words: readonly [string, ...string[]];
  readonly speaker?: string | null;
  readonly cue?: string;
  readonly isPronoun?: boolean;
  readonly person?: string;
}

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

export const annotate = (text: string, marks: readonly Marks[]): Article => ({
  id: 'invented',
  text,
  title: '',
  date: null,
  discard: [],
  quotes: marks.map((mark) => toStatement(text, mark)),
});

const toStatement = (text: string, mark: Marks): AnnotatedStatement => {
  const [first, ...rest] = mark.words;
  const parts: AnnotatedStatement['parts'] = [
    spanOf(text, first),
    ...rest.map((words) => spanOf(text, words)),
  ];
  const speaker = mark.speaker ?? null;
  const place = speaker === null ? null : spanOf(text, speaker);
  const cue = mark.cue ?? 'said';
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    parts,
    type: mark.type ?? 'indirect',
    speaker,
    speakerStart: place?.start ?? null,
    speakerEnd: place?.end ?? null,
    cue,
    cueStart: spanOf(text, cue).start,
    speech: mark.speech ?? true,
    clausal: mark.clausal ?? 'finite',
    nested: mark.nested ?? false,
    speakerIsPronoun: mark.isPronoun ?? false,
    speakerResolved: mark.person ?? null,
    aliases: [],
  };
};

interface Engine extends Partial<ExtractedStatement> {
  readonly words: readonly string[];
  readonly by: string | null;
}

/** A statement as the engine would give it. */
export const found = (text: string, { words, by: mention, ...more }: Engine): ExtractedStatement => {
  const parts = words.map((each) => spanOf(text, each));
  const place = mention === null ? null : spanOf(text, mention);
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    parts,
    kind: 'indirect',
    cue: 'said',
    speakerMention: mention,
    speakerStart: place?.start ?? null,
    speakerEnd: place?.end ?? null,
    speaker: mention,
    confidence: 'high',
    rule: 'cue-clause+surname',
    force: 'affirms',
    ...more,
  };
};
