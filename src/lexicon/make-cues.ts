/** Cue verbs by each of their inflected forms. */
import { inflect, type VerbForms } from './inflect.ts';
import { COMPLEMENTS, type CueForm, FORCES, INFLECTIONS, type Inflection } from './loaded-lexicon.ts';
import type { Entry } from './parse-list.ts';

/** `entries` of `cues.txt`, `irregular` of `irregular-verbs.txt`; under each form the longer phrases first. */
export function makeCues(
  entries: readonly Entry[],
  irregular: readonly Entry[],
): ReadonlyMap<string, readonly CueForm[]> {
  const inflected = inflectBy(irregular);
  const cues = new Map<string, CueForm[]>();
  for (const { fields } of entries) {
    const verb = verbFrom(fields);
    for (const [word, inflections] of inflected(verb.lemma))
      cues.set(word, [...(cues.get(word) ?? []), { verb, inflections }].sort(longestFirst));
  }
  return cues;
}

/** The forms of a phrase's first word, each with what it can be. */
export type Inflected = (phrase: string) => ReadonlyMap<string, ReadonlySet<Inflection>>;

/** @param irregular entries of `irregular-verbs.txt` */
export function inflectBy(irregular: readonly Entry[]): Inflected {
  const formsOf = makeForms(irregular);
  return (phrase) => byWord(formsOf(phrase.split(' ', 1)[0] ?? ''));
}

/** The forms of any verb, given the entries of `irregular-verbs.txt`. */
export function makeForms(irregular: readonly Entry[]): (base: string) => VerbForms {
  const forms = new Map(irregular.map(({ fields }) => [fields[0] ?? '', formsFrom(fields)]));
  return (base) => forms.get(base) ?? inflect(base);
}

function verbFrom([lemma = '', takes = '', force = '']: readonly string[]): CueForm['verb'] {
  const taken = takes.split(' ');
  return {
    lemma,
    particles: lemma.split(' ').slice(1),
    takes: new Set(COMPLEMENTS.filter((complement) => taken.includes(complement))),
    force: FORCES.find((name) => name === force) ?? 'affirms',
  };
}

const longestFirst = (a: CueForm, b: CueForm): number => b.verb.particles.length - a.verb.particles.length;

const formsFrom = ([
  base = '',
  third = '',
  past = '',
  participle = '',
  gerund = '',
]: readonly string[]): VerbForms => ({ base, third, past, participle, gerund });

function byWord(forms: VerbForms): ReadonlyMap<string, ReadonlySet<Inflection>> {
  const words = new Map<string, Set<Inflection>>();
  for (const inflection of INFLECTIONS) {
    const word = forms[inflection];
    words.set(word, (words.get(word) ?? new Set()).add(inflection));
  }
  return words;
}
