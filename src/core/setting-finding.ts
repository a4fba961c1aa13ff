/** What is wrong with the settings: found by `settings/` and by what asks the platforms, told by `who-said check` and at the start. */

/** Where a setting stands. */
export interface Place {
  /** As the admin named it; null for the environment of the process. */
  readonly file: string | null;
  /** From 1; null for a file as a whole, and in the environment. */
  readonly line: number | null;
}

export interface Finding {
  /** The environment variable; null where a line or a file has none. */
  readonly key: string | null;
  /** Null for something outside, such as a channel that the bot is not in. */
  readonly place: Place | null;
  /** A whole sentence, with its full stop. Nothing secret stands in it. */
  readonly wrong: string;
  /** What to write or do instead: a whole sentence. */
  readonly instead: string;
}

/** ".env:12", ".env", "the environment". */
export const placeWords = ({ file, line }: Place): string => {
  if (file === null) return 'the environment';
  return line === null ? file : `${file}:${line}`;
};

/** "LOG_LEVEL (.env:3)": what a finding is about, or null. */
export const subjectOf = ({ key, place }: Finding): string | null => {
  if (place === null) return key;
  return key === null ? placeWords(place) : `${key} (${placeWords(place)})`;
};

/** The whole finding on one line. */
export const findingLine = (finding: Finding): string => {
  const subject = subjectOf(finding);
  const words = `${finding.wrong} ${finding.instead}`;
  return subject === null ? words : `${subject}: ${words}`;
};
