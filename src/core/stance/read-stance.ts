/** What a statement does with its words, and which side it takes: from the verb of saying, or else from the words. */
import type { FoundStatement } from '../../text/extract.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { firstFrom } from '../../text/locate.ts';
import type { Passage, Token } from '../../text/passage.ts';
import { isVerb } from '../../text/verbs.ts';
import type { Statement } from '../corpus.ts';
import { findPositions } from './find-positions.ts';
import { type Forced, forceOf } from './force.ts';
import { isEarlier } from './is-earlier.ts';
import { whatSayingDoes } from './what-saying-does.ts';

/** Reads one statement. */
export const readStance = (
  found: FoundStatement,
  passage: Passage,
  lexicon: Lexicon,
): Required<Pick<Statement, 'force' | 'stance'>> => {
  const parts = found.parts.map(({ start, end }) => ({
    first: firstFrom(passage.tokens, start),
    last: firstFrom(passage.tokens, end),
  }));
  const hasVerb = parts.some(({ first, last }) => passage.tokens.slice(first, last).some(isClausal));
  const { force, shown } = readForce(found, hasVerb, lexicon);
  const saying = force === 'unclear' ? 'keeps off' : whatSayingDoes(found);
  const denial = saying === 'denies' ? found.cue : null;
  const positions = saying === 'keeps off' ? [] : findPositions({ passage, lexicon, parts, denial });
  return { force, stance: { shown, isEarlier: isEarlier(found, passage, lexicon), positions } };
};

/** "A leaking bathtub" says nothing of anything. */
const isClausal = (token: Token): boolean => isVerb(token) && !token.lower.endsWith('ing');

const UNCLEAR: Forced = { force: 'unclear', shown: null };

const readForce = (found: FoundStatement, hasVerb: boolean, { stance }: Lexicon): Forced => {
  if (isQuestion(found)) return UNCLEAR;
  if (found.force !== 'affirms') return { force: found.force, shown: found.cue };
  const forced = forceOf(found.parts, found.force, stance.forces);
  return forced.shown !== null || hasVerb ? forced : UNCLEAR;
};

const ENDS_ASKING = /\?["'”’»)\]]*$/;
const ENDS_BEFORE = /[.!?…]["'”’»)\]]*\s+\S/;
const ASKS = /^(?:whether|if|who|whom|whose|what|when|where|why|how|which)\b/i;

/** A question and nothing else: “Why now?”, or what somebody asked ("asked whether the pier would close"). */
const isQuestion = ({ parts, cue, kind, force }: FoundStatement): boolean => {
  const words = parts.map(({ text }) => text.trim()).join(' ');
  const asks =
    kind === 'indirect' && /^(?:ask|wonder|inquir|quer)/i.test(cue?.text ?? '') && ASKS.test(words);
  const mayAsk = force === 'affirms' || force === 'demands' || force === 'hedges';
  return asks || (mayAsk && ENDS_ASKING.test(words) && !ENDS_BEFORE.test(words));
};
