import type { Pattern, StatementQuery } from '../../core/ports.ts';
import { EVERY, indexToken, type TokenUse } from './index-token.ts';

/**
 * The FTS5 expression for a query, or null when nothing can match: no speaker is wanted, or no pattern has a term.
 * Every token stands in quotation marks and holds none (`index-token.ts`), so that no term is ever syntax:
 * https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export const statementExpression = (query: StatementQuery): string | null => {
  const conditions = [
    query.anyOf.length === 0 ? EVERYTHING : patternsExpression(query.anyOf, query.field),
    ...(query.kind === undefined ? [] : [quote([indexToken('kind', query.kind)])]),
    ...(query.force === undefined ? [] : [quote([indexToken('force', query.force)])]),
    ...(query.outlet === undefined ? [] : [quote([indexToken('outlet', query.outlet)])]),
    ...(query.speakers === undefined
      ? []
      : [anyOf(query.speakers.map((id) => quote([indexToken('speaker', id)])))]),
  ];
  if (conditions.includes(null)) return null;
  const left = query.without === undefined ? null : patternsExpression(query.anyOf, query.without);
  return left === null ? conditions.join(' AND ') : `(${conditions.join(' AND ')}) NOT ${left}`;
};

/** The expression for any of the patterns, or null when none has a term: a pattern of nothing matches nothing. */
export const patternsExpression = (patterns: readonly Pattern[], use: TokenUse): string | null =>
  anyOf(
    patterns.filter((pattern) => pattern.terms.length > 0).map((pattern) => patternExpression(pattern, use)),
  );

const patternExpression = ({ terms, together }: Pattern, use: TokenUse): string => {
  const tokens = terms.map((term) => indexToken(use, term));
  return together ? quote(tokens) : `(${tokens.map((token) => quote([token])).join(' AND ')})`;
};

const anyOf = (expressions: readonly string[]): string | null =>
  expressions.length === 0 ? null : `(${expressions.join(' OR ')})`;

const quote = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`;

/** The expression of a query that has no wish. */
export const EVERYTHING = quote([EVERY]);
