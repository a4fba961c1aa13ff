/** Answers `who`: everything that is known of a speaker, with evidence. */
import { actions, heading, list, notice, reply, strong } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import { plural } from '../answer/plural.ts';
import { findSpeakers } from '../answer/question.ts';
import type { Context } from '../context.ts';
import type { Cluster } from '../resolve/directory.ts';
import { askWho, profileTree } from './profile-tree.ts';
import { readProfile } from './read-profile.ts';

/** What `who` was asked, as typed. */
export interface WhoAsked {
  readonly name: string;
}

/** As many as fit into a message with a button each. */
const MOST_LISTED = 10;

/**
 * Shows the one whom the name means, or all whom it can mean.
 * @throws ProblemError `speaker-unknown`
 */
export const answerWho = async ({ name }: WhoAsked, context: Context): Promise<Reply> => {
  const found = findSpeakers(name, await context.corpus());
  const names = new Set(found.map((cluster) => cluster.name));
  if (names.size > 1) return severalSpeakers(name, found);
  return reply('answered', profileTree(await readProfile(found, context)));
};

const severalSpeakers = (typed: string, found: readonly Cluster[]): Reply => {
  const shown = found.slice(0, MOST_LISTED);
  const left = found.length - shown.length;
  const names = [...new Set(shown.map(({ name }) => name))];
  return reply('answered', [
    heading('“', strong(typed), `” can be ${plural(found.length, 'speaker')} here`),
    list(
      shown.map(({ name, roles: [role], statements }) => [
        strong(name),
        `${role === undefined ? '' : `, ${role}`}: ${plural(statements, 'statement')}`,
      ]),
    ),
    ...(left > 0 ? [notice('info', `And ${left} more; more of the name tells which.`)] : []),
    actions(...names.map(askWho)),
  ]);
};
