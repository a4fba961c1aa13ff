import { isAbsolute, join } from 'node:path';
import { type Environment, givenBy, type Layer, processLayer, typedValue } from './environment.ts';
import { readEnvFile } from './read-env-file.ts';
import { readList } from './read-list.ts';
import { scanEnv } from './scan-env.ts';

/**
 * The environment, over the files of ENV_FILES in their order, over `.env.local`, over `.env`; relative paths start at the
 * working folder. The only place that reads `process.env`, and nothing is written into it. Never throws: what is wrong
 * with a file stands in its layer.
 */
export const loadEnvironment = (cwd: string): Environment => layersOver(process.env, cwd);

/** The same over other variables than those of this process. */
export const layersOver = (
  variables: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Environment => {
  const [first, ...own] = [processLayer(variables), fileLayer('.env.local', cwd), fileLayer('.env', cwd)];
  const named = givenBy([first, ...own]).get('ENV_FILES');
  const listed = named === undefined || named.endLine !== null ? [] : readList(typedValue(named));
  return [
    first,
    ...listed.map((file) => ({ ...fileLayer(file, cwd), isListed: true })),
    ...own.filter(({ file }) => file === null || !listed.includes(file)),
  ];
};

const fileLayer = (file: string, cwd: string): Layer => {
  const read = readEnvFile(isAbsolute(file) ? file : join(cwd, file));
  const layer = { file, isListed: false, entries: [], strays: [], fault: null };
  if ('fault' in read) return { ...layer, fault: read.fault };
  const { entries, strays } = scanEnv(read.text);
  return {
    ...layer,
    strays,
    entries: entries.map(({ line, endLine, ...entry }) => ({
      ...entry,
      place: { file, line },
      endLine: endLine > line ? endLine : null,
    })),
  };
};
