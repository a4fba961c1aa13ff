/** Nobody by name: a group, a body or somebody described; shown in the words of the text. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Token } from '../../text/passage.ts';
import type { Excerpt } from '../../text/types.ts';
import { type Resolution, unresolved } from './resolution.ts';

/** In UTF-16 units. */
const LONGEST_DESCRIPTION = 80;

const ARTICLE = /^(?:the|a|an|some)\s+/i;
const RELATIVE = /\s+(?:who|which|that)$/i;

export function resolveDescription(mention: Excerpt, tokens: readonly Token[], lexicon: Lexicon): Resolution {
  const name = (mention.text.split(/[,(]/, 1)[0] ?? '').replace(ARTICLE, '').replace(RELATIVE, '').trim();
  const isReadable = /\p{L}/u.test(name) && name.length <= LONGEST_DESCRIPTION && !name.includes('\n');
  if (!isReadable) return unresolved('description-unclear', [mention]);
  const isKnown = tokens.some(({ lower, quotation }) => quotation < 0 && isSpeaking(lower, lexicon));
  return {
    name,
    type: isKnown ? 'group' : 'unknown',
    person: null,
    confidence: isKnown ? 'high' : 'low',
    step: { rule: isKnown ? 'group' : 'description', evidence: [mention] },
  };
}

/** "officials", "spokeswoman", "engineers". */
const isSpeaking = (word: string, { groups, roles }: Lexicon): boolean =>
  groups.has(word) || roles.has(word) || (word.endsWith('s') && roles.has(word.slice(0, -1)));
