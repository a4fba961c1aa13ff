/**
 * What a picture beside an answer shows, as data: who spoke on which day. Free of any platform, and of any size or colour.
 * Names in it are foreign text.
 */

export interface Picture {
  readonly title: string;
  /** Something about the whole, such as what is left out; null where there is nothing to say. */
  readonly note: string | null;
  /** From the earliest to the latest. */
  readonly columns: readonly PictureColumn[];
  /** One below the other. */
  readonly lanes: readonly PictureLane[];
  /** Everything that the picture shows, in words, for whoever does not see it. */
  readonly alternative: string;
}

/** A day on which something was said. */
export interface PictureColumn {
  /** `YYYY-MM-DD`; null where the day is not known, which is the last column. */
  readonly day: string | null;
  /** Days of silence before it; null where there is none worth naming. */
  readonly silence: number | null;
}

/** One speaker, or all who are not shown by name. */
export interface PictureLane {
  readonly name: string;
  /** At most one for each column, in the order of the columns. */
  readonly points: readonly PicturePoint[];
}

export interface PicturePoint {
  /** Index of the column. */
  readonly column: number;
  /** Remarks; 0 where there is only a change. */
  readonly remarks: number;
  /** `said` where it is known of all of them that they were said on this day; else of some only the publication. */
  readonly means: 'said' | 'published';
  /** A position changed on this day, or may have. */
  readonly isChange: boolean;
}
