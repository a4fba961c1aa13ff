import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations, type SourceFile } from './support/boundaries.ts';
import { AREAS, isIn } from './support/boundaries-table.ts';

const ROOT = join(import.meta.dirname, '..');

const FILES: readonly SourceFile[] = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      source: readFileSync(join(ROOT, folder, name), 'utf8'),
    })),
);

const violations = (path: string, source: string) => findViolations([{ path, source }]);

describe('the sources', () => {
  it('keep to the architecture', () => {
    expect(findViolations(FILES)).toEqual([]);
  });

  it('fill every place of the table', () => {
    const empty = AREAS.filter(({ place }) => !FILES.some(({ path }) => isIn(path, place)));
    expect(empty).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  it.each([
    [
      'src/core/a.ts',
      `import { open } from '../store/sqlite/open.ts';`,
      'may not import ../store/sqlite/open.ts',
    ],
    ['src/core/a.ts', `import type { Open } from '../store/sqlite/open.ts';`, 'may not import'],
    [
      'src/core/a.ts',
      `import {\n  type Open,\n  open,\n} from '../store/sqlite/open.ts';`,
      'a.ts:4: may not import',
    ],
    ['src/core/a.ts', `export { open } from '../store/sqlite/open.ts';`, 'may not import'],
    ['src/core/a.ts', `export * from '../store/sqlite/open.ts';`, 'may not import'],
    ['src/core/a.ts', `export type * as Store from "../store/sqlite/open.ts";`, 'may not import'],
    ['src/core/a.ts', `import '../store/sqlite/open.ts';`, 'may not import'],
    ['src/core/a.ts', `const open = await import('../store/sqlite/open.ts');`, 'may not import'],
    ['src/core/a.ts', `type Open = import('../store/sqlite/open.ts').Open;`, 'may not import'],
    ['src/core/a.ts', `const open = require('../store/sqlite/open.ts');`, 'may not import'],
    ['src/core/a.ts', `const open = await import(path);`, 'only running it tells'],
    ['src/core/a.ts', 'const open = await import(`../store/sqlite/open.ts`);', 'only running it tells'],
    ['src/core/a.ts', `const text = \`\${await import("../main.ts")}\`;`, 'may not import ../main.ts'],
    ['src/core/a.ts', `import { run } from '../main.ts';`, 'may not import'],
    ['src/core/a.ts', `import { log } from '../../tests/support/boundaries.ts';`, 'may not import'],
    ['src/core/a.ts', `import { readFileSync } from 'node:fs';`, 'may not import node:fs'],
    ['src/core/a.ts', `import { readFileSync } from 'fs';`, 'may not import fs'],
    ['src/core/a.ts', `import pino from 'pino';`, 'may not import pino'],
    ['src/core/a.ts', `import { a } from '/elsewhere/a.ts';`, 'may not import'],
    ['src/core/a.ts', `import { a } from '#a';`, 'may not import'],
    ['src/reply/a.ts', `import type { Day } from '../core/corpus.ts';`, 'may not import'],
    ['src/text/attach/a.ts', `import { tag } from '../../reply/nodes.ts';`, 'may not import'],
    ['src/corpus/a.ts', `import { quotations } from '../text/quotations.ts';`, 'may not import'],
    ['src/corpus/a.ts', `import { types } from '../text/types.tsx';`, 'may not import'],
    ['src/render/markdown/a.ts', `import { wrap } from '../terminal/wrap.ts';`, 'may not import'],
    ['src/render/markdown/a.ts', `import { fold } from '../../core/answer/fold.ts';`, 'may not import'],
    ['src/settings/a.ts', `import { createLog } from '../ops/log.ts';`, 'may not import'],
    ['commands/a.ts', `import { open } from '../src/store/sqlite/open.ts';`, 'may not import'],
    ['src/corpus/a.ts', `import { a } from '@mozilla/other/readability';`, 'may not import'],
    ['src/magic/a.ts', '', 'nobody has said what this folder may import'],
    ['src/a.ts', '', 'nobody has said what this folder may import'],
    ['src/render/a.ts', '', 'nobody has said what this folder may import'],
    ['src/core/a.ts', `const sql = 'SELECT id FROM document';`, 'SQL outside the store'],
    ['src/core/a.ts', `const sql = \`\n  \${head} INSERT INTO document\`;`, 'a.ts:2: SQL outside the store'],
    ['src/core/a.ts', 'const home = process.env.HOME;', 'reads the environment'],
    ['src/core/a.ts', 'const { env } = process;', 'reads the environment'],
    ['src/core/a.ts', `const home = process['env'];`, 'reads the environment'],
    ['src/core/a.ts', `console.log('here');`, 'uses the console'],
    ['src/core/a.ts', `const one: any = 1;`, 'has the type "any"'],
    ['src/core/a.ts', `const all: readonly string[] | Record<string, any> = {};`, 'has the type "any"'],
    ['src/core/a.ts', `const first = list[0]!;`, 'claims with "!"'],
    ['src/core/a.ts', `const length = find(list)!.length;`, 'claims with "!"'],
    ['src/core/a.ts', `const day = text as Day;`, 'claims a type'],
    ['src/core/a.ts', `const day = { a: '1' } as unknown as Day;`, 'claims a type'],
    ['src/core/a.ts', `import { a as b } from './b.ts';\nconst c = b as C;`, 'a.ts:2: claims a type'],
    ['src/core/a.ts', `// @ts-expect-error\nconst a: string = 1;`, 'silences the compiler'],
    ['src/core/string-utils.ts', '', 'does not say what it does'],
    ['src/core/helpers/a.ts', '', 'does not say what it does'],
    ['src/core/findQuotes.ts', '', 'kebab-case'],
  ])('in %s: %s', (path, source, sentence) => {
    expect(violations(path, source).join('\n')).toContain(sentence);
  });

  it('when a file has more than 250 lines', () => {
    expect(violations('src/core/a.ts', 'a\n'.repeat(251))).toEqual([
      'src/core/a.ts:1: has 251 lines, more than 250',
    ]);
    expect(violations('src/core/a.ts', 'a\n'.repeat(250))).toEqual([]);
  });
});

describe('what only looks like a violation is none', () => {
  it.each([
    ['src/core/a.ts', `// import { open } from '../store/sqlite/open.ts';`],
    ['src/core/a.ts', `/** import('../main.ts'), console.log, any, process.env, x as Y, SELECT */`],
    ['src/core/a.ts', `const text = "from './main.ts', console.log(process.env), a as b";`],
    ['src/core/a.ts', `const text = \`import("../main.ts") \${a({ b: \`\${c}\` })} console.log\`;`],
    ['src/core/a.ts', `const quotes = text.replace(/['"\`/]/g, '').split(/[/]\\/"/);`],
    ['src/core/a.ts', `const half = (a + b) / 2; const rest = '/'; const other = c / d;`],
    ['src/core/a.ts', `import { toWords as words } from './answer/words.ts';\nexport { words as all };`],
    ['src/core/a.ts', `import * as words from './answer/words.ts';`],
    ['src/core/a.ts', `import words, { type A as B } from './answer/words.ts';`],
    ['src/core/a.ts', `const kinds = ['a', 'b'] as const;`],
    ['src/core/a.ts', `const isOther = !a && a !== b && !(a != b);`],
    ['src/core/a.ts', `const match = { any: 1, as: 2 };`],
    ['src/core/a.ts', `const text = 'Select one from the list and begin.';`],
    ['src/core/a.ts', `const list = Array.from(values);`],
    ['src/core/a.ts', `import { stringify } from 'yaml/util';\nimport { z } from 'zod';`],
    [
      'src/corpus/a.ts',
      `import { Readability } from '@mozilla/readability';\nimport { readFile } from 'node:fs/promises';`,
    ],
    ['src/store/sqlite/a.ts', `const sql = 'SELECT id FROM document';`],
    ['src/settings/a.ts', 'const home = process.env;'],
    ['src/render/terminal/escape.ts', 'const safe = text as TerminalSafe;'],
    [
      'src/cli/a.ts',
      `import { open } from '../store/sqlite/open.ts';\nimport { commands } from '../../commands/index.ts';`,
    ],
  ])('in %s: %s', (path, source) => {
    expect(violations(path, source)).toEqual([]);
  });
});
