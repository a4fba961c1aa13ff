/** "Who said this?", asked of somebody's message: the command line that asks about its words. */
import { isQuestion } from '../ask/is-question.ts';
import type { CorpusView } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import { phraseKey } from './words.ts';

const QUOTED = /["“”]([^"“”]{12,})["“”]/;
const LONGEST_NAME = 6;
const MOST_WORDS = 8;

/**
 * A question is asked as it stands; a quotation in the message is looked for word for word; otherwise the speaker and the topic that it names, as far
 * as the corpus knows them; otherwise its first words.
 */
export function lineForMessage(message: string, view: CorpusView): string {
  if (isQuestion(message)) return writeLine('ask', { question: message.trim() }, 'question');
  const quoted = QUOTED.exec(message)?.[1];
  if (quoted !== undefined) return writeLine('who-said', { topic: `"${firstWords(quoted)}"` }, 'topic');
  const words = phraseKey(message).split(' ').filter(Boolean);
  const speaker = longestKnown(words, namesByKey(speakerNames(view)));
  const rest = speaker === null ? words : without(words, phraseKey(speaker).split(' '));
  const topic = longestKnown(rest, namesByKey(topicNames(view)));
  if (speaker === null && topic === null)
    return writeLine('who-said', { topic: firstWords(message) }, 'topic');
  return writeLine('who-said', { topic: topic ?? undefined, from: speaker ?? undefined }, 'topic');
}

const firstWords = (text: string): string => phraseKey(text).split(' ').slice(0, MOST_WORDS).join(' ');

const speakerNames = ({ directory }: CorpusView): readonly string[] =>
  directory.clusters.flatMap(({ name, spelled }) => [name, ...spelled]);

const topicNames = ({ summary, topics }: CorpusView): readonly string[] => [
  ...[...topics.values()].flat(),
  ...summary.topics.map(({ name }) => name),
];

/** Surnames count too: "Kuleba" stands for "Dmytro Kuleba". The first name listed wins. */
function namesByKey(names: readonly string[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = phraseKey(name);
    const surname = key.split(' ').at(-1) ?? '';
    for (const each of [key, surname])
      if (each !== '' && !byKey.has(each)) byKey.set(each, each === key ? name : surname);
  }
  return byKey;
}

function longestKnown(words: readonly string[], names: ReadonlyMap<string, string>): string | null {
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const name = names.get(words.slice(at, at + length).join(' '));
      if (name !== undefined) return name;
    }
  }
  return null;
}

const without = (words: readonly string[], taken: readonly string[]): readonly string[] =>
  words.filter((word) => !taken.includes(word));
