import { expect, test } from 'vitest';
import { diskProblem } from '../../src/corpus/disk-problem.ts';

const failed = (code: string) => Object.assign(new Error(code), { code });

test('a folder that is not there is missing; every other failure makes it unreadable', () => {
  expect(diskProblem('folder', 'news', failed('ENOENT'))).toEqual({ kind: 'folder-missing', path: 'news' });
  for (const code of ['EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'EIO', 'EMFILE', 'ENAMETOOLONG'])
    expect(diskProblem('folder', 'news', failed(code))).toEqual({ kind: 'folder-unreadable', path: 'news' });
});

test('a file that fails for any reason is unreadable', () => {
  for (const code of ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO'])
    expect(diskProblem('file', 'a.txt', failed(code))).toEqual({ kind: 'file-unreadable', path: 'a.txt' });
});

test('an error that is not the system’s is a bug and goes on up', () => {
  const bug = new TypeError('no');
  expect(() => diskProblem('file', 'a.txt', bug)).toThrow(bug);
});
