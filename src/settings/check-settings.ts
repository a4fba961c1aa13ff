import type { Finding } from '../core/setting-finding.ts';
import { asMeant } from './as-meant.ts';
import { blocksIn, planOf } from './digest-blocks.ts';
import { digestFindings } from './digest-findings.ts';
import { type Environment, type Given, givenBy, typedValue } from './environment.ts';
import { fileFindings } from './file-findings.ts';
import { keyFindings } from './key-findings.ts';
import { ownFolder } from './own-folder.ts';
import { platformFindings } from './platform-findings.ts';
import { listSettings, SETTINGS, type Settings } from './settings.ts';
import { secretValues, showWithout } from './show.ts';
import { valueFindings } from './value-findings.ts';

/** Settings that can be used, or everything that is wrong with them. */
export type CheckedSettings =
  | { readonly findings: readonly []; readonly settings: Settings }
  | { readonly findings: readonly [Finding, ...Finding[]]; readonly settings: null };

/** `cwd` is the working folder. Findings stand in the order of the files and their lines; no secret stands in them. */
export const checkSettings = (environment: Environment, cwd: string): CheckedSettings => {
  const given = givenBy(environment);
  const meant = asMeant(given);
  const table = SETTINGS.safeParse(Object.fromEntries(typedSettings(meant, cwd)));
  const blocks = blocksIn(meant).map((block) => ({ ...block, plan: planOf(block, meant) }));
  const show = showWithout(secretValues(environment));
  const [first, ...more] = inOrder(environment, [
    ...fileFindings(environment, show),
    ...keyFindings(given),
    ...valueFindings(meant, show),
    ...digestFindings(blocks),
    ...platformFindings(meant, blocks),
  ]);
  if (first !== undefined) return { findings: [first, ...more], settings: null };
  if (!table.success) throw table.error;
  const digests = blocks.flatMap(({ plan }) => plan ?? []);
  return { findings: [], settings: Object.freeze({ ...table.data, digests }) };
};

const typedSettings = (given: ReadonlyMap<string, Given>, cwd: string) =>
  listSettings().map(({ name, fallback, isOwnFolder }) => {
    const one = given.get(name);
    const typed = one === undefined ? '' : typedValue(one);
    return [name, typed || (isOwnFolder ? ownFolder(fallback, cwd) : fallback)] as const;
  });

/** As one reads: file by file, line by line. */
const inOrder = (environment: Environment, findings: readonly Finding[]): readonly Finding[] => {
  const layers = environment.map(({ file }) => file);
  const layerOf = ({ place }: Finding): number => layers.indexOf(place?.file ?? null);
  const lineOf = ({ place }: Finding): number => place?.line ?? 0;
  return findings.toSorted((a, b) => layerOf(a) - layerOf(b) || lineOf(a) - lineOf(b));
};
