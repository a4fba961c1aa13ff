import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/cli/read-article.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'who-said-article-'));
const inner = join(folder, 'articles', '2031');
mkdirSync(inner, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(inner, name);
  writeFileSync(path, content);
  return path;
};

const nothing = () => Readable.from([]);
const read = (path: string, folders: readonly string[] = []) => readArticle(path, folders, nothing());
const readInput = (...chunks: readonly string[]) => readArticle('-', [], Readable.from(chunks));

const problemOf = async (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );

describe('one article', () => {
  it('below a folder of the corpus is the document that the store has', async () => {
    const path = write('mill.txt', 'The mill\n\nIt turns.\n');
    for await (const step of readCorpus([join(folder, 'articles')])) {
      if (step.type === 'document')
        expect((await read(path, [join(folder, 'articles')])).document).toEqual(step.document);
    }
    expect.assertions(1);
  });

  it('elsewhere has the id that it would have in a folder of its own', async () => {
    const path = write('mill.txt', 'The mill\n\nIt turns.\n');
    const alone = await read(path, [join(folder, 'elsewhere')]);
    expect(alone.document.id).toBe((await read(path, [inner])).document.id);
  });

  it('below a folder whose name begins with two dots has the way from there, too', async () => {
    mkdirSync(join(inner, '..drafts'));
    const path = write('..drafts/mill.txt', 'The mill\n\nIt turns.\n');
    expect((await read(path, [inner])).document.id).not.toBe((await read(path)).document.id);
  });

  it('is read by the ending of its name, and where that says nothing by how it begins', async () => {
    const marked = '---\nid: own-id\ntitle: The mill\n---\n\nIt **turns**.\n';
    const page = `<!doctype html><html><head><title>The mill</title></head><body><article><h1>The mill</h1>${'<p>It turns, and it has turned for as long as anybody in the valley can remember.</p>'.repeat(8)}</article></body></html>`;
    expect((await read(write('mill.md', marked))).document).toMatchObject({
      id: 'doc_own-id',
      title: 'The mill',
    });
    expect((await read(write('mill', marked))).document.text).toBe('The mill\n\nIt turns.');
    expect((await read(write('mill.page', page))).document.text).toMatch(/^The mill\n\nIt turns, and/);
    expect((await read(write('mill.text', 'The mill\n\nIt **turns**.'))).document.text).toContain(
      '**turns**',
    );
  });

  it('comes from standard input too, in whatever pieces', async () => {
    const { document } = await readInput('---\nid: own', '-id\n---\n', '\n# The mill\n\nIt turns.');
    expect(document).toMatchObject({ id: 'doc_own-id', title: 'The mill', source: 'standard input' });
  });

  it('tells of values that cannot be used, and is read without them', async () => {
    const { document, problems } = await readInput('---\npublishedAt: soon\n---\n\n# The mill\n\nIt turns.');
    expect(document.publishedAt).toBeNull();
    expect(problems).toMatchObject([
      { kind: 'front-matter-value', path: 'standard input', key: 'publishedAt' },
    ]);
  });
});

describe('what is no article says so', () => {
  it('when it is missing, a folder, or not to be read', async () => {
    const closed = write('closed.txt', 'The mill');
    chmodSync(closed, 0o000);
    const unreadable = process.getuid?.() === 0 ? [] : [closed];
    for (const path of [join(inner, 'none.md'), inner, ...unreadable])
      expect(await problemOf(read(path))).toEqual({ kind: 'input-unreadable', path });
    chmodSync(closed, 0o600);
  });

  it('when it is a pipe that nobody writes to, or a device', async () => {
    const pipe = join(inner, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/null'])
      expect(await problemOf(read(path))).toEqual({ kind: 'input-unreadable', path });
  });

  it('when it is empty or no text', async () => {
    const path = write('photo.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0));
    expect(await problemOf(read(path))).toEqual({ kind: 'file-binary', path });
    expect(await problemOf(readInput())).toEqual({ kind: 'file-empty', path: 'standard input' });
  });

  it('when standard input does not end where a file would be too large', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield 'x'.repeat(1_000_000);
      })(),
    );
    expect(await problemOf(readArticle('-', [], endless))).toMatchObject({
      kind: 'file-too-large',
      bytes: 11_000_000,
    });
  });
});
