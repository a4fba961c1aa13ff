/** One statement as a flat row, for tables and for other programs. */
import { linkToWords } from '../answer/text-fragment.ts';
import type { StoredStatement } from '../ports.ts';

/** Columns in the order of `EXPORT_COLUMNS`; empty where unknown. `link` opens the page at the words. Offsets are UTF-16 units into the document's normalised text. */
export type ExportRow = Readonly<Record<(typeof EXPORT_COLUMNS)[number], string | number>>;

export const EXPORT_COLUMNS = [
  'id',
  'speaker',
  'role',
  'speakerType',
  'mention',
  'confidence',
  'kind',
  'words',
  'cue',
  'force',
  'venue',
  'addressee',
  'saidOn',
  'publishedAt',
  'outlet',
  'title',
  'url',
  'link',
  'documentId',
  'source',
  'start',
  'end',
] as const;

/** The parts of a split quotation are joined by " … ". */
export function toExportRow({ statement, citation }: StoredStatement): ExportRow {
  const { speaker } = statement;
  return {
    id: statement.id,
    speaker: speaker?.name ?? '',
    role: speaker?.role ?? '',
    speakerType: speaker?.type ?? '',
    mention: statement.mention?.text ?? '',
    confidence: statement.confidence,
    kind: statement.kind,
    words: statement.parts.map(({ text }) => text).join(' … '),
    cue: statement.cue?.text ?? '',
    force: statement.force,
    venue: statement.venue ?? '',
    addressee: statement.addressee ?? '',
    saidOn: statement.saidOn ?? '',
    publishedAt: citation.publishedAt ?? '',
    outlet: citation.outlet ?? '',
    title: citation.title,
    url: citation.url ?? '',
    link: linkToWords(citation.url, statement.parts) ?? '',
    documentId: statement.documentId,
    source: citation.source,
    start: statement.start,
    end: statement.end,
  };
}
