/** Things that come together in twos, and then belong together with whatever either belonged to. */
export interface DisjointSets {
  readonly join: (one: string, other: string) => void;
  /** Equal for all that belong together: the least of them by code unit, so that no order of joining matters. */
  readonly rootOf: (one: string) => string;
}

/** Everything is alone at first. */
export const disjointSets = (): DisjointSets => {
  const parents = new Map<string, string>();
  const rootOf = (one: string): string => {
    let root = one;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== one) parents.set(one, root);
    return root;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  };
  return { join, rootOf };
};
