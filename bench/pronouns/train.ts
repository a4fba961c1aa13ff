/**
 * Learns `config/lexicons/en/pronoun-weights.txt`: `npx tsx bench/pronouns/train.ts gap.jsonl`. The weights that are set
 * by hand, and the head of the file, stay as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { createTagger } from '../../src/text/tokens.ts';
import { readGap } from './gap.ts';
import { learn } from './learn.ts';

const FOLDER = 'config/lexicons/en';
const LIST = `${FOLDER}/pronoun-weights.txt`;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Give the path of the GAP items, as JSON lines.');
const { lexicon } = await loadLexicon(FOLDER);
const learnt = learn(readGap(path, { lexicon, tag: createTagger(lexicon.abbreviations) }), lexicon);
const lines = [...learnt].map(([name, weight]) => `${name} | ${weight.toFixed(2)}`).sort();
const head = readFileSync(LIST, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#'));
writeFileSync(LIST, `${[...head, ...lines].join('\n')}\n`);
console.log(lines.join('\n'));
