import { text } from '../../../reply/build.ts';
import type { StatementNode } from '../../../reply/nodes.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from '../../../reply/statement-phrases.ts';
import type { Context, Lines } from '../context.ts';
import { indented, layOut, styled } from '../lay-out.ts';
import type { Run } from '../wrap.ts';
import { run, runsOf, urlRun } from './inline.ts';

/** Speaker, words, and what is known about them, each a step further to the right. */
export const statement = (node: StatementNode, context: Context): Lines => {
  const speaker = speakerPhrase(node, context.title);
  if (speaker.length === 0) return words(node, context);
  return [...layOut(runsOf(speaker), context), ...indented(context, (inner) => words(node, inner))];
};

const words = (node: StatementNode, context: Context): Lines => [
  ...layOut(runsOf(wordsPhrase(node)), context),
  ...indented(context, (inner) => [
    ...layOut(styled('detail', details(node)), inner),
    ...(node.url === null ? [] : layOut([urlRun(node.url)], inner)),
  ]),
];

/** The dot stays at the end of a line, with the phrase before it. */
const SEPARATOR: readonly Run[] = [{ ...run(' ·'), whole: true }, run(' ')];

const details = (node: StatementNode): readonly Run[] =>
  detailPhrases(node, text(node.source)).flatMap((phrase, index) =>
    index === 0 ? runsOf(phrase) : [...SEPARATOR, ...runsOf(phrase)],
  );
