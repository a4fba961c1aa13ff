/** Reads and checks `config/lexicons/en`, and makes the lexicon that the text stages use. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflect, type VerbForms } from './inflect.ts';
import { type Entry, type ListFault, parseList } from './parse-list.ts';

const COMPLEMENTS = ['that', 'bare', 'quote', 'tag', 'hearer', 'noun'] as const;
const FORCES = [
  'affirms',
  'denies',
  'warns',
  'demands',
  'promises',
  'hedges',
  'estimates',
  'declines',
] as const;
const INFLECTIONS = ['base', 'third', 'past', 'participle', 'gerund'] as const;

type Complement = (typeof COMPLEMENTS)[number];
type Force = (typeof FORCES)[number];
type Inflection = (typeof INFLECTIONS)[number];
type Gender = 'm' | 'f';

interface CueVerb {
  readonly lemma: string;
  readonly particles: readonly string[];
  readonly takes: ReadonlySet<Complement>;
  readonly force: Force;
}

interface CueForm {
  readonly verb: CueVerb;
  readonly inflections: ReadonlySet<Inflection>;
}

/** The word lists as the text stages read them (`text/lexicon.ts` names the same shape); keys are lower case. */
export interface LoadedLexicon {
  readonly cues: ReadonlyMap<string, readonly CueForm[]>;
  readonly titles: ReadonlyMap<string, Gender | null>;
  readonly roles: ReadonlyMap<string, Gender | null>;
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  readonly countries: ReadonlyMap<string, string>;
  readonly organisationWords: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly timeWords: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
}

/** One wrong entry of a word list. */
export interface LexiconFault extends ListFault {
  readonly path: string;
}

/** The lexicon, and every wrong entry by file and line; wrong entries are left out. */
export interface LoadedLexicons {
  readonly lexicon: LoadedLexicon;
  readonly faults: readonly LexiconFault[];
}

const WIDTHS = {
  'cues.txt': 3,
  'irregular-verbs.txt': 5,
  'titles.txt': 2,
  'roles.txt': 2,
  'given-names.txt': 2,
  'countries.txt': 2,
  'organisation-words.txt': 1,
  'groups.txt': 1,
  'time-words.txt': 1,
  'abbreviations.txt': 1,
  'venues.txt': 1,
} as const;

type ListName = keyof typeof WIDTHS;

/** `folder` holds the lists of one language. Rejects with the file system's error where a list is missing. */
export async function loadLexicon(folder: string): Promise<LoadedLexicons> {
  const faults: LexiconFault[] = [];
  const read = async (name: ListName): Promise<readonly Entry[]> => {
    const path = join(folder, name);
    const list = parseList(await readFile(path, 'utf8'), WIDTHS[name]);
    faults.push(...list.faults.map((fault) => ({ ...fault, path })));
    const wrong = new Set(list.faults.map(({ line }) => line));
    return list.entries.filter(({ line }) => !wrong.has(line));
  };
  const titles = gendersFrom(await read('titles.txt'));
  const lexicon: LoadedLexicon = {
    cues: cuesFrom(await read('cues.txt'), await read('irregular-verbs.txt')),
    titles,
    roles: gendersFrom(await read('roles.txt')),
    givenNames: gendersFrom(await read('given-names.txt')),
    countries: countriesFrom(await read('countries.txt')),
    organisationWords: wordsFrom(await read('organisation-words.txt')),
    groups: wordsFrom(await read('groups.txt')),
    timeWords: wordsFrom(await read('time-words.txt')),
    abbreviations: new Set(
      [...wordsFrom(await read('abbreviations.txt')), ...titles.keys()].filter((word) => word.endsWith('.')),
    ),
    venues: wordsFrom(await read('venues.txt')),
  };
  return { lexicon, faults };
}

const wordsFrom = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.map(({ fields }) => (fields[0] ?? '').toLowerCase()));

function gendersFrom(entries: readonly Entry[]): ReadonlyMap<string, Gender | null> {
  return new Map(
    entries.map(({ fields: [word = '', gender] }) => [
      word,
      gender === 'm' || gender === 'f' ? gender : null,
    ]),
  );
}

function countriesFrom(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ fields: [name = '', others = ''] }) =>
      [name, ...others.split(',')]
        .map((alias) => [alias.trim().toLowerCase(), name] as const)
        .filter(([alias]) => alias !== ''),
    ),
  );
}

function cuesFrom(
  entries: readonly Entry[],
  irregular: readonly Entry[],
): ReadonlyMap<string, readonly CueForm[]> {
  const forms = new Map(irregular.map(({ fields }) => [fields[0] ?? '', formsFrom(fields)]));
  const cues = new Map<string, CueForm[]>();
  for (const {
    fields: [phrase = '', takes = '', force = ''],
  } of entries) {
    const [verb = '', ...particles] = phrase.split(' ');
    const cue = {
      lemma: phrase,
      particles,
      takes: known(takes.split(' '), COMPLEMENTS),
      force: FORCES.find((name) => name === force) ?? 'affirms',
    };
    for (const [word, inflections] of byWord(forms.get(verb) ?? inflect(verb))) {
      cues.set(word, [...(cues.get(word) ?? []), { verb: cue, inflections }].sort(longestFirst));
    }
  }
  return cues;
}

const longestFirst = (a: CueForm, b: CueForm): number => b.verb.particles.length - a.verb.particles.length;

function formsFrom([
  base = '',
  third = '',
  past = '',
  participle = '',
  gerund = '',
]: readonly string[]): VerbForms {
  return { base, third, past, participle, gerund };
}

function byWord(forms: VerbForms): ReadonlyMap<string, ReadonlySet<Inflection>> {
  const words = new Map<string, Set<Inflection>>();
  for (const inflection of INFLECTIONS) {
    const word = forms[inflection];
    words.set(word, (words.get(word) ?? new Set()).add(inflection));
  }
  return words;
}

function known<Name extends string>(words: readonly string[], names: readonly Name[]): ReadonlySet<Name> {
  return new Set(names.filter((name) => words.includes(name)));
}
