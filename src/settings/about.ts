/** What people are told about a setting. Parsers carry it through zod's registry, so that a table has one row a setting. */
import { z } from 'zod';

/** Why a value cannot be used, and what to write instead: two whole sentences. */
export interface Fault {
  readonly wrong: string;
  readonly instead: string;
}

export interface About {
  /** Used when the variable is absent or empty. */
  readonly fallback: string;
  /** The fallback is a folder that comes with the project, wherever the program is started. */
  readonly isOwnFolder?: boolean;
  /** A secret is never shown, neither in a message nor in the log. */
  readonly isSecret?: boolean;
  /** Completes "Write …" when the value cannot be used. */
  readonly expected: string;
  /** One line. */
  readonly meaning: string;
  /**
   * Says it better than `expected` where the value comes close to something; null where it has nothing to add. `shown` is
   * the value as it may stand in a sentence.
   */
  readonly fault?: (typed: string, shown: string) => Fault | null;
}

/** What is known about each parser of the tables. */
export const about = z.registry<About>();

/** A row of a table: for parsing, documentation and masking. */
export interface Row extends About {
  readonly name: string;
  readonly parser: z.ZodType;
}

/** A table as rows, in its own order. */
export const rowsOf = (table: z.ZodObject): readonly Row[] =>
  Object.entries(table.shape).flatMap(([name, parser]) => {
    if (!(parser instanceof z.ZodType)) return [];
    const known = about.get(parser);
    return known ? [{ name, parser, ...known }] : [];
  });
