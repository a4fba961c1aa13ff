/** `who-said explain FILE`: one article with every statement marked in its text, and how each was found. */
import { resolve } from 'node:path';
import type { Analysis, Document } from '../core/corpus.ts';
import { analyseCorrected } from '../core/corrections/analyse-corrected.ts';
import { NO_CORRECTIONS } from '../core/corrections/correction.ts';
import { explainDocument } from '../core/explain-document/explain-document.ts';
import { RULES } from '../core/rules.ts';
import { readCorrections } from '../corpus/read-corrections.ts';
import { type Base, correctionsPath, loadLanguage } from '../main.ts';
import { wantsColour, widthOf } from '../platforms/terminal/streams.ts';
import { write } from '../platforms/terminal/write.ts';
import { renderExplainedPage } from '../render/html/explained/render.ts';
import { renderExplained } from '../render/terminal/explained/render.ts';
import { readArticle } from './read-article.ts';
import type { Streams } from './streams.ts';
import { writeOut } from './write-out.ts';

export interface ExplainAsked {
  /** Of the article; `-` for standard input. */
  readonly path: string;
  readonly isHtml: boolean;
  /** A file for the page instead of standard output. */
  readonly out: string | undefined;
}

export interface Typed {
  readonly isHtml: boolean;
  /** Everything that was typed, in order. */
  readonly args: readonly string[];
}

/**
 * What `explain` was told to do by the words after it; null where they are not what it takes. The name of the page is only
 * taken from behind `--html`, at the end, so that no order of words writes over the article.
 */
export function readAsked(words: readonly string[], { isHtml, args }: Typed): ExplainAsked | null {
  const [path, out, ...more] = words;
  if (path === undefined || more.length > 0) return null;
  const isNamedLast = args.at(-2) === '--html' && args.at(-1) === out;
  const isOther = out === undefined || (isNamedLast && resolve(out) !== resolve(path));
  return isOther ? { path, isHtml, out } : null;
}

/**
 * Resolves to 0 when it was printed. Rejects with a ProblemError for a file that cannot be read, and `file-unwritable`. What
 * is odd about the file, but does not keep it from being read, is told.
 */
export async function explain(
  { path, isHtml, out }: ExplainAsked,
  base: Base,
  streams: Streams,
): Promise<number> {
  const { document, problems } = await readArticle(path, base.settings.CORPUS_DIRS, streams.input);
  for (const problem of problems) base.notify(problem);
  const explained = explainDocument(document, await corrected(document, base), RULES);
  const { output } = streams;
  const colour = wantsColour(output, base.settings.NO_COLOR ? '1' : undefined);
  const printed = isHtml
    ? renderExplainedPage(explained)
    : renderExplained(explained, { width: widthOf(output), colour });
  await (out === undefined ? write(output, `${printed}\n`) : writeOut(out, `${printed}\n`));
  return 0;
}

/** As the corpus would have it, with what somebody has put right by hand. */
async function corrected(document: Document, base: Base): Promise<Analysis> {
  const { tools } = await loadLanguage(base);
  const { corrections, problems } = await readCorrections(correctionsPath(base.settings));
  for (const problem of problems) base.notify(problem);
  return analyseCorrected(document, tools, corrections ?? NO_CORRECTIONS).analysis;
}
