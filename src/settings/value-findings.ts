/** Values that cannot be used. */
import type { Finding } from '../core/setting-finding.ts';
import type { Fault, Row } from './about.ts';
import { type Given, typedValue } from './environment.ts';
import { rowOf } from './row-of.ts';
import { NOT_SHOWN, type Show } from './show.ts';

/**
 * Of every setting of ours that counts, by the name that it was meant to have. An empty value is none; one of several lines is
 * told with the file, and may hold anything.
 */
export const valueFindings = (given: ReadonlyMap<string, Given>, show: Show): readonly Finding[] =>
  [...given].flatMap(([name, one]) => {
    const row = rowOf(name);
    const typed = typedValue(one);
    if (row === null || typed === '' || one.endLine !== null) return [];
    const fault = faultOf(row, typed, row.isSecret ? NOT_SHOWN : show(typed));
    return fault === null ? [] : [{ key: one.key, place: one.place, ...fault }];
  });

const faultOf = (row: Row, typed: string, shown: string): Fault | null => {
  const isHidden = shown === NOT_SHOWN;
  const subject = isHidden ? `The value ${NOT_SHOWN}` : shown;
  const seeming = SEEMING.find(({ form }) => form.test(typed));
  if (seeming !== undefined) return { wrong: `${subject} ${seeming.wrong}`, instead: seeming.instead };
  if (row.parser.safeParse(typed).success) return null;
  const better = isHidden ? null : row.fault?.(typed, shown);
  return better ?? { wrong: `${subject} cannot be used.`, instead: `Write ${row.expected}.` };
};

/** What works with other readers of such files, but is read as it stands here. */
const SEEMING = [
  {
    form: /\$\{\w+\}/,
    wrong: 'is read as it stands: no other setting is put in.',
    instead: 'Write the value itself.',
  },
  {
    form: /^encrypted:/,
    wrong: 'is encrypted, and nothing here decrypts it.',
    instead: 'Write the value itself, or start who-said with the program that decrypts it.',
  },
  {
    form: /^[“”„«‘’]/,
    wrong: 'begins with a quotation mark that is read as part of the value.',
    instead: 'Write straight quotation marks, or none.',
  },
] as const;
