/** Which form a question has, by the words that open it. */
import { askNumber } from './ask-number.ts';
import {
  askHow,
  askHowOften,
  askPrinted,
  askWhat,
  askWhen,
  askWhere,
  askWhether,
  askWho,
  askWhom,
  askWhose,
} from './ask-opened.ts';
import type { Form } from './draft.ts';
import { is, type Unit } from './read-units.ts';

/** The form by the words that open it: "how many", "on which date", "in which interview", "is it true that". */
export const formOf = (units: readonly Unit[]): Form | null => {
  const [first, second] = units;
  const opening = LONG_FORMS.get(
    units
      .slice(0, 3)
      .map(({ key }) => key)
      .join(' '),
  );
  if (opening !== undefined) return opening;
  if (is(first, 'whether')) return skip(1, askWhether);
  const which = units.findIndex(({ key }) => key === 'which' || key === 'what');
  const isNoun = which === 0 || (which === 1 && PREPOSITIONS.has(first?.key ?? ''));
  if (isNoun && is(units[which + 1], 'dated')) return skip(which + 2, askWhen);
  const place = placeAt(units, which + 1);
  if (isNoun && place > 0 && which === 1) return skip(place + 1, askWhere);
  if (isNoun && place > 0 && is(units[place + 1], 'prints')) return skip(place + 1, askPrinted);
  return FORMS.get(`${first?.key} ${second?.key}`) ?? FORMS.get(first?.key ?? '') ?? null;
};

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'on in at during since to by from before after until'.split(' '),
);

/** Where the noun of "(in which) TV show" stands; 0 where there is none. */
const placeAt = (units: readonly Unit[], from: number): number => {
  const at = units.findIndex((unit, index) => index >= from && index <= from + 1 && is(unit, 'placed'));
  const isLast = !is(units[at + 1], 'placed');
  return at < 0 ? 0 : at + (isLast ? 0 : 1);
};

/** "when exactly", "where else" */
const fillersFrom = (units: readonly Unit[], at: number): number => {
  const end = units.slice(at).findIndex((unit) => !is(unit, 'filler'));
  return Math.max(end, 0);
};

const skip =
  (count: number, form: Form): Form =>
  (units, reader) =>
    form(units.slice(count + fillersFrom(units, count)), reader);

const FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries<Form>({
    who: askWho,
    whom: askWho,
    what: askWhat,
    which: askWhat,
    'by whom': skip(2, askWhom),
    'by who': skip(2, askWhom),
    'to whom': skip(2, askWhere),
    whose: skip(1, askWhose),
    when: skip(1, askWhen),
    'since when': skip(2, askWhen),
    where: skip(1, askWhere),
    whereabouts: skip(1, askWhere),
    'how many': skip(2, askNumber),
    'how much': skip(2, askNumber),
    'how often': skip(2, askHowOften),
    'how recently': skip(2, askWhen),
    'how early': skip(2, askWhen),
    'how long': skip(2, askHowOften),
    how: skip(1, askHow),
    did: askWhether,
    does: askWhether,
    do: askWhether,
    has: askWhether,
    have: askWhether,
    had: askWhether,
    is: askWhether,
    are: askWhether,
    was: askWhether,
    were: askWhether,
  }),
);

const LONG_FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries<Form>({
    'how long ago': skip(3, askWhen),
    'how far back': skip(3, askWhen),
    'how many times': skip(3, askWhen),
  }),
);
