/** A timeline as a reply. */
import {
  actions,
  type Content,
  day,
  heading,
  notice,
  paragraph,
  section,
  strong,
} from '../../reply/build.ts';
import type { Action, Block, StatementNode } from '../../reply/nodes.ts';
import { askedWords } from '../answer/asked-words.ts';
import { plural } from '../answer/plural.ts';
import type { Question } from '../answer/question.ts';
import type { Shown } from '../answer/read-page.ts';
import { dayOf, toStatementNode } from '../answer/statement-node.ts';
import { whichSpeaker } from '../answer/which-speaker.ts';
import { changeLabel, changeWords } from '../changes/change-words.ts';
import { addDays, formatDay } from '../day.ts';
import { writeLine } from '../options/write-line.ts';
import type { StoredChange } from '../ports.ts';
import type { Timeline, TimelineDay } from './read-timeline.ts';
import { silenceBetween } from './silence.ts';

/** Days of which the rest is offered. */
const MOST_OFFERED = 3;

/** The blocks of the answer. */
export const timelineTree = (timeline: Timeline): readonly Block[] => {
  const { question, scope } = timeline.understood;
  const lineFor = (name: string): string => timelineLine({ ...question, from: name });
  return [
    heading('Timeline', ...askedWords(question)),
    ...whichSpeaker(question.from ?? '', scope.speakers, lineFor),
    ...dayBlocks(timeline.days),
    notice('info', ...countWords(timeline)),
    ...onward(timeline),
  ];
};

/** The line that asks for it again, or for another part of it. */
export const timelineLine = ({ topic, from, since, until }: Question): string =>
  writeLine(
    'timeline',
    { about: [from, topic].filter((words) => words !== undefined).join(' '), from: since, to: until },
    'about',
  );

const dayBlocks = (days: readonly TimelineDay[]): readonly Block[] => {
  const introduced = new Set<string>();
  return days.flatMap((one, at) => [...silenceBefore(one, days[at - 1]), ...toSections(one, introduced)]);
};

const silenceBefore = (one: TimelineDay, before: TimelineDay | undefined): readonly Block[] => {
  if (one.day === null || before === undefined || before.day === null) return [];
  const silent = silenceBetween(before.day, one.day);
  return silent === null ? [] : [paragraph(`${plural(silent, 'day')} of silence`)];
};

/** What was published on a day was said by then, so it comes before what is known to have been said on it. */
const toSections = (one: TimelineDay, introduced: Set<string>): readonly Block[] => {
  if (one.day === null) {
    const nodes = toNodes(one.remarks, introduced);
    return [section(['Day not known'], [...nodes, ...one.changes.map(toMark)])];
  }
  const said = one.remarks.filter((shown) => dayOf(shown)?.means === 'said');
  const published = one.remarks.filter((shown) => dayOf(shown)?.means !== 'said');
  const marks = one.changes.map(toMark);
  const sections = [
    { name: ['Published ', day(one.day), ', said by then'], blocks: toNodes(published, introduced) },
    { name: [day(one.day)], blocks: toNodes(said, introduced) },
  ].filter(({ blocks }) => blocks.length > 0);
  if (sections.length === 0) return [section([day(one.day)], marks)];
  return sections.map(({ name, blocks }, at) =>
    section(name, at === sections.length - 1 ? [...blocks, ...marks] : blocks),
  );
};

/** The role stands beside a speaker the first time only. */
const toNodes = (remarks: readonly Shown[], introduced: Set<string>): readonly StatementNode[] =>
  remarks.map((shown) => {
    const node = toStatementNode(shown, shown.field, shown.elsewhere);
    const key = `${node.speaker}, ${node.role}`;
    const isKnown = introduced.has(key);
    introduced.add(key);
    return isKnown ? { ...node, role: null } : node;
  });

const toMark = (found: StoredChange): Block => {
  const words = changeWords(found);
  return paragraph(strong(found.change.speaker.name), `: ${changeLabel(found)}${words && `: ${words}`}`);
};

const countWords = ({ days, remarks, statements, earlier }: Timeline): readonly Content[] => {
  const shown = days.reduce((sum, one) => sum + one.remarks.length, 0);
  const reports = statements === remarks ? '' : ` (${plural(statements, 'statement')})`;
  const before = earlier === 0 ? '' : ` ${earlier} on earlier days.`;
  return [`Shown: ${shown} of ${plural(remarks, 'remark')}${reports}.${before}`];
};

/** Commands that reach what is left out, and both sides of what is marked. */
const onward = ({ understood: { question }, days, earlier }: Timeline): readonly Block[] => {
  const items = [
    ...earlierAction(question, days, earlier),
    ...days
      .filter(({ left }) => left > 0)
      .toSorted((a, b) => b.left - a.left)
      .slice(0, MOST_OFFERED)
      .map((one) => restAction(question, one)),
    ...(days.some(({ changes }) => changes.length > 0) ? [changesAction(question)] : []),
  ];
  return items.length === 0 ? [] : [actions(...items)];
};

const earlierAction = (
  question: Question,
  [first]: readonly TimelineDay[],
  earlier: number,
): readonly Action[] => {
  const until = first?.day == null ? null : addDays(first.day, -1);
  if (earlier === 0 || until === null) return [];
  return [{ label: 'Earlier', line: timelineLine({ ...question, until }) }];
};

const restAction = ({ topic, from, ...rest }: Question, one: TimelineDay): Action => {
  const day = one.day ?? undefined;
  const [since, until] = day === undefined ? [rest.since, rest.until] : [day, day];
  return {
    label: day === undefined ? 'All, newest first' : `All of ${formatDay(day)}`,
    line: writeLine('who-said', { topic, from, since, until }, 'topic'),
  };
};

const changesAction = ({ topic, from, since }: Question): Action => ({
  label: 'Changes, both sides',
  line: writeLine(
    'who-changed',
    { about: [from, topic].filter((words) => words !== undefined).join(' '), since },
    'about',
  ),
});
