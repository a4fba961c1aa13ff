/** Answers `ask`: understands a question in plain words, says how, and answers with the command that it means; or says why not. */
import { actions, command, notice, paragraph, reply, strong } from '../../reply/build.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import type { Asker } from '../asker.ts';
import type { Context, CorpusView } from '../context.ts';
import { explainRefusal } from './explain-refusal.ts';
import { offer } from './offer.ts';
import { readQuestion } from './read-question.ts';
import { lineOf, sayUnderstood, valuesOf } from './say-understood.ts';
import { isRefusal, type Refusal, refuse, type Understood } from './understood.ts';
import { unknownIn } from './unknown-words.ts';

/** Answers a question in plain words; never by a mere search for its words. */
export const answerQuestion = async (question: string, context: Context, asker: Asker): Promise<Reply> => {
  const view = await context.corpus();
  const read = await routeQuestion(question, view, context);
  return isRefusal(read) ? refuseQuestion(question, read, { view, context }) : answerAs(read, context, asker);
};

/** The command that a question means, or why there is none: its form, its speaker and every word of it have to be known here. */
export const routeQuestion = async (
  question: string,
  view: CorpusView,
  context: Context,
): Promise<Understood | Refusal> => {
  const read = readQuestion(question, context.questionWords, view);
  if (isRefusal(read) || read.about === undefined) return read;
  const unknown = await unknownIn(read.about, view, context);
  return unknown === null ? read : refuse('topic', unknown);
};

const answerAs = async (understood: Understood, context: Context, asker: Asker): Promise<Reply> => {
  const found = context.commands.find(({ name }) => name === understood.route);
  if (found === undefined) throw new TypeError(`there is no command ${understood.route}`);
  const answer = await found.answer(valuesOf(understood), context, asker);
  return { ...answer, children: [...understoodBlocks(understood), ...answer.children] };
};

const understoodBlocks = (understood: Understood): readonly Block[] => {
  return [
    paragraph(
      'Understood as: ',
      strong(sayUnderstood(understood)),
      '. The same: ',
      command(lineOf(understood)),
    ),
    ...(understood.leftOut.length === 0 ? [] : [notice('warning', understood.leftOut.join(' '))]),
  ];
};

interface Around {
  readonly view: CorpusView;
  readonly context: Context;
}

const refuseQuestion = async (
  question: string,
  refusal: Refusal,
  { view, context }: Around,
): Promise<Reply> => {
  const near = await offer(question, view, context);
  return reply('abstained', [
    notice('info', explainRefusal(refusal, view)),
    near.length > 0 ? actions(...near) : notice('info', 'What can be asked: ', command('help ask')),
  ]);
};
