/** Whether what stands after a cue reads as words that somebody said, by what its verb takes. */
import { hasFiniteVerb, hasQuotation } from '../bound.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import type { AfterCue } from './after-cue.ts';
import { hasMainClause } from './has-main-clause.ts';
import type { Scene } from './scene.ts';

/** True where the verb takes what opens the words, and the words are what it takes. */
export function isReported({ passage: { tokens }, cue }: Scene, words: Range, after: AfterCue): boolean {
  const { takes } = cue.verb;
  if (tokens[words.first]?.lower === 'and') return false;
  if (hasQuotation(tokens, words))
    return takes.has('that') || (takes.has('quote') && (takes.has('tag') || quotesFirst(tokens, words)));
  if (after.opening === 'that')
    return (
      (takes.has('that') || takes.has('hearer') || takes.has('question')) && hasFiniteVerb(tokens, words)
    );
  if (after.opening === 'deed') return hasFiniteVerb(tokens, words);
  if (after.opening === 'colon') return takes.has('tag');
  if (takes.has('deed') && tokens[words.first]?.lower === 'to') return hasFiniteVerb(tokens, words);
  if (takes.has('noun')) return true;
  if (takes.has('fact') && hasFiniteVerb(tokens, words)) return true;
  const isClause = takesObject(cue) ? hasMainClause : hasFiniteVerb;
  return takes.has('bare') && isClause(tokens, words) && beginsClause(tokens, words);
}

/** "added another job", "told Kim": what follows such a verb may be a thing or a person. */
const takesObject = ({ verb: { takes } }: Scene['cue']): boolean => takes.has('more') || takes.has('hearer');

/** "called the plan “dead”", but not "a group called Harl won, and was “glad”": no verb stands before the marks. */
function quotesFirst(tokens: readonly Token[], { first, last }: Range): boolean {
  const quoted = tokens.slice(first, last).findIndex(({ quotation }) => quotation >= 0);
  return !hasFiniteVerb(tokens, { first, last: first + quoted });
}

const CLAUSE_OPENERS = new Set([
  'NOUN',
  'PROPN',
  'PRON',
  'DET',
  'ADJ',
  'NUM',
  'ADV',
  'SCONJ',
  'ADP',
  'SYM',
  'VERB',
  'AUX',
  'X',
]);

function beginsClause(tokens: readonly Token[], { first }: Range): boolean {
  const token = tokens[first];
  return token !== undefined && CLAUSE_OPENERS.has(token.pos) && token.lower !== 'to';
}
