/** The way from quotation mark to speaker, in words. */
import { type Content, code, list, section, steps } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import type { Step } from '../../text/types.ts';
import type { RuleWords } from '../context.ts';
import type { Statement } from '../corpus.ts';

type Rules = Readonly<Record<string, RuleWords>>;

/** Every step with its rule and evidence, then what would have made it more certain. */
export const explainTrace = ({ trace }: Statement, rules: Rules): readonly Block[] => {
  const certain = new Set(trace.map(({ rule }) => rules[rule]?.certain ?? '').filter(Boolean));
  const more = [...certain].map((sentence) => [sentence]);
  return [
    section(['Step by step'], [steps(trace.map((step) => toItem(step, rules)))]),
    ...(more.length === 0 ? [] : [section(['What would have made it more certain'], [list(more)])]),
  ];
};

/** The evidence stands in guillemets, because it may hold quotation marks of its own. */
const toItem = ({ rule, evidence }: Step, rules: Rules): readonly Content[] => {
  const saw = rules[rule]?.summary;
  const seen = evidence.map(({ text }) => `«${shorten(text)}»`).join(', ');
  return [...(saw === undefined ? [] : [saw, ' ']), ...(seen === '' ? [] : [`${seen} `]), code(rule)];
};

const LONGEST = 160;

const shorten = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
