/** Answers `figures`: which numbers are given about a topic, by whom, and which of them can be compared. */
import { heading, notice, reply } from '../../reply/build.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import { askedWords } from '../answer/asked-words.ts';
import { readScope } from '../answer/question.ts';
import { readTopic } from '../answer/topic.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';
import { abstainFigures } from './abstain-figures.ts';
import { groupSection } from './figure-section.ts';
import { findStoredFigures, MOST_GROUPED } from './find-stored-figures.ts';
import { groupFigures } from './group-figures.ts';
import { sourcesOf } from './source-of.ts';

/** What `figures` was asked, as typed. */
export interface FiguresAsked {
  readonly topic: string;
  readonly from: string | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
}

/** Sections in one answer; a room full of numbers is no answer. */
const MOST_GROUPS = 6;

/**
 * Answers `figures`.
 * @throws ProblemError `option-invalid`, `speaker-unknown`
 */
export const answerFigures = async (asked: FiguresAsked, context: Context): Promise<Reply> => {
  const view = await context.corpus();
  const { filters } = readScope(
    { ...asked, kind: undefined, force: undefined, outlet: undefined, page: 1 },
    view,
  );
  const topic = readTopic(asked.topic, view.topics, context.topics);
  const findings = await findStoredFigures(topic, filters, context.store);
  if (findings.found.length === 0) return abstainFigures(asked, topic, context);
  const groups = groupFigures(findings.found, sourcesOf(view.directory));
  const shown = groups.slice(0, MOST_GROUPS);
  return reply('answered', [
    heading('Figures', ...askedWords(asked)),
    ...(findings.field === 'content' ? [] : [notice('info', BESIDE)]),
    ...shown.map((group, at) => groupSection(group, shown.slice(0, at), view.directory)),
    ...leftOut(groups.length - shown.length, findings.total),
  ]);
};

const BESIDE = 'No figure counts it; these stand in sentences that name it.';

const leftOut = (groups: number, total: number): readonly Block[] => {
  const hidden =
    groups > 0 ? [`${groups} smaller groups are not shown; more words narrow the question.`] : [];
  const older =
    total > MOST_GROUPED
      ? [`${total - MOST_GROUPED} older figures were not compared; since: and until: reach them.`]
      : [];
  const lines = [...hidden, ...older];
  return lines.length === 0 ? [] : [notice('info', lines.join(' '))];
};
