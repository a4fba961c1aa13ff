/** Which agency a document credits with its text, where it does so by one of the forms that newsrooms use. */
import { phraseKey } from '../answer/words.ts';
import type { Document } from '../corpus.ts';

/** One to four words with capitals: "Northwire", "The Northwire Press Agency". */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){0,3}`;
/** An agency's name is seldom two words, a reporter's often. */
const SHORT_NAME = String.raw`\p{Lu}[\p{L}\p{N}]*(?: (?:News|Press|Wire|Agency|Service))*`;

/** In the first lines and the last ones. */
const CREDITS: readonly RegExp[] = [
  // PORT ANSEL (Northwire) —
  new RegExp(String.raw`^[^\n(]{2,40}\((${NAME})\)\s*[—–-]`, 'mu'),
  // By Northwire; By Ada Berg, Northwire
  new RegExp(String.raw`^By (?:[^\n,]{2,40}, )?(${SHORT_NAME})\.?$`, 'mu'),
  // — Northwire; (Northwire); Source: Northwire
  new RegExp(String.raw`(?:^|[.”"’] ?)[—–-]+ ?(${SHORT_NAME})\.?$`, 'mu'),
  new RegExp(String.raw`[.”"’] ?\((${SHORT_NAME})\)$|^\((${SHORT_NAME})\)$`, 'mu'),
  new RegExp(String.raw`^Source: (${NAME})\.?$`, 'mu'),
];

/** Anywhere: the news agency Northwire reported; Northwire reported. */
const REPORTS: readonly RegExp[] = [
  new RegExp(String.raw`\bagency (${NAME}),? (?:reported|reports)\b`, 'u'),
  new RegExp(String.raw`(?<!\p{Lu}[\p{L}.]* )\b(${SHORT_NAME}) (?:reported|reports)\b`, 'u'),
];

const KIND_OF_AGENCY = /\b(?:the|news|press|agency|service)\b/g;

/** Lines at either end of a text that may credit. */
const MOST_LINES = 3;

/** The agency, folded and without the words that only say that it is one; null where none is credited. */
export const findAgency = ({ title, text }: Pick<Document, 'title' | 'text'>): string | null => {
  const body = text.slice(title.length);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const edges =
    lines.length > 2 * MOST_LINES ? [...lines.slice(0, MOST_LINES), ...lines.slice(-MOST_LINES)] : lines;
  const credited = [
    ...firstFound(CREDITS, edges.join('\n')),
    ...(REPORTED.test(body) ? firstFound(REPORTS, body) : []),
  ];
  return credited.find((name) => !isPerson(name, body)) ?? null;
};

const REPORTED = /\breport(?:ed|s)\b/;

/** What each form finds first. */
const firstFound = (forms: readonly RegExp[], text: string): readonly string[] =>
  forms.flatMap((form) => {
    const found = form.exec(text);
    const name = agencyKey(found?.[1] ?? found?.[2] ?? '');
    return name === '' ? [] : [name];
  });

/** Equal for a name as credited and as an outlet's own: "Northwire", "Northwire News Agency". */
export const agencyKey = (name: string): string =>
  phraseKey(name).replace(KIND_OF_AGENCY, '').replace(/ +/g, ' ').trim();

/** "Berg reported" is no credit where the text has an "Ada Berg". */
const isPerson = (name: string, body: string): boolean =>
  Array.from(body.matchAll(FULL_NAME), ([, surname = '']) => agencyKey(surname)).includes(name);

const FULL_NAME = /(?<!\p{L})(?!By )\p{Lu}\p{Ll}+ (\p{Lu}[\p{L}\p{N}]*)/gu;
