/** Why a question is not answered, for the person who asks. */
import { nearestOf } from '../answer/nearest.ts';
import type { CorpusView } from '../context.ts';
import { eitherOf } from '../name-list.ts';
import type { Reason, Refusal } from './understood.ts';

/** Whole sentences. */
export const explainRefusal = ({ why, words }: Refusal, view: CorpusView): string =>
  SENTENCES[why](words, view);

const ONLY = 'Here is only what somebody said, and what documents say of it';

const SENTENCES: Readonly<Record<Reason, (words: string, view: CorpusView) => string>> = {
  forecast: () => `${ONLY}; what will happen stands in none.`,
  opinion: () => `There is nobody here who could have a view or a feeling. ${ONLY}.`,
  verdict: () => `${ONLY}; who is right, or honest, is for you to judge.`,
  advice: () => `${ONLY}; what to do is for you to decide.`,
  summary: () => `${ONLY}, word for word; nothing is told in other words.`,
  reason: () => `${ONLY}; why is for you to judge from the words themselves.`,
  several: () => 'These are several questions. Please ask one at a time.',
  negated: () => 'What somebody did not say cannot be found. Please ask what was said.',
  pronoun: (words) => `Who is “${words}”? Please ask again with the name.`,
  day: (words) => `Which day is “${words}”? Please name it with its year, such as 14 February 2022.`,
  'two-people': (words) => `“${words}” are two. Please ask of one at a time.`,
  nobody: (words, { speakerNames }) => {
    const near = nearestOf(words, speakerNames, MOST_NEAR);
    return `Nobody called “${words}” says anything in these documents.${near.length === 0 ? '' : ` Did you mean ${eitherOf(near)}?`}`;
  },
  topic: (words) => `No document here mentions “${words}”.`,
  unplaced: () =>
    'This question was not understood. It can be who, what, when, where, how many, or whether somebody denied, promised, warned or changed.',
};

const MOST_NEAR = 3;
