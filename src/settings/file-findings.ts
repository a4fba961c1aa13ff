/** What is wrong with the files themselves: those that cannot be read, and lines that do not do what they look like. */
import type { Finding, Place } from '../core/setting-finding.ts';
import type { Fault, Row } from './about.ts';
import { type Entry, type Environment, givenBy, type Layer } from './environment.ts';
import { knownKey } from './known-keys.ts';
import type { FileFault } from './read-env-file.ts';
import { rowOf } from './row-of.ts';
import { NOT_SHOWN, type Show } from './show.ts';

/** Of every file, in its own order. */
export const fileFindings = (environment: Environment, show: Show): readonly Finding[] =>
  environment
    .filter(({ file }) => file !== null)
    .flatMap((layer) => [
      ...missing(layer, environment, show),
      ...faultOf(layer),
      ...layer.strays.map((line) => strayLine({ file: layer.file, line })),
      ...layer.entries.flatMap((entry) => entryFindings(entry, show)),
      ...twice(layer.entries),
      ...(layer.isListed ? layer.entries.filter(({ key }) => key === 'ENV_FILES').map(tooLate) : []),
    ]);

/** Only a file that somebody has named has to be there. */
const missing = (
  { file, fault, isListed }: Layer,
  environment: Environment,
  show: Show,
): readonly Finding[] => {
  const naming = givenBy(environment).get('ENV_FILES');
  if (fault !== 'missing' || !isListed || file === null || naming === undefined) return [];
  const { key, place } = naming;
  const wrong = `The file ${show(file)} does not exist.`;
  return [{ key, place, wrong, instead: 'Create it, or correct its path.' }];
};

const faultOf = ({ file, fault }: Layer): readonly Finding[] =>
  fault === null || fault === 'missing' ? [] : [{ key: null, place: { file, line: null }, ...FAULTS[fault] }];

const FAULTS: Readonly<Record<Exclude<FileFault, 'missing'>, Pick<Finding, 'wrong' | 'instead'>>> = {
  unreadable: {
    wrong: 'The file may not be read.',
    instead: 'Give the user that runs who-said the right to read it.',
  },
  folder: {
    wrong: 'This is a folder.',
    instead: 'Put a file in its place, or name a file in it with ENV_FILES.',
  },
  'too-large': {
    wrong: 'The file is larger than any settings are, so it was not read.',
    instead: 'Name the file with the settings.',
  },
  'not-utf8': {
    wrong: 'The file has characters that are not UTF-8, so it was not read.',
    instead: 'Save it again with the encoding UTF-8.',
  },
};

const strayLine = (place: Place): Finding => ({
  key: null,
  place,
  wrong: 'This line is no setting, so nothing comes of it.',
  instead: 'Write NAME=value, or begin the line with # if it is a comment.',
});

/** Other programs may write their own settings as they like. */
const entryFindings = (entry: Entry, show: Show): readonly Finding[] => {
  const { key, place } = entry;
  const row = rowOf(key);
  const flaw = row === null ? null : flawOf(entry, row, show);
  return flaw === null ? [] : [{ key, place, ...flaw }];
};

const flawOf = ({ key, value, meant, isQuoteOpen, endLine }: Entry, row: Row, show: Show): Fault | null => {
  if (isQuoteOpen)
    return {
      wrong: 'A quotation mark begins the value, and none ends it.',
      instead: 'Close it at the end of the value, or remove it.',
    };
  if (endLine !== null)
    return {
      wrong: `The value goes on until line ${endLine}, and takes whatever stands between for a part of it.`,
      instead: 'Close the quotation mark on the line where it opens.',
    };
  if (meant === null) return null;
  const hides = row.isSecret || show(value) === NOT_SHOWN || show(meant) === NOT_SHOWN;
  const quoted = hides || !row.parser.safeParse(meant).success ? null : quote(meant);
  return {
    wrong: `Without quotation marks a # begins a comment, so ${reading(value, hides ? null : show(value))} is read.`,
    instead: quoted === null ? 'Put the whole value in quotation marks.' : `Write ${key}=${quoted}.`,
  };
};

const reading = (value: string, shown: string | null): string => {
  if (value === '') return 'nothing';
  return `only ${shown ?? 'what stands before it'}`;
};

/** In the marks that the value itself does not have. */
const quote = (value: string): string | null => {
  const mark = ['"', "'", '`'].find((one) => !value.includes(one));
  return mark === undefined ? null : `${mark}${value}${mark}`;
};

const twice = (entries: readonly Entry[]): readonly Finding[] => {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    if (earlier === undefined || knownKey(entry.key) === null) return [];
    return [
      {
        key: entry.key,
        place: entry.place,
        wrong: `Line ${earlier.place.line} has the same setting, and only the last one counts.`,
        instead: 'Remove one of them.',
      },
    ];
  });
};

const tooLate = ({ key, place }: Entry): Finding => ({
  key,
  place,
  wrong: 'A file that ENV_FILES names cannot name further ones.',
  instead: 'Set ENV_FILES in the environment, in .env.local or in .env.',
});
