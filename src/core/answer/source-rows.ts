/** Who said it, how sure that is, when, and where it is written: the rows below a single statement. */
import { code, day, link } from '../../reply/build.ts';
import type { Statement } from '../corpus.ts';
import type { Row } from './corpus-facts.ts';
import type { StatementInDocument } from './read-statement.ts';
import { dayOf } from './statement-node.ts';
import { linkToWords } from './text-fragment.ts';

/** One row for each fact that is known. */
export const sourceRows = ({ statement, document }: StatementInDocument): readonly Row[] => {
  const when = dayOf({ statement, citation: document });
  const address = linkToWords(document.url, statement.parts);
  return [
    ['Speaker', [speakerOf(statement)]],
    ['Kind', [statement.kind]],
    ...(statement.venue === null ? [] : [['Where', [statement.venue]] as const]),
    ...(statement.addressee === null ? [] : [['To', [statement.addressee]] as const]),
    ...(when === null ? [] : [[when.means === 'said' ? 'Said' : 'Published', [day(when.value)]] as const]),
    ['Document', [address === null ? document.title : link(address, document.title)]],
    ...(document.outlet === null ? [] : [['Outlet', [document.outlet]] as const]),
    ['File', [code(document.source)]],
    ['Id', [code(statement.id)]],
  ];
};

const speakerOf = ({ speaker, mention, confidence }: Statement): string => {
  if (speaker === null || confidence === 'unresolved') {
    return mention === null ? 'not certain' : `not certain, written “${mention.text}”`;
  }
  const role = speaker.role === null ? '' : `, ${speaker.role}`;
  const written = mention === null || mention.text === speaker.name ? '' : `, written “${mention.text}”`;
  return `${speaker.name}${role}${written} (confidence: ${confidence})`;
};
