/** The few figures that the README shows, between two marks. */
import type { Figures } from './figures.ts';
import { markdownTable } from './markdown-table.ts';
import { f1, KINDS, OTHERS } from './score-section.ts';

const SECTION = /(<!-- quality: .*? -->\n)[\s\S]*?(\n<!-- end of quality -->)/u;

/** The README with the figures of now; as it is where it has no place for them. */
export const readmeWith = (readme: string, figures: Figures): string =>
  readme.replace(
    SECTION,
    (_, opening: string, closing: string) => `${opening}\n${table(figures)}\n${closing}`,
  );

const table = ({ scores }: Figures): string =>
  markdownTable(
    ['', ...KINDS],
    [
      ['who-said', ...KINDS.map((kind) => f1(scores[kind]))],
      ['the best public rules', ...KINDS.map((kind) => OTHERS[kind].rules)],
      ['people', ...KINDS.map((kind) => OTHERS[kind].people)],
    ],
  );
