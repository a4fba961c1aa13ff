/** What one document gives to an export that is read: where it is from, and its statements, each with a link to its words. */
import { type Content, day, heading, link, paragraph, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import { toStatementNode } from '../answer/statement-node.ts';
import type { Citation, StoredStatement } from '../ports.ts';

/** The statements are all of one document, at least one; print it as Markdown. */
export const documentReply = (statements: readonly [StoredStatement, ...StoredStatement[]]): Reply => {
  const [{ citation }] = statements;
  return reply('answered', [
    heading(citation.title),
    paragraph(...sourceOf(citation)),
    ...statements.map((stored) => toStatementNode(stored, 'content')),
  ]);
};

/** "Newsweek, published 14 Feb 2022" */
const sourceOf = ({ outlet, publishedAt, url, source }: Citation): readonly Content[] => {
  const name = outlet ?? source;
  const published = publishedAt === null ? [] : [', published ', day(publishedAt)];
  return [url === null ? name : link(url, name), ...published];
};

/** Neighbours of one document together, in the order in which they come. */
export async function* byDocument(
  statements: AsyncIterable<StoredStatement>,
): AsyncGenerator<readonly [StoredStatement, ...StoredStatement[]], void, undefined> {
  let group: [StoredStatement, ...StoredStatement[]] | null = null;
  for await (const stored of statements) {
    if (group !== null && group[0].citation.id === stored.citation.id) {
      group.push(stored);
      continue;
    }
    if (group !== null) yield group;
    group = [stored];
  }
  if (group !== null) yield group;
}
