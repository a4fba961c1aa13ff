/** A typed name may be several people: all of them answer, and the reader learns how to ask for one. */
import { actions, notice } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import type { Cluster } from '../resolve/directory.ts';

const MOST_NAMED = 5;

/**
 * Names them; nothing where there is only one.
 * @param lineFor the command line that asks for one of them by name
 */
export const whichSpeaker = (
  typed: string,
  speakers: readonly Cluster[],
  lineFor: (name: string) => string,
): readonly Block[] => {
  const names = [...new Set(speakers.map(({ name }) => name))];
  if (names.length < 2) return [];
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [
    notice('info', `“${typed}” can be ${names.length} speakers here: ${shown.join(', ')}${more}.`),
    actions(...shown.map((name) => ({ label: `Only ${name}`, line: lineFor(name) }))),
  ];
};
