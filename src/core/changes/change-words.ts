import type { StoredChange } from '../ports.ts';

/** What a change is called, so that nobody takes it for a verdict: "change of position, stated by The Quay Post". */
export const changeLabel = ({ change, citation }: StoredChange): string =>
  change.kind === 'stated'
    ? `change of position, stated by ${citation.outlet ?? citation.title}`
    : 'possible change of position';

/** The words that show it, in quotation marks; those of two sides apart. */
export const changeWords = ({ change: { kind, triggers } }: StoredChange): string => {
  const wordsOf = (side: string): string =>
    triggers
      .filter((trigger) => trigger.side === side)
      .map(({ words }) => `“${words}”`)
      .join(', ');
  const sides = kind === 'stated' ? ['told', 'earlier', 'later'] : ['earlier', 'later'];
  return sides
    .map(wordsOf)
    .filter(Boolean)
    .join(kind === 'stated' ? ', ' : ' against ');
};
