/** Whether a question was routed as a person would have typed it. */
import { readTopic } from '../../src/core/answer/topic.ts';
import { routeQuestion } from '../../src/core/ask/answer-question.ts';
import { findPerson } from '../../src/core/ask/read-person.ts';
import { lineOf } from '../../src/core/ask/say-understood.ts';
import { isRefusal, type Refusal, type Understood } from '../../src/core/ask/understood.ts';
import type { Context, CorpusView } from '../../src/core/context.ts';
import type { AskedQuestion } from './read-questions.ts';

export interface Judged {
  readonly asked: AskedQuestion;
  /** What differs, by name; none where all is right. */
  readonly wrong: readonly string[];
  /** The command that came of it, or why it was refused. */
  readonly came: string;
}

/** Routes each question over the corpus, and compares. */
export const judge = async (
  questions: readonly AskedQuestion[],
  context: Context,
): Promise<readonly Judged[]> => {
  const view = await context.corpus();
  const judged: Judged[] = [];
  for (const asked of questions) {
    const read = await routeQuestion(asked.question, view, context);
    const came = isRefusal(read) ? `refused: ${read.why} ${read.words}`.trim() : lineOf(read);
    judged.push({ asked, came, wrong: differences(asked, read, { view, context }) });
  }
  return judged;
};

interface Around {
  readonly view: CorpusView;
  readonly context: Context;
}

const differences = (asked: AskedQuestion, read: Understood | Refusal, around: Around): readonly string[] => {
  if (asked.family === 'refused') return isRefusal(read) ? [] : ['not refused'];
  if (isRefusal(read)) return ['refused'];
  const [wanted, found] = [wantedOf(asked, around), foundOf(read, around)];
  return Object.keys(wanted).filter((name) => wanted[name] !== found[name]);
};

type Compared = Readonly<Record<string, string | undefined>>;

const wantedOf = (asked: AskedQuestion, around: Around): Compared => ({
  command: asked.command,
  about: termsOf(asked.about, around),
  from: asked.from === undefined ? undefined : idsOf(asked.from, around.view),
  force: asked.force,
  since: asked.since,
  until: asked.until,
});

const foundOf = ({ route, about, from, force, since, until }: Understood, around: Around): Compared => ({
  command: route,
  about: termsOf(about, around),
  from: from?.clusters
    .flatMap(({ ids }) => ids)
    .sort()
    .join(' '),
  force,
  since,
  until,
});

/** The terms of the words that the search does not ignore, in no order. */
const termsOf = (about: string | undefined, { view, context }: Around): string | undefined =>
  about === undefined
    ? undefined
    : readTopic(about, view.topics, context.topics)
        .needs.flatMap(([name]) => name?.terms ?? [])
        .sort()
        .join(' ');

/** What `from:` makes of it, or else a question. */
const idsOf = (from: string, view: CorpusView): string => {
  const typed = view.directory.match(from);
  const clusters = typed.length > 0 ? typed : (findPerson(from, view)?.clusters ?? []);
  return clusters
    .flatMap(({ ids }) => ids)
    .sort()
    .join(' ');
};
