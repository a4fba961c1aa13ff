import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { Day } from '../../core/corpus.ts';
import { parseDay } from '../../core/day.ts';
import { type Problem, ProblemError } from '../../core/problem.ts';
import type { Draft } from '../draft.ts';
import { webAddress } from '../web-address.ts';
import { type Page, type PageElement, parsePage } from './page.ts';
import { pageText } from './page-text.ts';

/**
 * How much prose makes an article: one paragraph of 105 characters, or several of 80. Less is a menu, a form or a
 * list of links, which Readability would take for the article when there is nothing else.
 */
const PROSE = { minContentLength: 80, minScore: 5 };
/** Where pages state the day, the more telling place first. */
const DAY_SELECTORS = ['article time[datetime]', 'main time[datetime]', 'time[datetime]'];

/** What Readability finds. */
interface Article {
  readonly title: string | null | undefined;
  readonly content: PageElement | null | undefined;
  readonly siteName: string | null | undefined;
  readonly publishedTime: string | null | undefined;
}

/**
 * The article of a saved web page, without what stands around it.
 * @throws ProblemError `article-missing`, also for a page too large or too deeply nested to be an article.
 */
export const readHtml = (html: string, path: string): Draft => {
  const missing: Problem = { kind: 'article-missing', path };
  try {
    const draft = readArticle(html);
    if (draft !== null) return draft;
  } catch (cause) {
    // Markup can be broken in ways that make the libraries throw; then, too, there is nothing to read.
    throw new ProblemError(missing, { cause });
  }
  throw new ProblemError(missing);
};

const readArticle = (html: string): Draft | null => {
  const page = parsePage(html);
  return page !== null && isProbablyReaderable(page, PROSE) ? draftOf(page) : null;
};

const draftOf = (page: Page): Draft | null => {
  // Readability takes the page apart, so these come first.
  const heading = (page.querySelector('h1') ?? page.querySelector('title'))?.textContent ?? '';
  const url = urlOf(page);
  const shownDay = shownDayOf(page);
  const article: Article | null = new Readability(page, { serializer: (node: PageElement) => node }).parse();
  if (!article?.content) return null;
  return {
    id: null,
    title: article.title || heading,
    body: pageText(article.content),
    outlet: article.siteName ?? null,
    url,
    publishedAt: parseDay(article.publishedTime ?? '') ?? shownDay,
    problems: [],
  };
};

const urlOf = (page: Page): string | null =>
  webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
  webAddress(page.querySelector('meta[property="og:url"]')?.getAttribute('content'));

const shownDayOf = (page: Page): Day | null => {
  const shown = DAY_SELECTORS.flatMap((selector) => [...page.querySelectorAll(selector)]);
  const days = shown.map((element) => parseDay(element.getAttribute('datetime') ?? ''));
  return days.find((day) => day !== null) ?? null;
};
