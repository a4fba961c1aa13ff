import { describe, expect, it } from 'vitest';
import { buildDirectory, type Cluster } from '../../../src/core/resolve/directory.ts';
import { buildMatcher } from '../../../src/core/resolve/directory-match.ts';
import { readName, roleKey } from '../../../src/core/resolve/variants.ts';

const { clusters } = buildDirectory(
  ['Ada Berg', 'Jane Smith', 'John Smith'].map((name) => ({
    id: `spk_${name.toLowerCase().replace(' ', '-')}` as const,
    name,
    type: 'person',
    aliases: [name, name.toUpperCase()],
    roles: ['harbour master'],
    documentId: 'doc_one',
    statements: 1,
  })),
);

describe('buildMatcher', () => {
  it('takes every name apart when it is built, none at a question, which would keep what it found for long', () => {
    let read = 0;
    const counted =
      <Value>(of: (text: string) => Value) =>
      (text: string): Value => {
        read += 1;
        return of(text);
      };
    const match = buildMatcher(clusters, { name: counted(readName), role: counted(roleKey) });
    const readBefore = read;
    expect(readBefore).toBeGreaterThan(0);
    expect(match('smith')).toHaveLength(2);
    expect(match('harbour')).toHaveLength(3);
    expect(read).toBe(readBefore);
  });

  it('finds each speaker once, however often a name or role gives the same key', () => {
    const match = buildMatcher(clusters, { name: readName, role: roleKey });
    const namesOf = (found: readonly Cluster[]) => found.map(({ name }) => name);
    expect(namesOf(match('ada'))).toEqual(['Ada Berg']);
    expect(namesOf(match('Smith'))).toEqual(['Jane Smith', 'John Smith']);
    expect(namesOf(match('harbour master'))).toEqual(['Ada Berg', 'Jane Smith', 'John Smith']);
  });
});
