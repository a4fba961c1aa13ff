import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Environment, givenBy } from '../../src/settings/environment.ts';
import { layersOver, loadEnvironment } from '../../src/settings/load-environment.ts';
import { MOST_BYTES } from '../../src/settings/read-env-file.ts';
import { folderWith } from '../support/settings-folder.ts';

const valueIn = (environment: Environment, key: string) => givenBy(environment).get(key)?.value;

const faults = (environment: Environment) => environment.map(({ file, fault }) => [file, fault]);

test('the environment wins over .env.local, and that over .env', () => {
  vi.stubEnv('WHO_SAID_A', 'environment');
  onTestFinished(() => void vi.unstubAllEnvs());
  const environment = loadEnvironment(
    folderWith({
      '.env': 'WHO_SAID_A=file\nWHO_SAID_B=file\nWHO_SAID_C="file # 3"\n',
      '.env.local': 'WHO_SAID_A=local\nWHO_SAID_B=local\n',
    }),
  );
  expect(valueIn(environment, 'WHO_SAID_A')).toBe('environment');
  expect(valueIn(environment, 'WHO_SAID_B')).toBe('local');
  expect(valueIn(environment, 'WHO_SAID_C')).toBe('file # 3');
});

test('neither file has to be there, and what they hold stays out of the environment', () => {
  const { PATH } = process.env;
  expect(valueIn(loadEnvironment(folderWith({})), 'PATH')).toBe(PATH);
  loadEnvironment(folderWith({ '.env': 'WHO_SAID_D=1\n' }));
  expect(process.env).not.toHaveProperty('WHO_SAID_D');
});

test('the files of ENV_FILES stand between the environment and .env.local, the first before the second', () => {
  const folder = folderWith({
    'one.env': 'A=one\nB=one\n',
    'two.env': 'A=two\nB=two\nC=two\n',
    '.env.local': 'C=local\nD=local\n',
  });
  const layers = layersOver({ ENV_FILES: ` one.env, ${join(folder, 'two.env')}`, A: 'environment' }, folder);
  expect(layers.map(({ file }) => file)).toEqual([
    null,
    'one.env',
    join(folder, 'two.env'),
    '.env.local',
    '.env',
  ]);
  expect(['A', 'B', 'C', 'D'].map((key) => valueIn(layers, key))).toEqual([
    'environment',
    'one',
    'two',
    'local',
  ]);
});

test('ENV_FILES may stand in .env.local or .env, and name one of them', () => {
  const folder = folderWith({ 'one.env': 'A=one\n', '.env': 'ENV_FILES=.env, one.env\nA=dot\n' });
  const layers = layersOver({}, folder);
  expect(layers.map(({ file }) => file)).toEqual([null, '.env', 'one.env', '.env.local']);
  expect(valueIn(layers, 'A')).toBe('dot');
});

test('every value knows its place, and the places that it hides', () => {
  const folder = folderWith({ '.env.local': '# one\nA=1\n', '.env': 'A=0\n\nA=2\n' });
  expect(givenBy(layersOver({ A: '3' }, folder)).get('A')).toMatchObject({
    value: '3',
    place: { file: null, line: null },
    over: [
      { file: '.env.local', line: 2 },
      { file: '.env', line: 3 },
    ],
  });
});

test('a stronger layer takes back a value by leaving it empty', () => {
  const folder = folderWith({ '.env': 'A=1\n' });
  expect(valueIn(layersOver({ A: '' }, folder), 'A')).toBe('');
});

test('a file that cannot be read says why', () => {
  const folder = folderWith({
    'latin.env': new Uint8Array([0x41, 0x3d, 0xe9]),
    'large.env': `A=${'1'.repeat(MOST_BYTES)}`,
    'just.env': `A=${'1'.repeat(MOST_BYTES - 2)}`,
    '.env.local': '\uFEFFA=1\n',
  });
  mkdirSync(join(folder, 'folder'));
  symlinkSync('loop.env', join(folder, 'loop.env'));
  const environment = layersOver(
    { ENV_FILES: 'latin.env,large.env,just.env,folder,loop.env,gone.env,just.env/below' },
    folder,
  );
  expect(faults(environment)).toEqual([
    [null, null],
    ['latin.env', 'not-utf8'],
    ['large.env', 'too-large'],
    ['just.env', null],
    ['folder', 'folder'],
    ['loop.env', 'unreadable'],
    ['gone.env', 'missing'],
    ['just.env/below', 'missing'],
    ['.env.local', null],
    ['.env', 'missing'],
  ]);
  expect(environment.at(-2)?.entries).toMatchObject([{ key: 'A', value: '1' }]);
});
