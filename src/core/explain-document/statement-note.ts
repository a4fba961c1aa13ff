/** What there is to say of one statement, below the words that it stands in. */
import { type Content, code, day, facts, strong, text } from '../../reply/build.ts';
import type { Note } from '../../reply/explained.ts';
import type { Inline } from '../../reply/nodes.ts';
import { stepWords, surerWith } from '../answer/explain-trace.ts';
import type { Statement } from '../corpus.ts';
import type { Rules } from '../rules.ts';

export interface Numbered {
  readonly statement: Statement;
  /** The one that marks it in the text. */
  readonly number: number;
}

/** Who said it, how it is written, how sure that is, and the rules that decided; what is not known is left out. */
export const statementNote = ({ statement, number }: Numbered, rules: Rules): Note => ({
  number,
  title: speakerTitle(statement),
  children: [facts(rowsOf(statement, rules))],
});

const speakerTitle = ({ speaker, confidence }: Statement): readonly Inline[] => {
  if (speaker === null || confidence === 'unresolved') return [strong('Nobody is named')];
  const role = speaker.role === null ? [] : [text(', '), text(speaker.role)];
  return [strong(speaker.name), ...role];
};

type Row = readonly [label: string, value: readonly Content[]];

const rowsOf = (statement: Statement, rules: Rules): readonly Row[] => {
  const { mention, cue, kind, force, confidence, venue, addressee, saidOn, id } = statement;
  return [
    ['Written', [mention === null ? 'nowhere' : `“${mention.text}”`]],
    ...rowWhere(cue, ({ text: words }) => ['Cue', [`“${words}”`]]),
    ['Kind', [kind]],
    ['Force', [force]],
    ['Confidence', [confidence === 'high' ? confidence : strong(confidence)]],
    ...rowWhere(venue, (words) => ['Where', [words]]),
    ...rowWhere(addressee, (words) => ['To', [words]]),
    ...rowWhere(saidOn, (value) => ['Said', [day(value)]]),
    ...ruleRows(statement, rules),
    ['Id', [code(id)]],
  ];
};

const rowWhere = <Value>(value: Value | null, say: (value: Value) => Row): readonly Row[] =>
  value === null ? [] : [say(value)];

const ruleRows = (statement: Statement, rules: Rules): readonly Row[] => {
  const { trace, correction } = statement;
  const surer = surerWith(statement, rules);
  return [
    ...trace.map((step, index): Row => [`Rule ${index + 1}`, stepWords(step, rules, correction)]),
    ...(surer.length === 0 ? [] : [['Surer with', [surer.join(' ')]] as const]),
  ];
};
