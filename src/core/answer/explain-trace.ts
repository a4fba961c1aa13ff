/** The way from quotation mark to speaker, in words. */
import { type Content, code, list, section, steps } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import type { Step } from '../../text/types.ts';
import type { Reason, Statement } from '../corpus.ts';
import { CORRECTION_RULE } from '../corrections/correction.ts';
import type { Rules } from '../rules.ts';

/** Every step with its rule and evidence, then what would have made it more certain; nothing is more certain than a person. */
export const explainTrace = (statement: Statement, rules: Rules): readonly Block[] => {
  const { trace, correction } = statement;
  const isDecided = correction !== undefined || trace.every(({ rule }) => rules[rule] === undefined);
  return [
    section(['Step by step'], [steps(trace.map((step) => stepWords(step, rules, correction)))]),
    ...(isDecided
      ? []
      : [section(['What would have made it more certain'], [surerList(surerWith(statement, rules))])]),
  ];
};

/** What would have made it more certain, each sentence once; none for the plainest form, and where a person has decided. */
export const surerWith = ({ trace, correction }: Statement, rules: Rules): readonly string[] =>
  correction === undefined ? [...new Set(trace.flatMap(({ rule }) => rules[rule]?.certain ?? []))] : [];

const surerList = (sentences: readonly string[]): Block =>
  list((sentences.length === 0 ? [PLAINEST] : sentences).map((sentence) => [sentence]));

const PLAINEST = 'Nothing: this is the plainest way to quote somebody.';

/**
 * A step in one line: what its rule saw, on which words, and the rule's id. The evidence stands in guillemets, because it may
 * hold quotation marks of its own.
 */
export const stepWords = (
  { rule, evidence }: Step,
  rules: Rules,
  correction: Statement['correction'],
): readonly Content[] => {
  const saw = rule === CORRECTION_RULE && correction ? correctionWords(correction) : rules[rule]?.summary;
  const seen = evidence.map(({ text }) => `«${shorten(text)}»`).join(', ');
  return [...(saw === undefined ? [] : [saw, ' ']), ...(seen === '' ? [] : [`${seen} `]), code(rule)];
};

const correctionWords = ({ because, by }: Reason): string =>
  `Corrected by hand: ${because}${by === null ? '' : ` (${by})`}`;

const LONGEST = 160;

const shorten = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
