/** A file beside the words of an answer, for tables and other programs. */
export interface TextFile {
  /** With its ending: "nato.csv". */
  readonly name: string;
  readonly mediaType: 'text/csv' | 'application/x-ndjson' | 'text/markdown';
  /** On one line. */
  readonly title: string;
  readonly text: string;
}
