import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { markText } from '../../../../src/core/explain-document/mark-text.ts';
import { renderExplainedPage } from '../../../../src/render/html/explained/render.ts';
import { EXPLAINED_STYLE } from '../../../../src/render/html/explained/style.ts';
import { STYLE } from '../../../../src/render/html/style.ts';
import type { Explained } from '../../../../src/reply/explained.ts';
import { visible } from '../../../../src/reply/visible.ts';
import { colourSchemes, contrast } from '../../../support/contrast.ts';
import { arbitraryMarks, type MarkedText } from '../../../support/explained-arbitrary.ts';
import { EXPLAINED_FIXTURES } from '../../../support/explained-fixtures.ts';
import { faultsIn, leapsIn, readPage, withoutSpace } from '../../../support/html-page.ts';

const pageOf = ({ text, marks }: MarkedText): string => {
  const pieces = markText(text, marks);
  const explained: Explained = {
    title: 'Explained',
    head: [],
    key: [],
    paragraphs: [{ label: null, isSearched: true, pieces, notes: [] }],
    foot: [],
  };
  return renderExplainedPage(explained);
};

const wordsOf = (html: string): string => {
  const { document } = parseHTML(html);
  for (const sign of document.querySelectorAll('.sign, sup')) sign.remove();
  return document.querySelector('#paragraph-1 p')?.textContent ?? '';
};

const pages = Object.entries(EXPLAINED_FIXTURES).map(
  ([name, explained]) => [name, renderExplainedPage(explained)] as const,
);

describe('the page of an explained article', () => {
  it.each(pages)('%s has closed tags, headings in order, and no script', (_name, html) => {
    expect(faultsIn(html)).toEqual([]);
    const { levels, elements, attributes } = readPage(html);
    expect(leapsIn(levels)).toEqual([]);
    expect(
      [...elements].filter((name) => ['script', 'img', 'link', 'iframe', 'b', 'i'].includes(name)),
    ).toEqual([]);
    expect([...attributes].filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
  });

  it.each(pages)('%s has a target for every link in it, and every address once', (_name, html) => {
    const { document } = parseHTML(html);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = readPage(html).links.filter((link) => link.startsWith('#'));
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  });

  it('leads from what was said to the note, and from the note back', () => {
    const [, html = ''] = pages.find(([name]) => name === 'well-and-pump') ?? [];
    expect(html).toContain('<a href="#statement-5" aria-label="Statement 5">5</a></sup>');
    expect(html).toMatch(/<article id="statement-5">\n<h3 dir="auto"><a href="#paragraph-5"/);
  });

  it('gives back the text when its marks are taken out, and stays well formed', () => {
    fc.assert(
      fc.property(arbitraryMarks(fc.constantFrom('well ', '<b>', '&amp;', '"', "'", 'ß', ']')), (marked) => {
        const html = pageOf(marked);
        expect(faultsIn(html)).toEqual([]);
        expect(withoutSpace(wordsOf(html))).toBe(withoutSpace(marked.text));
      }),
    );
  });

  it('obeys nothing that stands in the text', () => {
    fc.assert(
      fc.property(arbitraryMarks(), (marked) => {
        const html = pageOf(marked);
        expect(faultsIn(html)).toEqual([]);
        expect(visible(html.replaceAll('\n', ' '))).toBe(html.replaceAll('\n', ' '));
      }),
    );
  });
});

describe('colours of the page', () => {
  const schemes = colourSchemes(STYLE + EXPLAINED_STYLE);
  const pairs = [
    ['words', 'said'],
    ['speaker', 'said'],
    ['cue', 'said'],
    ['speaker', 'ground'],
    ['cue', 'ground'],
    ['link', 'said'],
    ['words', 'card'],
    ['quiet', 'card'],
    ['link', 'card'],
  ] as const;

  it.each(['light', 'dark'] as const)('can be told apart where it is %s', (scheme) => {
    const colour = (name: string): string => schemes[scheme].get(name) ?? '#000000';
    const faint = pairs.filter(([words, ground]) => contrast(colour(words), colour(ground)) < 4.5);
    expect(faint).toEqual([]);
  });
});
