/** Who is to act by a clause, where it is not the speaker. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Token } from '../../text/passage.ts';
import { nounsOf } from './about.ts';
import type { Clause } from './clauses.ts';
import type { Side } from './side.ts';

const SPEAKER = new Set(['i', 'we']);
const POSSESSIVES = new Set(['my', 'our', 'his', 'her', 'their', 'its', 'your']);
/** In the speaker's own words these are others; told by the text, "she" is the speaker. */
const OTHERS = new Set(['he', 'she', 'they', 'you']);
/** Bodies that a speaker may speak for, besides those whose name says so. */
const OWN = new Set(
  'government cabinet country nation city town county state village island region presidency'.split(' '),
);

/** As a term; null for pronouns, bodies and countries: the speaker, or whom the speaker speaks for. */
export const agentOf = (clause: Clause, { first }: Side, lexicon: Lexicon): string | null => {
  const { tokens, words } = clause;
  const from = words.lastIndexOf('that', first - 1) + 1;
  const subject = tokens
    .slice(from, first)
    .find((token) => isSubject(token) && !lexicon.stance.hearsay.has(token.lower));
  if (subject === undefined || endsInSpeaker(tokens.slice(from, first))) return null;
  const { lower, pos, quotation } = subject;
  if (pos === 'PRON') return quotation >= 0 && OTHERS.has(lower) ? lower : null;
  const isOwn = OWN.has(lower) || lexicon.organisationWords.has(lower) || lexicon.countries.has(lower);
  return isOwn ? null : (nounsOf(clause, { first: from, last: first }, lexicon).things[0] ?? null);
};

const isSubject = ({ pos, lower }: Token): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || (pos === 'PRON' && !POSSESSIVES.has(lower));

/** "In Harl | we | will" */
const endsInSpeaker = (tokens: readonly Token[]): boolean =>
  SPEAKER.has(tokens.findLast(({ pos }) => pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART')?.lower ?? '');
