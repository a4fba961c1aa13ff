import { expect, it } from 'vitest';
import type { Change } from '../../../src/core/changes/change.ts';
import { distinctChanges } from '../../../src/core/changes/distinct-changes.ts';
import type { StatementPlace, StoredChange } from '../../../src/core/ports.ts';

const place = (name: string): StatementPlace => ({ id: `stm_${name}`, documentId: `doc_${name}` });

const stored = (change: Pick<Change, 'kind'> & Partial<Change>): StoredChange => ({
  change: {
    speaker: { id: 'spk_lee', name: 'Lee', role: null, type: 'person' },
    earlier: null,
    later: null,
    told: null,
    day: null,
    triggers: [],
    ...change,
  },
  citation: { id: 'doc_x', title: '', outlet: null, url: null, publishedAt: null, source: '' },
});

const pair = (earlier: string, later: string): StoredChange =>
  stored({ kind: 'contrast', earlier: place(earlier), later: place(later) });

const namesOf = (changes: readonly StoredChange[]): readonly string[] =>
  distinctChanges(changes, ({ id }) => id).map(
    ({ change: { earlier, later } }) => `${earlier?.id.slice(4)}-${later?.id.slice(4)}`,
  );

it('what was repeated afterwards is no second change: the first of those that oppose is kept', () => {
  expect(namesOf([pair('might', 'never-3'), pair('might', 'never-2'), pair('might', 'never-1')])).toEqual([
    'might-never-1',
  ]);
});

it('what was repeated before is no second change: the last of those that are opposed is kept', () => {
  expect(namesOf([pair('might-2', 'never'), pair('might-1', 'never')])).toEqual(['might-2-never']);
});

it('a pair with a side in the document that tells of the change is that change', () => {
  const sentence = { start: 0, end: 0, text: '' };
  const told = stored({ kind: 'stated', told: { documentId: 'doc_b', sentence } });
  expect(namesOf([pair('c', 'd'), pair('a', 'b'), told])).toEqual(['undefined-undefined', 'c-d']);
});
