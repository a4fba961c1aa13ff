/** A change that somebody tells of in a statement counts only as their own: "I have changed my mind". */
import type { Passage, Token } from '../../text/passage.ts';
import type { Statement } from '../corpus.ts';
import type { TriggerWords } from './trigger-words.ts';

const OWN = new Set(['i', 'we', 'my', 'our']);
/** Outside quotation marks the speaker is told of like anybody else. */
const TOLD = new Set(['he', 'she', 'they', 'his', 'her', 'their']);
const DOUBTFUL: ReadonlySet<Statement['force']> = new Set(['denies', 'declines', 'demands', 'unclear']);
const LONGEST = 14;

/** The statement whose words hold the trigger; undefined where none does. */
export const statementAround = (
  { tokens }: Passage,
  { first }: TriggerWords,
  statements: readonly Statement[],
): Statement | undefined => {
  const at = tokens[first]?.start ?? 0;
  return statements.find(({ parts }) => parts.some(({ start, end }) => start <= at && at < end));
};

/** True where the nearest subject before the words, or the owner right behind them, is the speaker. */
export const isSaidBySelf = ({ tokens }: Passage, trigger: TriggerWords, statement: Statement): boolean => {
  if (DOUBTFUL.has(statement.force)) return false;
  const start = statement.start;
  const before = tokens.slice(Math.max(0, trigger.first - LONGEST), trigger.first);
  const inside = before.filter((token) => token.start >= start);
  const subject = inside.findLast(isPerson);
  if (subject !== undefined && isSelf(subject)) return true;
  const owner = tokens.slice(trigger.last, trigger.last + LONGEST).find(({ lower }) => OWN.has(lower));
  return owner !== undefined && inside.every((token) => token.pos !== 'PROPN');
};

const isPerson = ({ lower, pos }: Token): boolean =>
  OWN.has(lower) || TOLD.has(lower) || pos === 'PROPN' || lower === 'you' || lower === 'who';

const isSelf = ({ lower, quotation }: Token): boolean => OWN.has(lower) || (TOLD.has(lower) && quotation < 0);
