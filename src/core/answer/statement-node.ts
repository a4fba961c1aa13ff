/** A stored statement as a node of the reply: what a reader needs to check it. */
import { statement as statementOf } from '../../reply/build.ts';
import type { Elsewhere, StatementNode } from '../../reply/nodes.ts';
import type { Field, StoredStatement } from '../ports.ts';
import { linkToWords } from './text-fragment.ts';

/**
 * Makes the node.
 * @param field where the topic stands in it; `content` when it was not found by a topic
 */
export const toStatementNode = (
  { statement, citation }: StoredStatement,
  field: Field,
  elsewhere: Elsewhere | null = null,
): StatementNode =>
  statementOf({
    id: statement.id,
    kind: statement.kind,
    parts: statement.parts.map(({ text }) => ({ text })),
    cue: statement.cue?.text ?? null,
    speaker: statement.speaker?.name ?? null,
    role: statement.speaker?.role ?? null,
    mention: statement.mention?.text ?? null,
    confidence: statement.confidence,
    venue: statement.venue,
    addressee: statement.addressee,
    day: dayOf({ statement, citation }),
    source: citation.outlet ?? citation.title,
    url: linkToWords(citation.url, statement.parts),
    about: field === 'content' ? null : field,
    elsewhere,
  });

/** The day it was said where the text tells, or else the day it was published. */
export const dayOf = ({ statement, citation }: StoredStatement): StatementNode['day'] => {
  if (statement.saidOn !== null) return { value: statement.saidOn, means: 'said' };
  return citation.publishedAt === null ? null : { value: citation.publishedAt, means: 'published' };
};
