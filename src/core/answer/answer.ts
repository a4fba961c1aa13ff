/** Answers `who-said`: finds, ranks, joins what reports the same remark, takes one page, groups it by speaker, and says what was left out. */
import { actions, type Content, heading, notice, reply } from '../../reply/build.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import { ProblemError } from '../problem.ts';
import { collapse, type Utterance } from '../utterances/collapse.ts';
import { groupReports } from '../utterances/group-reports.ts';
import { abstain } from './abstain.ts';
import { askedWords } from './asked-words.ts';
import { type Findings, findStatements } from './find.ts';
import { groupBySpeaker } from './group.ts';
import { type Asked, type Question, readScope } from './question.ts';
import { readPage, type Shown } from './read-page.ts';
import { speakerHint } from './speaker-hint.ts';
import { readTopic } from './topic.ts';
import { whichSpeaker } from './which-speaker.ts';

/** Remarks on one page. */
const PAGE_SIZE = 8;

/**
 * Answers a question, or says that there is no answer.
 * @throws ProblemError `option-missing`, `option-invalid`, `speaker-unknown`, `outlet-unknown`
 */
export const answer = async (question: Question, context: Context): Promise<Reply> => {
  const view = await context.corpus();
  const scope = readScope(question, view);
  const topic = readTopic(question.topic ?? '', view.topics, context.topics);
  const asked: Asked = { question, topic, scope };
  const findings = await findStatements(topic, scope, context.store);
  if (findings.ranked.length === 0) return abstain(asked, context);
  const links = await context.store.linksOf(findings.ranked.map(({ hit }) => hit));
  const reports = groupReports(links);
  const utterances = collapse(findings.ranked, reports);
  const page = takePage(utterances, question.page);
  const tools = { links, reports, store: context.store, directory: view.directory };
  const shown = await readPage(page, tools);
  return reply('answered', [
    heading('Said', ...askedWords(question)),
    ...whichSpeaker(question.from ?? '', scope.speakers, (from) => lineOf({ ...question, from, page: 1 })),
    ...groupBySpeaker(shown, view.directory),
    notice(
      'info',
      ...matchedWords(shown, asked),
      ...leftOut(findings, utterances, { shown: page.length, question }),
    ),
    ...speakerHint(asked, view),
    goOn(utterances, page.length, question),
  ]);
};

/** A page that does not exist is a mistyped number, not an empty answer. */
const takePage = (utterances: readonly Utterance[], page: number): readonly Utterance[] => {
  const pages = Math.ceil(utterances.length / PAGE_SIZE);
  if (page <= pages) return utterances.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const expected = pages === 1 ? '1, the only page' : `a whole number from 1 to ${pages}`;
  throw new ProblemError({
    kind: 'option-invalid',
    name: 'page',
    value: String(page),
    expected,
    example: '1',
  });
};

/** Which names of the topic the shown statements hold, so that an alias is no surprise. */
const matchedWords = (page: readonly Shown[], { topic }: Asked): readonly Content[] => {
  const met = new Set(page.flatMap((shown) => shown.met.flat()));
  const labels = topic.needs.flat().filter((name) => met.has(name));
  return labels.length === 0 ? [] : [`Matched: ${labels.map(({ label }) => label).join(', ')}. `];
};

interface PageShown {
  /** How many remarks. */
  readonly shown: number;
  readonly question: Question;
}

/** "Shown: 8 of 41." where each statement is a remark of its own, or else "Shown: 8 of 41 remarks, in 57 statements." */
const leftOut = (
  { ranked, total }: Findings,
  utterances: readonly Utterance[],
  { shown, question }: PageShown,
): readonly Content[] => {
  const before = shownBefore(question);
  const range = before === 0 ? `${shown}` : `${before + 1} to ${before + shown}`;
  const older = total - ranked.length;
  return [
    utterances.length === ranked.length
      ? `Shown: ${range} of ${total}.`
      : `Shown: ${range} of ${utterances.length} remarks, in ${ranked.length} statements.`,
    ...(older > 0 ? [` ${older} older ones were not ranked; since: and until: reach them.`] : []),
  ];
};

/** The next page, where there is one, and all of it as a file. */
const goOn = (utterances: readonly Utterance[], shown: number, question: Question): Block => {
  const isLast = shownBefore(question) + shown >= utterances.length;
  const { page, ...asked } = question;
  return actions(...(isLast ? [] : [{ label: 'More', line: lineOf({ ...asked, page: page + 1 }) }]), {
    label: 'Export',
    line: writeLine('export', asked, 'topic'),
  });
};

const shownBefore = ({ page }: Question): number => (page - 1) * PAGE_SIZE;

const lineOf = ({ page, ...rest }: Question): string =>
  writeLine('who-said', { ...rest, page: page === 1 ? undefined : page }, 'topic');
