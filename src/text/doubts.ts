/** What makes an attribution less certain than its rule: one step for each doubt, with the words that raise it. */
import type { Draft } from './attach/scene.ts';
import { sentenceOf } from './locate.ts';
import { isTime, type PhraseTools } from './noun-phrase.ts';
import type { Passage, Token } from './passage.ts';
import type { Excerpt, Step } from './types.ts';

/** Every doubt there is; what each says, and how sure an attribution can be beside it, stands in `core/rules.ts`. */
export const DOUBT_RULES = ['subject-inside', 'relative-clause', 'plain-clause'] as const;

type Doubt = Step & { readonly rule: (typeof DOUBT_RULES)[number] };

/** In the order in which they are listed. */
export const findDoubts = (tools: PhraseTools, draft: Draft): readonly Doubt[] =>
  [subjectInside(tools, draft), plainClause(tools.passage, draft)].filter((doubt) => doubt !== null);

const CLAUSE_OPENERS = new Set(['and', 'but']);

/**
 * "the plan that Lee said", "as a witness saw Lee said": the subject may be another's, or the end of something longer.
 * "a talk with Lee, who said", "a talk in which Lee said" are surer: the clause begins right there.
 */
function subjectInside({ passage, lexicon }: PhraseTools, { rule, cue, mention }: Draft): Doubt | null {
  const { tokens, sentences } = passage;
  const before = mention === null ? undefined : tokens[mention.first - 1];
  if (before === undefined || mention === null || !['cue-clause', 'shared-subject'].includes(rule))
    return null;
  const opens =
    sentences[sentenceOf(sentences, mention.first)]?.first === mention.first ||
    mention.first === cue.last ||
    isMark(before) ||
    isTime(before, lexicon) ||
    CLAUSE_OPENERS.has(before.lower);
  if (opens) return null;
  const relative = [tokens[mention.last - 1], before].find((token) => token && RELATIVES.has(token.lower));
  return relative === undefined
    ? { rule: 'subject-inside', evidence: [excerptOf(before)] }
    : { rule: 'relative-clause', evidence: [excerptOf(relative)] };
}

const RELATIVES = new Set(['who', 'which']);

/** "Lee hinted the plan was dead": without "that" or marks, only the usual verbs of saying leave no doubt that it was said. */
function plainClause({ tokens }: Passage, { rule, cue, parts, isUsual }: Draft): Doubt | null {
  const first = tokens[parts[0]?.first ?? -1];
  const verb = tokens[cue.last - 1];
  if (isUsual || first === undefined || verb === undefined) return null;
  if (!['cue-clause', 'clause-tag'].includes(rule) || first.quotation >= 0 || SUBORDINATORS.has(first.lower))
    return null;
  return { rule: 'plain-clause', evidence: [excerptOf(verb)] };
}

const SUBORDINATORS = new Set(['that', 'if', 'whether']);

const isMark = ({ text, quotation }: Token): boolean => quotation >= 0 || !/[\p{L}\p{N}]/u.test(text);

const excerptOf = ({ start, end, text }: Token): Excerpt => ({ start, end, text });
