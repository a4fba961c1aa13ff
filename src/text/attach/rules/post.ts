/** The ovens stay. #Harl — Ann Lee (@annlee) March 4, 2031 · @annlee: The ovens stay. · RT @bobkim: They do not. */
import { sentenceOf } from '../../locate.ts';
import { isDash } from '../../marks.ts';
import type { Range } from '../../noun-phrase.ts';
import type { Passage } from '../../passage.ts';
import type { LaidOut, LayoutRule, Line, Page } from '../layout.ts';
import { type Signature, signatureIn } from '../signature.ts';

const HANDLE = /^@[\p{L}\p{N}_]+$/u;
/** In tokens: how far before the end of a line a signature may begin. */
const LONGEST_SIGNATURE = 25;
const LONGEST_NAME = 5;

export const post: LayoutRule = {
  id: 'post',
  apply: (page) => {
    const names = namesOfHandles(page.passage);
    return page.lines.flatMap((line, at) => [
      ...signedPost(page, line, page.lines[at - 1]),
      ...openedPost(page.passage, line, names),
    ]);
  },
};

/** Words, a dash, a name with its handle, and often the day; the words may stand on the line above. */
function signedPost(page: Page, line: Line, above: Line | undefined): readonly LaidOut[] {
  const found = signatureOf(page, line);
  if (found === null) return [];
  const isAlone = found.mark.first === line.first;
  const words = isAlone ? above : { first: line.first, last: found.mark.first };
  if (words === undefined) return [];
  const lines = isAlone && above !== undefined ? [above, line] : [line];
  return [postOf(page.passage, lines, { ...found, words })];
}

/** Only one with a handle; without one it is the business of lists of quotations. */
function signatureOf({ passage, lexicon }: Page, line: Line): Signature | null {
  const { tokens } = passage;
  const floor = Math.max(line.first, line.last - LONGEST_SIGNATURE);
  const dash = tokens.slice(floor, line.last).findLastIndex(isDash);
  const tail = { first: floor + dash, last: line.last };
  const hasHandle = dash >= 0 && tokens.slice(tail.first, tail.last).some(({ text }) => HANDLE.test(text));
  return hasHandle ? signatureIn(passage, tail, lexicon) : null;
}

/** A handle and a colon; whoever passes a post on has not said it. */
function openedPost(passage: Passage, line: Line, names: ReadonlyMap<string, Range>): readonly LaidOut[] {
  const { tokens } = passage;
  const first = tokens[line.first]?.text === 'RT' ? line.first + 1 : line.first;
  const handle = tokens[first]?.text ?? '';
  const words = { first: first + 2, last: line.last };
  if (!HANDLE.test(handle) || tokens[first + 1]?.text !== ':' || words.first >= words.last) return [];
  const mention = names.get(handle.toLowerCase()) ?? { first, last: first + 1 };
  return [postOf(passage, [line], { mark: { first: first + 1, last: first + 2 }, mention, words })];
}

/** "Ann Lee (@annlee)": the first name before a handle in brackets. */
function namesOfHandles({ tokens }: Passage): ReadonlyMap<string, Range> {
  const names = new Map<string, Range>();
  for (const [at, { text, lower }] of tokens.entries()) {
    if (!HANDLE.test(text) || tokens[at - 1]?.text !== '(' || names.has(lower)) continue;
    let first = at - 1;
    while (tokens[first - 1]?.pos === 'PROPN' && at - first < LONGEST_NAME) first -= 1;
    if (first < at - 1) names.set(lower, { first, last: at - 1 });
  }
  return names;
}

interface Found extends Signature {
  readonly words: Range;
}

const postOf = (passage: Passage, lines: readonly Line[], { mark, mention, words }: Found): LaidOut => ({
  draft: {
    rule: post.id,
    force: 'affirms',
    cue: mark,
    mention,
    hearer: null,
    parts: [{ first: words.first, last: words.last }],
    isVerbatim: true,
    lastSentence: sentenceOf(passage.sentences, words.last - 1),
  },
  lines,
});
