/** Records as the pipeline would make them, with only what a store test cares about spelled out. */
import type { Day, SpeakerRef, Statement } from '../../src/core/corpus.ts';
import type { DocumentId, StatementId } from '../../src/core/ids.ts';
import type {
  DocumentRecord,
  Field,
  IndexedStatement,
  Pattern,
  StatementQuery,
} from '../../src/core/ports.ts';

/** A statement of a record: its words are also its content terms, unless terms are given. */
export interface StatementSketch {
  readonly id?: StatementId;
  readonly words?: string;
  readonly context?: string;
  readonly title?: string;
  readonly speaker?: SpeakerRef | null;
  readonly saidOn?: Day | null;
  readonly kind?: Statement['kind'];
  readonly force?: Statement['force'];
  readonly keys?: readonly string[];
}

/** A document of a record. */
export interface RecordSketch {
  readonly id: DocumentId;
  readonly publishedAt?: Day | null;
  readonly outlet?: string | null;
  readonly text?: string;
  readonly fingerprint?: string;
  readonly statements?: readonly StatementSketch[];
  readonly analysis?: Partial<Omit<DocumentRecord['analysis'], 'statements'>>;
  readonly figures?: DocumentRecord['figures'];
  readonly changes?: DocumentRecord['changes'];
  readonly sketch?: DocumentRecord['sketch'];
}

/** The speaker with that id and a name made from it. */
export const speaker = (id: string): SpeakerRef => ({
  id: `spk_${id}`,
  name: id.toUpperCase(),
  role: null,
  type: 'person',
});

/** The terms of a text: its words, as they are. */
const termsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** A whole record. */
export const record = (sketch: RecordSketch): DocumentRecord => {
  const { id, publishedAt = null, outlet = null, text = 'A title\n\nA body.' } = sketch;
  const statements = (sketch.statements ?? []).map((one, position) => indexed(id, one, position));
  return {
    document: { id, title: `Title of ${id}`, outlet, url: null, publishedAt, text, source: `news/${id}.md` },
    fingerprint: sketch.fingerprint ?? 'f1',
    analysis: {
      statements: statements.map(({ statement }) => statement),
      speakers: [],
      acronyms: [],
      topics: [],
      figures: [],
      changes: [],
      ...sketch.analysis,
    },
    statements,
    figures: sketch.figures ?? [],
    changes: sketch.changes ?? [],
    sketch: sketch.sketch ?? { agency: null, shingles: [] },
    terms: termsOf(text),
  };
};

const indexed = (documentId: DocumentId, sketch: StatementSketch, position: number): IndexedStatement => {
  const { words = 'words', context = '', title = '', kind = 'direct', saidOn = null } = sketch;
  const part = { start: 0, end: words.length, text: words };
  return {
    statement: {
      id: sketch.id ?? `stm_${documentId.slice(4)}-${position}`,
      documentId,
      start: part.start,
      end: part.end,
      kind,
      parts: [part],
      cue: null,
      mention: null,
      speaker: sketch.speaker ?? null,
      confidence: sketch.speaker === undefined ? 'unresolved' : 'high',
      force: sketch.force ?? 'affirms',
      venue: null,
      addressee: null,
      saidOn,
      zone: 'body',
      trace: [{ rule: 'attach.test', evidence: [part] }],
    },
    terms: { content: termsOf(words), context: termsOf(context), title: termsOf(title) },
    keys: sketch.keys ?? [],
  };
};

/** A query for any of the texts, each with all its words anywhere in the field. */
export const query = (
  texts: readonly string[],
  rest: Partial<StatementQuery> & { readonly field?: Field } = {},
): StatementQuery => ({ anyOf: texts.map((text) => pattern(text)), field: 'content', limit: 500, ...rest });

/** All words of a text anywhere in the field, or next to each other. */
export const pattern = (text: string, together = false): Pattern => ({ terms: termsOf(text), together });
