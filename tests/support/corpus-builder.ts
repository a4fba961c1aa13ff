/** Documents with statements found by hand, so that the core can be tested without the text pipeline. */
import { indexDocument } from '../../src/core/answer/index-document.ts';
import type { Change } from '../../src/core/changes/change.ts';
import type {
  Acronym,
  Document,
  SpeakerProfile,
  SpeakerRef,
  SpeakerType,
  Statement,
} from '../../src/core/corpus.ts';
import type { DocumentRecord } from '../../src/core/ports.ts';
import type { Excerpt } from '../../src/text/types.ts';

/** A statement as a person would mark it; every text must stand in the body. */
interface StatementMarks
  extends Partial<
    Pick<Statement, 'kind' | 'confidence' | 'force' | 'venue' | 'addressee' | 'saidOn' | 'zone'>
  > {
  readonly id: `stm_${string}`;
  readonly parts: readonly string[];
  readonly cue?: string;
  readonly mention?: string;
  /** A speaker's key in `speakers`; left out for nobody. */
  readonly by?: string;
}

interface SpeakerMarks {
  readonly name: string;
  readonly type?: SpeakerType;
  readonly role?: string;
  readonly aliases?: readonly string[];
}

export interface DocumentMarks extends Partial<Pick<Document, 'outlet' | 'url' | 'publishedAt'>> {
  readonly id: `doc_${string}`;
  readonly title: string;
  readonly body: string;
  readonly speakers?: Readonly<Record<string, SpeakerMarks>>;
  readonly statements?: readonly StatementMarks[];
  readonly acronyms?: readonly Acronym[];
  readonly topics?: readonly string[];
  /** Those that the text itself tells of. */
  readonly changes?: readonly Change[];
}

/** The record that ingest would write. */
export const makeRecord = (marks: DocumentMarks): DocumentRecord => {
  const {
    id,
    title,
    body,
    outlet = null,
    url = null,
    publishedAt = null,
    acronyms = [],
    topics = [],
    changes = [],
  } = marks;
  const text = `${title}\n\n${body}`;
  const statements = (marks.statements ?? []).map((each) => makeStatement(text, each, marks));
  const speakers = Object.entries(marks.speakers ?? {}).map(([key, speaker]) => toProfile(key, speaker));
  const document = { id, title, outlet, url, publishedAt, text, source: `news/${id.slice(4)}.md` };
  return indexDocument(document, 'test', {
    statements,
    speakers,
    acronyms,
    topics,
    figures: [],
    changes,
  });
};

const makeStatement = (text: string, marks: StatementMarks, document: DocumentMarks): Statement => {
  const { id, cue, mention, by, kind = 'direct', venue = null, addressee = null, saidOn = null } = marks;
  const parts = marks.parts.map((words) => excerptOf(text, words));
  const speaker = by === undefined ? null : toRef(by, document);
  return {
    id,
    documentId: document.id,
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    kind,
    parts,
    cue: cue === undefined ? null : excerptOf(text, cue),
    mention: mention === undefined ? null : excerptOf(text, mention),
    speaker,
    confidence: marks.confidence ?? (speaker ? 'high' : 'unresolved'),
    force: marks.force ?? 'affirms',
    venue,
    addressee,
    saidOn,
    zone: marks.zone ?? 'body',
    trace: [{ rule: 'test.rule', evidence: parts }],
  };
};

const toRef = (key: string, { id, speakers }: DocumentMarks): SpeakerRef => {
  const marks = speakers?.[key];
  if (!marks) throw new Error(`${id} has no speaker ${key}`);
  return { id: `spk_${key}`, name: marks.name, role: marks.role ?? null, type: marks.type ?? 'person' };
};

const toProfile = (
  key: string,
  { name, type = 'person', role, aliases = [] }: SpeakerMarks,
): SpeakerProfile => ({
  id: `spk_${key}`,
  name,
  type,
  aliases: [name, ...aliases],
  roles: role === undefined ? [] : [role],
});

const excerptOf = (text: string, words: string): Excerpt => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, text: words };
};
