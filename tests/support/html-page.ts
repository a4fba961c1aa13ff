/** What stands in a page, read by a parser and a scan that know nothing of the printer. */
import { parseHTML } from 'linkedom';

export interface ReadPage {
  /** Names of all elements, each once. */
  readonly elements: ReadonlySet<string>;
  /** Names of all attributes, each once. */
  readonly attributes: ReadonlySet<string>;
  /** The addresses of all links, in order. */
  readonly links: readonly string[];
  /** Levels of the headings, in order. */
  readonly levels: readonly number[];
  /** The text of the body, without any space. */
  readonly words: string;
}

export const readPage = (html: string): ReadPage => {
  const { document } = parseHTML(html);
  const all = [...document.querySelectorAll('*')];
  return {
    elements: new Set(all.map(({ localName }) => localName)),
    attributes: new Set(all.flatMap((element) => element.getAttributeNames())),
    links: all.flatMap((element) => element.getAttribute('href') ?? []),
    levels: all.flatMap(({ localName }) => /^h([1-6])$/.exec(localName)?.slice(1).map(Number) ?? []),
    words: withoutSpace(document.body.textContent ?? ''),
  };
};

export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

const TAG = /<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?: [a-z-]+="[^"<>]*")*>/g;
const UNCLOSED = new Set(['meta']);
const REFERENCE = /&(?:amp|lt|gt|quot|#39);/g;

/**
 * What a strict reader has to say against a page: tags that are not closed or closed by another, and characters that are markup
 * without being a tag or a reference. CSS and the document type are left out.
 */
export const faultsIn = (html: string): readonly string[] => {
  const body = html.replace(/^<!doctype html>/, '').replace(/(<style>)[^<]*/g, '$1');
  const open: string[] = [];
  const faults: string[] = [];
  for (const { groups: { end = '', name = '' } = {} } of body.matchAll(TAG)) {
    if (UNCLOSED.has(name)) continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}>`);
  }
  const strays =
    body
      .replace(TAG, '')
      .replace(REFERENCE, '')
      .match(/[<>&"]/g) ?? [];
  return [...faults, ...open, ...strays];
};

/** Levels that leave one out on the way down. */
export const leapsIn = (levels: readonly number[]): readonly string[] =>
  levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`h${before} to h${level}`] : [];
  });
