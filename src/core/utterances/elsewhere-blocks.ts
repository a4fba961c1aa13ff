/** The other reports of a remark, one below the other: for `source`. */
import { notice, section } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import { outletsPhrase } from '../../reply/statement-phrases.ts';
import { plural } from '../answer/plural.ts';
import { toStatementNode } from '../answer/statement-node.ts';
import type { StatementPlace, StoredStatement } from '../ports.ts';
import type { Directory } from '../resolve/directory.ts';
import { type Around, elsewhereOf, haveOneSpeaker } from './elsewhere.ts';
import { placeKey } from './place-key.ts';

const MOST_SHOWN = 8;

/** Empty where nobody else reports it. */
export const elsewhereBlocks = (
  place: StatementPlace,
  around: Around,
  directory: Directory,
): readonly Block[] => {
  const own = around.reports.find(({ statement }) => placeKey(statement) === placeKey(place));
  if (own === undefined) return [];
  const outlets = elsewhereOf(own, around, directory)?.outlets ?? null;
  const bySame = (one: StoredStatement): boolean => one !== own && haveOneSpeaker(one, own, directory);
  return [
    ...listed('The same remark elsewhere', around.reports.filter(bySame)),
    ...(outlets === null ? [] : [notice('info', `${outletsPhrase(outlets)}.`)]),
    ...listed('Similar remarks', around.similar.filter(bySame)),
  ];
};

const listed = (title: string, stored: readonly StoredStatement[]): readonly Block[] => {
  const more = stored.length - MOST_SHOWN;
  if (stored.length === 0) return [];
  return [
    section(
      [title],
      [
        ...stored.slice(0, MOST_SHOWN).map((one) => toStatementNode(one, 'content')),
        ...(more > 0 ? [notice('info', `And ${plural(more, 'more report')}.`)] : []),
      ],
    ),
  ];
};
