import { oppose } from '../changes/oppose.ts';
import type { Statement } from '../corpus.ts';

type Sided = Pick<Statement, 'stance'>;

/** True where one "will open" what the other "will close": opposite sides, which neither takes by itself. */
export const takeOtherSides = (one: Sided, other: Sided): boolean =>
  haveOpposed(one, other) && !haveOpposed(one, one) && !haveOpposed(other, other);

const haveOpposed = ({ stance: one }: Sided, { stance: other }: Sided): boolean =>
  (one?.positions ?? []).some((a) => (other?.positions ?? []).some((b) => oppose(a, b)));
