/** Rows of at most `most` items, in order. */
export const inRows = <Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, row) =>
    items.slice(row * most, (row + 1) * most),
  );
