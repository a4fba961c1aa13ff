/** What may be written where, besides imports. */

import type { Scanned } from './boundaries-scan.ts';
import { isIn } from './boundaries-table.ts';

interface ScannedFile extends Scanned {
  readonly path: string;
  readonly source: string;
}

/** Where in the file, in UTF-16 units, and what is wrong there. */
interface Fault {
  readonly at: number;
  readonly what: string;
}

export type Rule = (file: ScannedFile) => readonly Fault[];

interface Ban {
  readonly what: string;
  /** Which part of the file to look at. */
  readonly view: 'source' | 'code' | 'quoted';
  readonly form: RegExp;
  /** Where it is allowed. */
  readonly except: readonly string[];
}

const ban =
  ({ what, view, form, except }: Ban): Rule =>
  (file) =>
    except.some((place) => isIn(file.path, place))
      ? []
      : [...file[view].matchAll(form)].map(({ index }) => ({ at: index, what }));

/** Where a type may be claimed: the handler table, what is safe after escaping, and what a check has just shown. */
const MAY_CLAIM = [
  'src/reply/handlers.ts',
  'src/render/terminal/escape.ts',
  'src/render/markdown/escape.ts',
  'src/render/slack/escape.ts',
  'src/render/discord/escape.ts',
  'src/render/html/escape.ts',
  'src/render/picture/escape.ts',
  'src/core/ids.ts',
  'src/core/day.ts',
];

/** The clause of an import or export may rename with `as`. */
const CLAUSE = /\b(?:import|export)\b(?:\s+type)?\s*(?:\*|(?:[\w$]+\s*,\s*)?\{)[^;'"]*?(?=['"]|;)/g;
const CLAIM = /[\w$)\]}'"`>]\s+as\s+(?!const\b)/g;

const claims: Rule = ({ path, code }) =>
  MAY_CLAIM.includes(path)
    ? []
    : [...code.replace(CLAUSE, (clause) => clause.replace(/\bas\b/g, '  ')).matchAll(CLAIM)].map(
        ({ index }) => ({
          at: index,
          what: 'claims a type with "as"',
        }),
      );

const MOST_LINES = 250;

const size: Rule = ({ source }) => {
  const lines = source.trimEnd().split('\n').length;
  return lines > MOST_LINES ? [{ at: 0, what: `has ${lines} lines, more than ${MOST_LINES}` }] : [];
};

const EMPTY_NAME = /(?:^|[-/])(?:utils?|helpers?|common|managers?|services?)(?=[-/.])/;
const KEBAB_CASE = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/;

const names: Rule = ({ path }) => [
  ...(EMPTY_NAME.test(path) ? [{ at: 0, what: 'has a name that does not say what it does' }] : []),
  ...(KEBAB_CASE.test(path) ? [] : [{ at: 0, what: 'is not named in kebab-case' }]),
];

export const RULES: readonly Rule[] = [
  size,
  names,
  claims,
  ban({
    what: 'SQL outside the store',
    view: 'quoted',
    form: /\b(?:SELECT|PRAGMA|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(?:CREATE|ALTER|DROP)\s+\w+|BEGIN|COMMIT|ROLLBACK)\b/g,
    except: ['src/store'],
  }),
  ban({
    what: 'reads the environment',
    view: 'code',
    form: /\bprocess\s*(?:\?\.\s*)?(?:\.\s*env\b|\[)|\}\s*=\s*process\b|\bimport\s*\.\s*meta\s*\.\s*env\b/g,
    except: ['src/settings'],
  }),
  ban({ what: 'uses the console', view: 'code', form: /\bconsole\s*(?:\?\.|[.[])/g, except: [] }),
  ban({
    what: 'silences the compiler',
    view: 'source',
    form: /@ts-(?:ignore|expect-error|nocheck)/g,
    except: [],
  }),
  ban({
    what: 'has the type "any"',
    view: 'code',
    form: /(?:[:<,|&(=]|\bas|\bextends)\s*any\b(?!\s*[:(.?])/g,
    except: [],
  }),
  ban({ what: 'claims with "!" that something is there', view: 'code', form: /[\w$)\]]!(?!=)/g, except: [] }),
];
