/** Answers `who-said`: finds, ranks, takes one page, groups it by speaker, and says what was left out. */
import { actions, type Content, heading, notice, reply, strong } from '../../reply/build.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import { ProblemError } from '../problem.ts';
import { abstain } from './abstain.ts';
import { type Findings, findStatements } from './find.ts';
import { groupBySpeaker } from './group.ts';
import { type Asked, type Question, readScope, type Scope } from './question.ts';
import type { Candidate } from './rank.ts';
import { readPage, type Shown } from './read-page.ts';
import { speakerHint } from './speaker-hint.ts';
import { readTopic } from './topic.ts';

/** Statements on one page. */
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
  const page = takePage(findings, question.page);
  const shown = await readPage(page, context.store);
  return reply('answered', [
    heading(...title(question)),
    ...ambiguityNotice(scope, question),
    ...groupBySpeaker(shown, view.directory),
    notice('info', ...matchedWords(shown, asked), ...leftOut(findings, shown.length, question)),
    ...speakerHint(asked, view),
    ...nextPage(findings, page.length, question),
  ]);
};

/** A page that does not exist is a mistyped number, not an empty answer. */
const takePage = ({ ranked }: Findings, page: number): readonly Candidate[] => {
  const pages = Math.ceil(ranked.length / PAGE_SIZE);
  if (page <= pages) return ranked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const expected = pages === 1 ? '1, the only page' : `a whole number from 1 to ${pages}`;
  throw new ProblemError({
    kind: 'option-invalid',
    name: 'page',
    value: String(page),
    expected,
    example: '1',
  });
};

const title = ({ topic, from }: Question): readonly Content[] => {
  const about = topic === undefined ? [] : [' about ', strong(topic)];
  const by = from === undefined ? [] : [' by ', strong(from)];
  return ['Said', ...about, ...by];
};

const MOST_NAMED = 5;

/** `from:smith` may be several people: all of them answer, and the reader learns how to ask for one. */
const ambiguityNotice = ({ speakers }: Scope, question: Question): readonly Block[] => {
  const names = [...new Set(speakers.map(({ name }) => name))];
  if (names.length < 2) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const who = `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
  const each = names.slice(0, MOST_NAMED).map((name) => ({
    label: `Only ${name}`,
    line: lineOf({ ...question, from: name, page: 1 }),
  }));
  return [
    notice('info', `“${question.from}” can be ${names.length} speakers here: ${who}.`),
    actions(...each),
  ];
};

/** Which names of the topic the shown statements hold, so that an alias is no surprise. */
const matchedWords = (page: readonly Shown[], { topic }: Asked): readonly Content[] => {
  const met = new Set(page.flatMap((shown) => shown.met.flat()));
  const labels = topic.needs.flat().filter((name) => met.has(name));
  return labels.length === 0 ? [] : [`Matched: ${labels.map(({ label }) => label).join(', ')}. `];
};

const leftOut = ({ ranked, total }: Findings, shown: number, question: Question): readonly Content[] => {
  const before = shownBefore(question);
  const range = before === 0 ? `${shown}` : `${before + 1} to ${before + shown}`;
  const older = total - ranked.length;
  return [
    `Shown: ${range} of ${total}.`,
    ...(older > 0 ? [` ${older} older ones were not ranked; since: and until: reach them.`] : []),
  ];
};

const nextPage = ({ ranked }: Findings, shown: number, question: Question): readonly Block[] =>
  shownBefore(question) + shown >= ranked.length
    ? []
    : [actions({ label: 'More', line: lineOf({ ...question, page: question.page + 1 }) })];

const shownBefore = ({ page }: Question): number => (page - 1) * PAGE_SIZE;

const lineOf = ({ page, ...rest }: Question): string =>
  writeLine('who-said', { ...rest, page: page === 1 ? undefined : page }, 'topic');
