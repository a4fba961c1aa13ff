import { expect, test } from 'vitest';
import { mayHoldText } from '../../src/corpus/readers.ts';

test('documents and folders may hold text; hidden files, copies of editors and other kinds do not', () => {
  for (const path of ['news/a.txt', 'a.MD', 'page.html', 'news', 'news/2031'])
    expect(mayHoldText(path), path).toBe(true);
  for (const path of ['news/.a.txt', '.git', 'a.txt~', 'a.txt.swp', 'who-said.db-wal', 'photo.jpg'])
    expect(mayHoldText(path), path).toBe(false);
});
