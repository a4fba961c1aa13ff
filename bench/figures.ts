/** What a benchmark measures, and how it is shown. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it must reach or must stay under; null where it is only told. */
  readonly bound: Bound | null;
}

export type Bound = { readonly atLeast: number } | { readonly under: number };

export const holds = ({ value, bound }: Figure): boolean => {
  if (bound === null) return true;
  return 'atLeast' in bound ? value >= bound.atLeast : value < bound.under;
};

/** A table for people; the last column says whether each bound holds. */
export const showFigures = (figures: readonly Figure[]): string => {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`,
    showBound(figure),
    verdict(figure),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name = '', value = '', bound = '', verdict = '']) =>
      `${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}   ${bound.padEnd(widths[2] ?? 0)}  ${verdict}`.trimEnd(),
    )
    .join('\n');
};

const verdict = (figure: Figure): string => {
  if (figure.bound === null) return '';
  if (holds(figure)) return 'ok';
  return 'atLeast' in figure.bound ? 'short' : 'over';
};

const showBound = ({ bound, unit }: Figure): string => {
  if (bound === null) return '';
  return 'atLeast' in bound ? `at least ${bound.atLeast} ${unit}` : `under ${bound.under} ${unit}`;
};

const round = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2 });
