import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Read, readCorpus } from '../../src/corpus/read-corpus.ts';
import { everything } from './everything.ts';
import { put, tempFolder } from './temp-folder.ts';

const problems = (reads: readonly Read[]) =>
  reads.flatMap((read) => (read.type === 'problem' ? [read.problem] : []));
const titles = (reads: readonly Read[]) =>
  reads.flatMap((read) => (read.type === 'document' ? [read.document.title] : []));
const FINE = { 'fine.txt': 'Still here\n\nThe others are read, she said.' };

/** Reads a folder with the given file beside a good one, and answers with what is wrong. */
const readBeside = async (name: string, content: string | Uint8Array) => {
  const folder = tempFolder({ ...FINE, [name]: content });
  const reads = await everything(readCorpus([folder]));
  expect(titles(reads)).toContain('Still here');
  return { path: join(folder, name), found: problems(reads), read: titles(reads) };
};

test('an empty file is named, and the rest is read', async () => {
  for (const content of ['', ' \n\t\u00a0\r\n \u200b\n']) {
    const { path, found } = await readBeside('empty.txt', content);
    expect(found).toEqual([{ kind: 'file-empty', path }]);
  }
});

test('front matter without any words is an empty file, unless it has a title', async () => {
  const { path, found } = await readBeside('a.md', '---\noutlet: X\n---\n\n');
  expect(found).toEqual([{ kind: 'file-empty', path }]);
  expect((await readBeside('a.md', '---\ntitle: Only this\n---\n')).read).toContain('Only this');
});

test('bytes that are not UTF-8 are named with their line, and the rest is read', async () => {
  const { path, found } = await readBeside(
    'latin.txt',
    Buffer.concat([Buffer.from('one\r\ntwo €\ncaf'), Buffer.from([0xe9]), Buffer.from('\nfour')]),
  );
  expect(found).toEqual([{ kind: 'file-not-utf8', path, line: 3 }]);
});

test('UTF-16 with a byte order mark is read', async () => {
  const little = Buffer.from('\ufeffWide “little”', 'utf16le');
  expect((await readBeside('wide.txt', little)).read).toContain('Wide “little”');
  expect((await readBeside('wide.txt', Buffer.from(little).swap16())).read).toContain('Wide “little”');
});

test('a binary with the name of a text is named, and the rest is read', async () => {
  const binaries = ['a\0b', '%PDF-1.7\n', '\x89PNG\r\n', '\xff\xd8\xff\xe0', 'PK\x03\x04'];
  for (const binary of binaries) {
    const { path, found } = await readBeside('image.txt', Buffer.from(binary, 'latin1'));
    expect(found).toEqual([{ kind: 'file-binary', path }]);
  }
});

test('fifty megabytes of one line are refused without being read', async () => {
  const folder = tempFolder(FINE);
  const path = join(folder, 'huge.txt');
  put(path, '');
  truncateSync(path, 50_000_000);
  const before = process.memoryUsage().rss;
  const reads = await everything(readCorpus([folder]));
  expect(problems(reads)).toEqual([{ kind: 'file-too-large', path, bytes: 50_000_000, limit: 10_000_000 }]);
  expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  expect(titles(reads)).toEqual(['Still here']);
});

test('ten thousand unclosed quotation marks are read like any other text', async () => {
  const words = '“He said "no" and ‘yes’ '.repeat(10_000);
  expect((await readBeside('marks.txt', `Marks\n\n${words}`)).read).toContain('Marks');
  expect((await readBeside('marks.md', `# Marks\n\n${words}`)).read).toContain('Marks');
});

test('a missing folder is named, and the other folders are read', async () => {
  const folder = tempFolder(FINE);
  const missing = join(folder, 'nowhere');
  const reads = await everything(readCorpus([missing, folder]));
  expect(problems(reads)).toEqual([{ kind: 'folder-missing', path: missing }]);
  expect(titles(reads)).toEqual(['Still here']);
});

test('what is no folder at all is named as unreadable', async () => {
  const folder = tempFolder({ ...FINE, file: 'not a folder' });
  symlinkSync('circle', join(folder, 'circle'));
  for (const path of [join(folder, 'file'), join(folder, 'file', 'below'), join(folder, 'circle')])
    expect(problems(await everything(readCorpus([path])))).toEqual([{ kind: 'folder-unreadable', path }]);
});

test('a link that leads nowhere is named, and the rest is read', async () => {
  const folder = tempFolder(FINE);
  symlinkSync('gone.txt', join(folder, 'a.txt'));
  symlinkSync('b.md', join(folder, 'b.md'));
  symlinkSync('gone', join(folder, 'c'));
  const reads = await everything(readCorpus([folder]));
  expect(problems(reads)).toEqual([
    { kind: 'file-unreadable', path: join(folder, 'a.txt') },
    { kind: 'file-unreadable', path: join(folder, 'b.md') },
    { kind: 'folder-missing', path: join(folder, 'c') },
  ]);
  expect(titles(reads)).toEqual(['Still here']);
});

test('links between folders are followed once, however they lead around', async () => {
  const folder = tempFolder({ 'a/one.txt': 'One', 'b/two.txt': 'Two' });
  symlinkSync('..', join(folder, 'a', 'up'));
  symlinkSync('../b', join(folder, 'a', 'across'));
  symlinkSync('.', join(folder, 'b', 'self'));
  const reads = await everything(readCorpus([folder, join(folder, 'b'), folder]));
  expect(titles(reads)).toEqual(['Two', 'One']);
  expect(problems(reads)).toEqual([]);
});

test('a socket with the name of a document is passed over', async () => {
  const folder = tempFolder(FINE);
  const server = createServer().listen(join(folder, 'socket.txt'));
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const reads = await everything(readCorpus([folder]));
  expect(titles(reads)).toEqual(['Still here']);
  expect(problems(reads)).toEqual([]);
});

test('the order and the ids depend on nothing but the files, wherever the folder stands', async () => {
  const files = {
    'b.txt': 'B',
    'a/z.txt': 'Z',
    'a/y.txt': 'Y',
    'Ä.txt': 'Ae',
    'c.md': '---\nid: C 1\n---\nC',
  };
  const read = async () => {
    const reads = await everything(readCorpus([tempFolder(files)]));
    return reads.flatMap((one) => (one.type === 'document' ? [[one.document.id, one.document.title]] : []));
  };
  const first = await read();
  expect(first.map(([, title]) => title)).toEqual(['Y', 'Z', 'B', 'C', 'Ae']);
  expect(first.map(([id]) => id)).toContain('doc_c-1');
  expect(await read()).toEqual(first);
});

test('a file below two hundred folders is found', async () => {
  const folder = tempFolder();
  const deep = join(folder, ...Array<string>(200).fill('d'));
  mkdirSync(deep, { recursive: true });
  put(join(deep, 'bottom.txt'), 'Bottom');
  expect(titles(await everything(readCorpus([folder])))).toEqual(['Bottom']);
});

test('reading stops when it is told to', async () => {
  const folder = tempFolder({ 'a.txt': 'A', 'b.txt': 'B' });
  const stop = new AbortController();
  const seen: Read[] = [];
  const reading = (async () => {
    for await (const read of readCorpus([folder], stop.signal)) {
      seen.push(read);
      stop.abort();
    }
  })();
  await expect(reading).rejects.toThrow(/abort/i);
  expect(titles(seen)).toEqual(['A']);
});

test('anything about a document changes its hash, and what is not read does not', async () => {
  const folder = tempFolder();
  const hashOf = async (content: string, name = 'a.md') => {
    const path = join(folder, name);
    put(path, content);
    const reads = await everything(readCorpus([folder]));
    rmSync(path);
    return reads.flatMap((read) => (read.type === 'document' ? [read.contentHash] : []))[0];
  };
  const file = (front: string, words = 'Words.') => `---\ntitle: T\n${front}---\n${words}`;
  const hash = await hashOf(file(''));
  expect(await hashOf(file('author: someone\n', '  Words.\r\n'))).toBe(hash);
  const others = [
    await hashOf(file('', 'Other words.')),
    await hashOf(file('outlet: O\n')),
    await hashOf(file('url: https://a.example\n')),
    await hashOf(file('publishedAt: 2031-01-01\n')),
    await hashOf(file('id: other\n')),
    await hashOf(file('').replace('title: T', 'title: U')),
    await hashOf(file(''), 'b.md'),
  ];
  expect(new Set([hash, ...others]).size).toBe(others.length + 1);
});
