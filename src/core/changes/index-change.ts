import { termsOf } from '../answer/terms.ts';
import type { FoundIn } from '../figures/index-figure.ts';
import type { IndexedChange } from '../ports.ts';
import type { Change } from './change.ts';

/** A change that a document tells of, with its terms: of both sides, and of the sentence that tells of it. */
export const indexChange = (change: Change, { document, statements }: FoundIn): IndexedChange => {
  const sides = [change.earlier, change.later].flatMap((place) =>
    statements.filter(({ id }) => id === place?.id).flatMap(({ parts }) => parts.map(({ text }) => text)),
  );
  const content = termsOf([...sides, change.told?.sentence.text ?? ''].join('\n'));
  return { change, terms: { content, context: content, title: termsOf(document.title) } };
};
