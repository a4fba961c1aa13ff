/** Checks sources against the architecture: who imports whom, and what may be written where. */
import { dirname, join } from 'node:path/posix';
import { RULES } from './boundaries-rules.ts';
import { type Scanned, scan } from './boundaries-scan.ts';
import { type Area, areaOf, isIn } from './boundaries-table.ts';

/** A file by its path from the project's folder, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/** One sentence for each violation, with file and line. */
export const findViolations = (files: readonly SourceFile[]): readonly string[] => files.flatMap(checkFile);

const checkFile = (file: SourceFile): readonly string[] => {
  const area = areaOf(file.path);
  const scanned = scan(file.source);
  return [
    ...(area === null
      ? [`${file.path}: nobody has said what this folder may import`]
      : checkImports(file, area, scanned)),
    ...RULES.flatMap((rule) =>
      rule({ ...file, ...scanned }).map(({ at, what }) => `${place(file, at)}: ${what}`),
    ),
  ];
};

const place = ({ path, source }: SourceFile, at: number): string =>
  `${path}:${source.slice(0, at).split('\n').length}`;

/** `from '…'`, `import '…'`, `import('…')` and `require('…')`, also of types; a computed one ends without a quotation mark. */
const IMPORT = /\bfrom\s*(?=['"])|\bimport\s*(?=['"])|\b(?:import|require)\s*\(\s*/g;
/** Reads `package.json`, whose place differs between the sources and `dist`. */
const MAY_COMPUTE = ['src/main.ts'];

const checkImports = (file: SourceFile, area: Area, { code }: Scanned): readonly string[] =>
  [...code.matchAll(IMPORT)].flatMap(({ 0: words, index }) => {
    const specifier = /^(['"])(.*?)\1/.exec(file.source.slice(index + words.length))?.[2];
    const where = place(file, index);
    if (specifier !== undefined)
      return isAllowed(specifier, file, area) ? [] : [`${where}: may not import ${specifier}`];
    return MAY_COMPUTE.includes(file.path) ? [] : [`${where}: imports something that only running it tells`];
  });

const isAllowed = (specifier: string, { path }: SourceFile, { place, ours, packages }: Area): boolean => {
  if (!/^[./#]/.test(specifier)) return packages.includes(packageOf(specifier));
  const target = join(dirname(path), specifier);
  return specifier.startsWith('.') && [place, ...ours].some((each) => isIn(target, each));
};

/** "csv-stringify" of "csv-stringify/sync", "node:fs" of "node:fs/promises". */
const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
