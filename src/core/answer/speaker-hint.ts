/** Whoever types "kuleba nato" may want what Kuleba said; names in words and speakers are different questions, so it is offered. */
import { actions } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import type { Span } from '../../text/types.ts';
import type { CorpusView } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import type { Cluster } from '../resolve/directory.ts';
import type { Asked } from './question.ts';
import { phraseKey } from './words.ts';

/** A line for the speaker whom the longest run of typed words names, unless the question already restricts the speaker. */
export const speakerHint = ({ question, topic }: Asked, { directory }: CorpusView): readonly Block[] => {
  if (question.from !== undefined) return [];
  const words = topic.needs.map(([name]) => name?.label ?? '');
  for (const { start, end } of runsOf(words.length)) {
    const label = words.slice(start, end).join(' ');
    const [speaker, ...others] = directory.match(label);
    if (speaker === undefined || others.length > 0 || !isNamed(speaker, label)) continue;
    const rest = [...words.slice(0, start), ...words.slice(end)].join(' ') || undefined;
    const line = writeLine('who-said', { topic: rest, from: speaker.name }, 'topic');
    return [actions({ label: `What ${speaker.name} said`, line })];
  }
  return [];
};

/** Every run of neighbours among `count` words, the longest first. */
const runsOf = (count: number): readonly Span[] =>
  Array.from({ length: count }, (_, shorter) => count - shorter).flatMap((length) =>
    Array.from({ length: count - length + 1 }, (_, start) => ({ start, end: start + length })),
  );

/** By name; a role ("minister") is more often meant as a word. */
const isNamed = ({ aliases }: Cluster, label: string): boolean =>
  aliases.some((alias) => ` ${phraseKey(alias)} `.includes(` ${phraseKey(label)} `));
