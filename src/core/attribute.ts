/** Document to statements with their speakers: everything that attribution is, and nothing beyond it. */
import { findAcronyms } from '../text/acronyms.ts';
import { type Extraction, extract, type FoundStatement } from '../text/extract.ts';
import { findNames, type Name } from '../text/names.ts';
import type { Passage } from '../text/passage.ts';
import type { ReadingTools } from '../text/read-passage.ts';
import type { Step } from '../text/types.ts';
import type { Analysis, Confidence, Document, SpeakerProfile, SpeakerRef, Statement } from './corpus.ts';
import type { DocumentId, StatementId } from './ids.ts';
import type { Resolution } from './resolve/resolution.ts';
import { resolveSpeakers } from './resolve/resolve.ts';
import { saidOn } from './resolve/said-on.ts';
import { toRef } from './resolve/to-ref.ts';
import { RULES } from './rules.ts';
import { shortHash } from './short-hash.ts';

/** A statement with what the text stages know of it; its force is that of the verb of saying alone. */
export interface Attributed {
  readonly statement: Statement;
  readonly found: FoundStatement;
}

export interface Attribution extends Pick<Analysis, 'speakers' | 'acronyms' | 'topics'> {
  readonly passage: Passage;
  /** In the order of the text. */
  readonly attributed: readonly Attributed[];
}

/** Pure: the same document gives the same attribution, whatever was read before. */
export function attribute(document: Document, tools: ReadingTools): Attribution {
  const { passage, statements: found } = extract(document.text, document.title, tools);
  const names = findNames(passage, tools.lexicon);
  const resolutions = resolveSpeakers({ passage, lexicon: tools.lexicon, names, statements: found });
  const refs = resolutions.map((resolution) => toRef(resolution, document.id));
  const ids = statementIds(document.id, found);
  const attributed = found.flatMap((each, index) => {
    const made = { document, id: ids[index], ref: refs[index], resolution: resolutions[index] };
    const statement = toStatement(each, made);
    return statement === null ? [] : [{ statement, found: each }];
  });
  return {
    passage,
    attributed,
    speakers: profiles(resolutions, refs),
    acronyms: findAcronyms(document.text),
    topics: topicsOf({ passage, statements: found }, names),
  };
}

/** From the document and the words, so that an id survives changes elsewhere in the document. */
function statementIds(documentId: DocumentId, found: readonly FoundStatement[]): readonly StatementId[] {
  const seen = new Map<string, number>();
  return found.map(({ parts }) => {
    const words = parts.map(({ text }) => text).join(' … ');
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return `stm_${shortHash(`${documentId}\n${words}\n${count}`)}` as const;
  });
}

interface Made {
  readonly document: Document;
  readonly id: StatementId | undefined;
  readonly ref: SpeakerRef | null | undefined;
  readonly resolution: Resolution | undefined;
}

function toStatement(found: FoundStatement, { document, id, ref, resolution }: Made): Statement | null {
  if (id === undefined || resolution === undefined) return null;
  const { rule: _rule, when, trace, ...rest } = found;
  return {
    ...rest,
    id,
    documentId: document.id,
    speaker: ref ?? null,
    confidence: weakest(resolution.confidence, trace),
    saidOn: saidOn(when, document.publishedAt),
    trace: [...trace, resolution.step],
  };
}

const ORDER: readonly Confidence[] = ['unresolved', 'low', 'medium', 'high'];

/** A chain is as strong as its weakest link. */
function weakest(confidence: Confidence, trace: readonly Step[]): Confidence {
  const limits = trace.map(({ rule }) => RULES[rule]?.atMost ?? 'high');
  return ORDER.find((level) => level === confidence || limits.some((limit) => limit === level)) ?? confidence;
}

function profiles(
  resolutions: readonly Resolution[],
  refs: readonly (SpeakerRef | null)[],
): readonly SpeakerProfile[] {
  const byId = new Map<string, SpeakerProfile>();
  for (const [index, ref] of refs.entries()) {
    if (ref === null) continue;
    const person = resolutions[index]?.person;
    byId.set(ref.id, {
      id: ref.id,
      name: ref.name,
      type: ref.type,
      aliases: person?.aliases ?? [ref.name],
      roles: person?.roles ?? [],
    });
  }
  return [...byId.values()];
}

/** Names that stand in what was said, as written, each once. */
function topicsOf({ statements }: Extraction, names: readonly Name[]): readonly string[] {
  const parts = statements.flatMap((statement) => statement.parts).sort((a, b) => a.start - b.start);
  let next = 0;
  const inside = names.filter(({ start, end }) => {
    while (next < parts.length && (parts[next]?.end ?? 0) <= start) next += 1;
    const part = parts[next];
    return part !== undefined && part.start <= start && end <= part.end;
  });
  return [...new Set(inside.map(({ text }) => text))];
}
