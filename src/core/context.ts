/** What every command can reach. Made once by `main.ts`. */

import type { KeyWords } from '../lexicon/loaded-lexicon.ts';
import { NO_QUESTION_WORDS, type QuestionWords } from '../lexicon/question-words.ts';
import type { Reply } from '../reply/nodes.ts';
import { plainText } from '../reply/plain-text.ts';
import { type Aliases, NO_ALIASES } from './aliases/alias.ts';
import { countSpeakers } from './answer/corpus-facts.ts';
import { type ComparableNames, toComparable } from './answer/nearest.ts';
import type { TopicSettings } from './answer/parse-topics.ts';
import { buildTopicIndex, type TopicIndex } from './answer/topic-index.ts';
import type { Command } from './command.ts';
import type { DigestBoard } from './digest/board.ts';
import { NO_KEY_WORDS } from './digest/standing.ts';
import type { Store, Summary } from './ports.ts';
import type { AnswerMemory } from './replay/answer-memory.ts';
import { buildDirectory, type Directory } from './resolve/directory.ts';
import type { Rules } from './rules.ts';

/** Everything about the whole corpus that answers need, made once for each revision of the store. */
export interface CorpusView {
  /** Without its speakers, which are a quarter of what all of this holds in memory; the directory has what answers need of them. */
  readonly summary: Omit<Summary, 'speakers'>;
  readonly directory: Directory;
  readonly topics: TopicIndex;
  /** Statements by name, those with most first. */
  readonly speakerCounts: readonly (readonly [name: string, count: number])[];
  /** Every name of a topic, for what somebody may have meant. */
  readonly topicNames: ComparableNames;
  /** Every speaker, for the same. */
  readonly speakerNames: ComparableNames;
}

/** What a context is made from. */
export interface ContextParts {
  readonly store: Store;
  readonly topics: TopicSettings;
  readonly rules: Rules;
  readonly commands: readonly Command[];
  readonly version: string;
  /** For the log: a bug with the reference that the person was given, or (null) the cause behind an expected failure. */
  readonly report: (reference: string | null, error: unknown) => void;
  /** What a digest weighs by; without it nobody has a rank, and only the verb of saying tells a force. */
  readonly keyWords?: KeyWords;
  /** What questions in plain words are read by; without them none is understood. */
  readonly questionWords?: QuestionWords;
  /** Makes Markdown of a reply, for files; without it, plain words. */
  readonly printMarkdown?: (reply: Reply) => string;
  /** Who is one speaker, and who is not, as said by hand; another list than before makes another view. */
  readonly aliases?: () => Aliases;
  /** Gives answers their ids; null where none has one. */
  readonly answers?: AnswerMemory | null;
  /** Null where no digest is set up. */
  readonly digests?: DigestBoard | null;
}

export interface Context extends Required<ContextParts> {
  /** The view of the current revision; rejects as the store does. */
  readonly corpus: () => Promise<CorpusView>;
}

/** Makes a context that keeps the view of the last revision it saw. */
export const createContext = (parts: ContextParts): Context => {
  const { aliases = () => NO_ALIASES } = parts;
  let held: Held | null = null;
  const corpus = async (): Promise<CorpusView> => {
    const revision = await parts.store.revision();
    const said = aliases();
    if (held?.revision !== revision || held.aliases !== said)
      held = { revision, aliases: said, view: readView(parts, said) };
    const { view } = held;
    return view.catch((error: unknown) => {
      held = null;
      throw error;
    });
  };
  return {
    keyWords: NO_KEY_WORDS,
    questionWords: NO_QUESTION_WORDS,
    printMarkdown: plainText,
    answers: null,
    digests: null,
    ...parts,
    aliases,
    corpus,
  };
};

interface Held {
  readonly revision: number;
  readonly aliases: Aliases;
  readonly view: Promise<CorpusView>;
}

const readView = async ({ store, topics }: ContextParts, aliases: Aliases): Promise<CorpusView> => {
  const { speakers, ...summary } = await store.summary();
  const directory = buildDirectory(speakers, aliases);
  return {
    summary,
    directory,
    topics: buildTopicIndex(topics.entries, summary.acronyms),
    speakerCounts: countSpeakers(directory),
    topicNames: toComparable(namesOf(summary, topics)),
    speakerNames: toComparable(directory.clusters.map(({ name }) => name)),
  };
};

const namesOf = (
  { topics, acronyms }: Pick<Summary, 'topics' | 'acronyms'>,
  { entries }: TopicSettings,
): readonly string[] => [
  ...new Set([
    ...topics.map(({ name }) => name),
    ...acronyms.flatMap(({ short, long }) => [short, long]),
    ...entries.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]),
];
