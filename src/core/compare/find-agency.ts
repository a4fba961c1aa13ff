/** Which agency a document credits with its text, where it does so by one of the forms that newsrooms use. */
import { phraseKey } from '../answer/words.ts';
import type { Document, SpeakerRef } from '../corpus.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** One to four words with capitals: "Northwire", "The Northwire Press Agency". */
const NAME = String.raw`\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){0,3}`;
/** An agency's name is seldom two words, a reporter's often. */
const SHORT_NAME = String.raw`\p{Lu}[\p{L}\p{N}]*(?: (?:News|Press|Wire|Agency|Service))*`;

/** In the first lines and the last ones. */
const CREDITS: readonly RegExp[] = [
  // PORT ANSEL (Northwire) — ; (Northwire) —
  new RegExp(String.raw`^[^\n(]{0,40}\((${NAME})\)\s*[—–-]`, 'mu'),
  // By Northwire; By Ada Berg, Northwire; By Ada Berg | Northwire
  new RegExp(String.raw`^By (?:[^\n,|/]{2,40}(?:,| \||/| /) ?)?(${SHORT_NAME})\.?$`, 'mu'),
  // — Northwire; (Northwire)
  new RegExp(String.raw`(?:^|[.”"’] ?)[—–-]+ ?(${SHORT_NAME})\.?$`, 'mu'),
  new RegExp(String.raw`[.”"’] ?\((${SHORT_NAME})\)$|^\((${SHORT_NAME})\)$`, 'mu'),
  // Source: Northwire; © 2031 Northwire; Reporting by Northwire
  new RegExp(String.raw`^(?:Source|Text|Report|Copyright|©):? (?:\d{4} )?(${NAME})\.?$`, 'mu'),
  new RegExp(
    String.raw`^(?:Report(?:ing|ed) by|With (?:material|reporting) (?:from|by)) (${SHORT_NAME})\.?$`,
    'mu',
  ),
];

/** Said of what was said, and not of a loss or a fire: "Northwire reported on Monday", "as Northwire reports". */
const OF_SAYING = String.raw`(?:reported|reports)(?=[,.;]|$| (?:that|on|in|from|earlier|first|late|early|today|yesterday|\p{Lu}\p{Ll}+day)\b)`;

/** Anywhere: the news agency Northwire reported; the Northwire news agency said; as reported by Northwire; Northwire reported. */
const REPORTS: readonly RegExp[] = [
  new RegExp(String.raw`\bagency (${NAME}),? (?:reported|reports|said|wrote|quoted)\b`, 'u'),
  new RegExp(
    String.raw`\b[Tt]he (${NAME}) (?:news |press )?agency (?:reported|reports|said|wrote|quoted)\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:as (?:first )?reported by|according to the (?:news |press )?agency) (${SHORT_NAME})(?![\p{L}\p{N}]| \p{Lu})`,
    'u',
  ),
  new RegExp(String.raw`(?<!\p{Lu}[\p{L}.]* )\b(${SHORT_NAME}) ${OF_SAYING}`, 'mu'),
];

const KIND_OF_AGENCY = /\b(?:the|news|press|agency|service)\b/g;

/** Lines at either end of a text that may credit. */
const MOST_LINES = 3;

/**
 * The agency, folded and without the words that only say that it is one; null where none is credited.
 * @param speakers who speaks in the document: "Police reported" credits nobody
 */
export const findAgency = (
  { title, text }: Pick<Document, 'title' | 'text'>,
  speakers: readonly SpeakerRef[] = [],
): string | null => {
  const body = text.slice(title.length);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const edges =
    lines.length > 2 * MOST_LINES ? [...lines.slice(0, MOST_LINES), ...lines.slice(-MOST_LINES)] : lines;
  const credited = [
    ...firstFound(CREDITS, edges.join('\n')),
    ...(IN_THE_TEXT.test(body) ? firstFound(REPORTS, body) : []),
  ];
  return credited.find((name) => !isPerson(name, body) && !isCommon(name, speakers)) ?? null;
};

/** Spares most texts the forms that may stand anywhere. */
const IN_THE_TEXT = /\b(?:report(?:ed|s)|agency|carried by|quoted by)\b/i;

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

/** "Police", "Residents", "She": the capital is the sentence's. */
const isCommon = (name: string, speakers: readonly SpeakerRef[]): boolean =>
  FUNCTION_WORDS.has(name) ||
  speakers.some(
    (speaker) =>
      (speaker.type === 'group' || speaker.type === 'organisation') && phraseKey(speaker.name) === name,
  );
