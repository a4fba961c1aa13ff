import { parseHTML } from 'linkedom';

/**
 * The little of the DOM that pages are read with. TypeScript's own DOM types would make every global of a browser
 * known in all of our files.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly localName: string | undefined;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

/** An element with its attributes. */
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

/** A parsed page. */
export interface Page {
  readonly documentElement: (PageElement & { normalize(): void }) | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Most `<` that a page may have, about twice its elements; Readability needs seconds from here on. */
const MARKUP_LIMIT = 30_000;
/** Deepest nesting that is read; pages made for readers stay below 100, Chromium's parser stops at 512. */
const DEPTH_LIMIT = 200;

/**
 * Parses a page, or a piece of one. Markup made to exhaust its reader gives null: later steps walk the tree once
 * for each level, so size and depth must both be bounded.
 */
export const parsePage = (html: string): Page | null => {
  if (count('<', html) > MARKUP_LIMIT) return null;
  const page = parseWhole(html);
  if (page.documentElement === null || isDeeperThan(DEPTH_LIMIT, page.documentElement)) return null;
  // linkedom makes a node of its own for every character reference; hundreds of thousands take minutes to read.
  page.documentElement.normalize();
  return page;
};

/** linkedom adds no `html` and `body` where a page leaves them out, as it may. */
const parseWhole = (html: string): Page => {
  const page: Page = parseHTML(html).document;
  return page.querySelector('html > body') === null
    ? parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
    : page;
};

const count = (character: string, text: string): number => {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
};

/** Walks without recursion: the stack is what a deep page would exhaust. */
const isDeeperThan = (limit: number, root: PageNode): boolean => {
  let depth = 0;
  let node: PageNode = root;
  while (depth <= limit) {
    const child = node.firstChild;
    if (child !== null) {
      node = child;
      depth += 1;
      continue;
    }
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      node = node.parentNode;
      depth -= 1;
    }
    if (node === root || node.nextSibling === null) return false;
    node = node.nextSibling;
  }
  return true;
};
