/** The fields of one correction, checked. */
import { isStatementId } from '../ids.ts';
import { type Correction, isCorrectedType, type Right } from './correction.ts';
import { type Fields, isNobody, wordsOf } from './entry-fields.ts';
import { entryFlaws, type FieldFlaw } from './entry-flaws.ts';

export type ReadEntry =
  | { readonly type: 'correction'; readonly correction: Omit<Correction, 'line'> }
  | { readonly type: 'flaws'; readonly flaws: readonly FieldFlaw[] };

/** A correction, or everything that is wrong with the entry. */
export const readEntry = (fields: Fields): ReadEntry => {
  const flaws = entryFlaws(fields);
  const [statement, because] = [wordsOf(fields, 'statement'), wordsOf(fields, 'because')];
  if (flaws.length > 0 || statement === null || !isStatementId(statement) || because === null)
    return { type: 'flaws', flaws };
  const correction = { statement, right: rightOf(fields), because, by: wordsOf(fields, 'by') };
  return { type: 'correction', correction };
};

const rightOf = (fields: Fields): Right => {
  const name = wordsOf(fields, 'speaker');
  if (name === null) return { kind: 'not-a-statement' };
  if (isNobody(name)) return { kind: 'nobody' };
  const type = wordsOf(fields, 'type');
  return {
    kind: 'speaker',
    name,
    type: type !== null && isCorrectedType(type) ? type : null,
    role: wordsOf(fields, 'role'),
  };
};
