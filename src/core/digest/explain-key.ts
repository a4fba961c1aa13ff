/** Why a statement would be key, in rows of facts: `why` ends with them. */
import type { KeyWords } from '../../lexicon/loaded-lexicon.ts';
import type { Row } from '../answer/corpus-facts.ts';
import type { CorpusView } from '../context.ts';
import type { Statement } from '../corpus.ts';
import type { Store } from '../ports.ts';
import { type Key, type KeyReason, keyOf } from './key.ts';
import { KEY_RULES } from './key-rules.ts';
import { countOutlets, findReports, remarkOf } from './remark.ts';
import { clusterOf, keyFactsOf } from './weigh.ts';

/** What a statement is looked at with. */
export interface KeyTools {
  readonly view: CorpusView;
  readonly keyWords: KeyWords;
  readonly store: Store;
}

/** Its weight, and a row for each rule that applies. A topic adds to it only where a digest asks for one. */
export const keyRows = async (statement: Statement, tools: KeyTools): Promise<readonly Row[]> => {
  const said = remarkOf({ statement }, clusterOf({ statement }, tools.view));
  const outlets = await countOutlets(await findReports(said, tools.store), tools.store);
  const key = keyOf(keyFactsOf({ statement }, tools, { outlets, about: null }));
  return [['Key', [sumWords(key)]], ...key.reasons.map(toRow)];
};

const sumWords = ({ score, mayBeKey }: Key): string => {
  if (!mayBeKey) return 'never, because nobody can be named with confidence';
  const [beside, within] = [KEY_RULES['topic-context'].weight, KEY_RULES['topic-words'].weight];
  return `${score}; in a digest on its topic ${score + beside} or ${score + within}`;
};

/** "Force  +3, demands something (“must”)" */
const toRow = ({ rule, weight, evidence }: KeyReason): Row => {
  const { side, sentence } = KEY_RULES[rule];
  return [side, [`${signed(weight)}, ${sentence}${evidence === null ? '' : ` (“${evidence}”)`}`]];
};

const signed = (weight: number): string => (weight < 0 ? `−${-weight}` : `+${weight}`);
