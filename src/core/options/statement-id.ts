import { isStatementId, type StatementId } from '../ids.ts';
import { type Option, type OptionUse, PLAIN } from './option.ts';

/** The id that stands beside every statement. */
export const statementId = <const R extends boolean>(use: OptionUse<R>): Option<StatementId, R> => ({
  ...use,
  ...PLAIN,
  type: 'statement-id',
  expected: 'a statement id, which begins with stm_',
  parse: (raw) => {
    const typed = raw.trim().toLowerCase();
    return isStatementId(typed) ? typed : null;
  },
});
