import type { PageNode } from './page.ts';

const TEXT_NODE = 3;
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set('button noscript script select style svg template textarea title'.split(' '));

/** What stands before and after the words of elements that are no block and yet more than their words. */
const AROUND: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['br', ['\n', '']],
  // A browser shows quotation marks around these words, so that they are words of the page.
  ['q', ['“', '”']],
  ['td', ['', ' ']],
  ['th', ['', ' ']],
]);

/** The words of a page as one reads them: blocks apart by blank lines, a caption in a paragraph of its own. */
export const pageText = (root: PageNode): string => {
  const words: string[] = [];
  collect(root, words);
  return words.join('');
};

/** Recursive: `parsePage` has bounded the depth. */
const collect = (node: PageNode, words: string[]): void => {
  if (node.nodeType === TEXT_NODE) words.push((node.textContent ?? '').replace(/\s+/g, ' '));
  const name = node.localName ?? '';
  if (SILENT.has(name)) return;
  const [before, after] = BLOCKS.has(name) ? ['\n\n', '\n\n'] : (AROUND.get(name) ?? ['', '']);
  words.push(before);
  for (let child = node.firstChild; child !== null; child = child.nextSibling) collect(child, words);
  words.push(after);
};
