import { stripInline } from './strip-inline.ts';

/** One block of a Markdown text as plain words. */
export interface PlainParagraph {
  readonly text: string;
  readonly isHeading: boolean;
}

const FENCE = /^ {0,3}(?:```|~~~)/;
const QUOTE = /^(?: {0,3}> ?){1,50}/;
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
/** Repeated groups are bounded: without a bound, one line of megabytes exhausts the stack of the pattern engine. */
const UNDERLINE = /^ {0,3}(?:={1,300}|-{1,300})[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]?){3,300}|(?:\*[ \t]?){3,300}|(?:_[ \t]?){3,300})[ \t]*$/;
const BULLET = /^[ \t]*[-*+][ \t]+/;
const NUMBER = /^[ \t]*\d{1,9}[.)][ \t]/;
/** Where a reference link leads. Only addresses: a transcript may well begin a line with "[Reporter]: ". */
const DEFINITION = /^ {0,3}\[[^\]]{1,1000}\]: *<?(?:https?:|mailto:|\/|#)\S*/;
/** Two spaces or a backslash at its end keep a line apart from the next. */
const HARD_BREAK = /(?: {2}|\\)$/;

/**
 * The words of a Markdown text, paragraph by paragraph, marks removed and words verbatim: list numbers stay,
 * since "2022. " at the start of a line may well be a year. Lines of one paragraph are joined as Markdown joins
 * them. Expects `\n` line ends; linear in the length.
 */
export const stripMarkdown = (markdown: string): readonly PlainParagraph[] => {
  const paragraphs: PlainParagraph[] = [];
  let open: string[] = [];
  const close = (isHeading: boolean) => {
    const text = stripInline(join(open)).trim();
    if (text !== '') paragraphs.push({ text, isHeading });
    open = [];
  };
  for (const quoted of dropComments(markdown).split('\n')) {
    const line = quoted.replace(QUOTE, '');
    if (open.length > 0 && UNDERLINE.test(line)) close(true);
    else if (isGap(line)) close(false);
    else if (HEADING.test(line)) {
      close(false);
      open = [line.replace(HEADING, '').replace(/[ \t]#+[ \t]*$/, '')];
      close(true);
    } else {
      if (startsItem(line, open[0])) close(false);
      open.push(line.replace(BULLET, ''));
    }
  }
  close(false);
  return paragraphs;
};

const isGap = (line: string): boolean =>
  line.trim() === '' || RULE.test(line) || FENCE.test(line) || DEFINITION.test(line);

/** A number can only go on with a list, or start one after a gap: within a paragraph it is a word. */
const startsItem = (line: string, opening: string | undefined): boolean =>
  BULLET.test(line) || (NUMBER.test(line) && opening !== undefined && NUMBER.test(opening));

const join = (lines: readonly string[]): string =>
  lines
    .map((line) => (HARD_BREAK.test(line) ? `${line.replace(/\\$/, '')}\n` : `${line.trimEnd()} `))
    .join('');

/** A search for each end in turn, since a pattern would look for the end of each of many unclosed comments. */
const dropComments = (markdown: string): string => {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = markdown.indexOf('<!--', at);
    const end = start === -1 ? -1 : markdown.indexOf('-->', start + 4);
    if (end === -1) return kept.join('') + markdown.slice(at);
    kept.push(markdown.slice(at, start));
    at = end + 3;
  }
};
