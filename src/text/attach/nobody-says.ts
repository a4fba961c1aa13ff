/** Drafts that read like a statement and are none: nobody speaks, a thing has a name, or a release speaks for itself. */
import type { Lexicon } from '../lexicon.ts';
import type { Passage, Token } from '../passage.ts';
import type { Draft } from './scene.ts';

const NEGATIVES = new Set(['nobody', 'none', 'no', 'neither']);
const NAMINGS = new Set(['called', 'dubbed', 'named', 'nicknamed']);
const SPEAKING = new Set(['PROPN', 'PRON']);
const FIRST_PERSON = new Set(['i', 'we']);
const RELEASE =
  /^[^\w\n]{0,5}(?:for immediate release|(?:media|press) (?:contacts?|enquiries|inquiries)\b)/imu;

/** Tells of each draft of a passage whether nobody says it. */
export function findNobody(passage: Passage, lexicon: Lexicon): (draft: Draft) => boolean {
  const isRelease = RELEASE.test(passage.text);
  return (draft) => {
    const words = mentionWords(passage, draft);
    return isNegative(words) || isNaming(passage, draft, lexicon) || (isRelease && isIssuer(words));
  };
}

const mentionWords = ({ tokens }: Passage, { mention }: Draft): readonly Token[] =>
  mention === null ? [] : tokens.slice(mention.first, mention.last);

/** "Nobody said that …": nobody did. "No word from Lee, who said …": Lee did. */
const isNegative = (words: readonly Token[]): boolean =>
  NEGATIVES.has(words[0]?.lower ?? '') && words.at(-1)?.lower !== 'who';

/** "a boat called “Patience”": a participle behind a thing; "doctors called “dead” what …" has somebody who calls. */
function isNaming(passage: Passage, draft: Draft, { groups, roles }: Lexicon): boolean {
  const cue = passage.tokens[draft.cue.last - 1]?.lower ?? '';
  if (!NAMINGS.has(cue) || draft.parts[0]?.first !== draft.cue.last) return false;
  const words = mentionWords(passage, draft);
  const comma = words.findIndex(({ text }) => text === ',');
  return (
    !SPEAKING.has(words.at(comma < 0 ? -1 : comma - 1)?.pos ?? '') &&
    !words.some(({ lower }) => groups.has(lower) || roles.has(lower))
  );
}

/** In a release "we" and "I" outside quotation marks is whoever issued it, who has said nothing to anybody yet. */
const isIssuer = (words: readonly Token[]): boolean =>
  words.length === 1 && FIRST_PERSON.has(words[0]?.lower ?? '');
