/** Numbers in words: "forty-two", "two hundred and ten", "three million two hundred thousand". */
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import type { FigureWords } from './figure-words.ts';

type Numbers = FigureWords['numbers'];

/** The number that begins at a token; null where none does. */
export function readSpelled(
  tokens: readonly Token[],
  at: number,
  numbers: Numbers,
): (Range & { readonly value: number }) | null {
  let spelling = NOTHING;
  let last = at;
  for (let next = at; next < at + LONGEST; next += 1) {
    const lower = tokens[next]?.lower ?? '';
    if (lower === 'and' && spelling.group !== null && spelling.room === HUNDRED) continue;
    const more = withWord(spelling, lower, numbers);
    if (more === null) break;
    spelling = more;
    last = next + 1;
  }
  return last === at ? null : { first: at, last, value: spelling.total + (spelling.group ?? 0) };
}

/** In words. */
const LONGEST = 12;
const HUNDRED = 100;
const DOZEN = 12;

/** A number as far as it has been read. */
interface Spelling {
  /** What thousands, millions and so on have closed. */
  readonly total: number;
  /** What is being added up. */
  readonly group: number | null;
  /** A word below this may still be added: 10 after "forty", 100 after "two hundred". */
  readonly room: number;
}

const NOTHING: Spelling = { total: 0, group: null, room: HUNDRED };

/** Null where the word does not go on with the number. */
function withWord(spelling: Spelling, word: string, numbers: Numbers): Spelling | null {
  const { total, group, room } = spelling;
  const added = addedBy(word, numbers);
  if (added !== null)
    return added < room ? { total, group: (group ?? 0) + added, room: roomAfter(added) } : null;
  const times = numbers.get(word);
  if (times?.role !== 'times' || group === null) return null;
  if (times.value >= 1000) return { total: total + group * times.value, group: 0, room: HUNDRED };
  return { total, group: group * times.value, room: times.value === DOZEN ? 0 : HUNDRED };
}

const roomAfter = (added: number): number => (added >= 20 && added % 10 === 0 ? 10 : 0);

function addedBy(word: string, numbers: Numbers): number | null {
  const whole = numbers.get(word);
  if (whole !== undefined) return whole.role === 'adds' ? whole.value : null;
  const [tens = '', ones = ''] = word.split('-', 2);
  const [a, b] = [numbers.get(tens), numbers.get(ones)];
  const isJoint = a?.role === 'adds' && b?.role === 'adds' && a.value >= 20 && b.value > 0 && b.value < 10;
  return isJoint && word === `${tens}-${ones}` ? a.value + b.value : null;
}
