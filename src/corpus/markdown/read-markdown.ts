import { parseDay } from '../../core/day.ts';
import type { Draft } from '../draft.ts';
import { webAddress } from '../web-address.ts';
import { readFrontMatter } from './front-matter.ts';
import { stripMarkdown } from './strip-markdown.ts';

const EXPECTED = {
  id: 'letters a to z, digits, - or _',
  url: 'an address that begins with http:// or https://',
  publishedAt: 'a day that exists, such as 2022-02-14',
} as const;
const CHECKED = ['id', 'url', 'publishedAt'] as const;

/**
 * Markdown with optional front matter (id, title, outlet, url, publishedAt). Without a title there, the first
 * heading is the title, or the first paragraph where there is no heading.
 * @throws ProblemError `front-matter-broken`.
 */
export const readMarkdown = (text: string, path: string): Draft => {
  const { values, problems, body } = readFrontMatter(text.replace(/\r\n?/g, '\n'), path);
  const paragraphs = stripMarkdown(body);
  const heading = values.title === null ? paragraphs.findIndex((paragraph) => paragraph.isHeading) : -1;
  const checked = {
    id: cleanId(values.id),
    url: webAddress(values.url),
    publishedAt: parseDay(values.publishedAt ?? ''),
  };
  const refused = CHECKED.filter((key) => values[key] !== null && checked[key] === null);
  return {
    ...checked,
    title: values.title ?? paragraphs[heading]?.text ?? '',
    body: paragraphs.flatMap(({ text }, index) => (index === heading ? [] : [text])).join('\n\n'),
    outlet: values.outlet,
    problems: [
      ...problems,
      ...refused.map((key) => ({
        kind: 'front-matter-value' as const,
        path,
        key,
        value: values[key] ?? '',
        expected: EXPECTED[key],
      })),
    ],
  };
};

/** An id in our own form: lower case, and a hyphen for every run of other characters. Null when nothing is left. */
const cleanId = (written: string | null): string | null =>
  (written ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '') || null;
