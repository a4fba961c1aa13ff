/**
 * How often "he" and "she" are resolved to the right person: `npx tsx bench/pronouns/measure.ts gap.jsonl`, one object a
 * line as GAP gives them. The figures that count are those of weights learnt without the tenth that they are measured on.
 */
import { chooseGuess } from '../../src/core/resolve/choose-guess.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { LEARNT_FEATURES } from '../../src/lexicon/pronoun-features.ts';
import { createTagger } from '../../src/text/tokens.ts';
import { crossValidate, decide } from './cross-validate.ts';
import { readGap } from './gap.ts';
import { type Choose, certainty, type Decision, score } from './score.ts';

/** Without these parts, each in turn. */
const PARTS: readonly (readonly [name: string, features: RegExp])[] = [
  ['title', /^in-title/],
  ['pronouns before', /^(?:chain|pronouns|last-subject)/],
  ['subjects and other roles', /subject|oblique|possessive|own|said-he/],
  ['clauses', /^(?:bound|own|said-he|same-clause|verbs|and-his)/],
  ['distance', /^(?:rank|same$|sentences)/],
  ['names behind the pronoun', /^later|named-again/],
  ['how often named', /^names/],
  ['what is no person', /^(?:after-the|located|given-unknown|alone-other)/],
];
const BANDS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.87, 0.9, 0.95, 1];

const cell = (value: number): string => value.toFixed(1).padStart(6);

function row(name: string, decisions: readonly Decision[], choose: Choose = chooseGuess): string {
  const all = score(decisions, choose);
  const [he, she] = [score(decisions, choose, 'm').f1, score(decisions, choose, 'f').f1];
  return `${name.padEnd(34)}${[all.precision, all.recall, all.f1, he, she].map(cell).join('')}  ${(she / he).toFixed(2)}`;
}

const [path, ...options] = process.argv.slice(2);
if (path === undefined) throw new Error('Give the path of the GAP items, as JSON lines.');
const { lexicon } = await loadLexicon('config/lexicons/en');
const cases = readGap(path, { lexicon, tag: createTagger(lexicon.abbreviations) });
const checked = crossValidate(cases, lexicon);
console.log(`${'pronouns of GAP'.padEnd(34)}     P     R    F1    he   she  she/he`);
console.log(row('as shipped', decide(cases, lexicon, lexicon.pronounWeights)));
console.log(row('cross-validated', checked));
console.log(row('cross-validated, always naming', checked, ([best]) => best ?? null));
for (const [at, from] of BANDS.slice(0, -1).entries()) {
  const { count, right } = certainty(checked, from, BANDS[at + 1] ?? 1);
  const above = certainty(checked, from, 1);
  console.log(
    `probability from ${from}: ${count} decisions, ${right.toFixed(1)} % right; with all above, ${above.count} and ${above.right.toFixed(1)} %`,
  );
}
if (options.includes('--parts'))
  for (const [name, features] of PARTS)
    console.log(
      row(
        `without ${name}`,
        crossValidate(
          cases,
          lexicon,
          LEARNT_FEATURES.filter((feature) => !features.test(feature)),
        ),
      ),
    );
