/** The statements behind one cell of a table, spread over all articles. */
import type { Outcomes } from './outcomes.ts';
import { showFound, showLost } from './show-examples.ts';

const EXAMPLES = 10;

/** `which` is a loss or a verdict; undefined for all. */
interface Wanted {
  readonly which: string | undefined;
  readonly count: number;
}

const wantedOf = (rest: readonly string[]): Wanted => ({
  which: rest.find((word) => !/^\d+$/.test(word)),
  count: Number(rest.find((word) => /^\d+$/.test(word)) ?? EXAMPLES),
});

/** Lost statements of a form; `rest` is `[LOSS] [N]`. */
export const lostExamples = ({ gold }: Outcomes, name: string, rest: readonly string[]): string => {
  const { which, count } = wantedOf(rest);
  const lost = gold.filter(
    ({ form, loss }) => form === name && loss !== null && (which === undefined || loss === which),
  );
  return told(spread(lost, count).map(showLost), lost.length);
};

/** Statements that a rule, or a pair "attach+resolve", has made wrongly; `rest` is `[VERDICT] [N]`. */
export const foundExamples = ({ found }: Outcomes, name: string, rest: readonly string[]): string => {
  const { which, count } = wantedOf(rest);
  const made = found.filter(
    ({ attachRule, resolveRule, verdict }) =>
      (attachRule === name || `${attachRule}+${resolveRule}` === name) &&
      verdict !== null &&
      (which === undefined ? verdict !== 'right' : verdict === which),
  );
  return told(spread(made, count).map(showFound), made.length);
};

const spread = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  items.filter(
    (_, at) => Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
  );

const told = (examples: readonly string[], of: number): string =>
  [...examples, `${examples.length} of ${of}; the names of the cells stand in docs/quality.md.`].join('\n\n');
