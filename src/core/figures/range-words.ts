/** "100,000 to 150,000", "12 to 15 km", "USD 950 million to 2.1 billion". Never an average. */

/** The two ends, which may be the same. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The range with its unit; a currency stands before. */
export const rangeWords = ({ low, high }: Ends, unit: string | null): string => {
  const range = low === high ? valueWords(low) : `${valueWords(low)} to ${valueWords(high)}`;
  if (unit === null) return range;
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${range}` : `${range} ${unit}`;
};

const LARGE = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A million and more in words where three decimals are enough for it, so that nothing is rounded. */
const valueWords = (value: number): string => {
  const [size, name] = LARGE.find(([least]) => value >= least) ?? [1, ''];
  const short = value / size;
  return size === 1 || Math.abs(short * 1000 - Math.round(short * 1000)) > 1e-6
    ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
    : `${short.toLocaleString('en-GB', { maximumFractionDigits: 3 })} ${name}`;
};
