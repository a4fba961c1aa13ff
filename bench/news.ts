/** News-like articles, made up from templates: quotations, indirect speech, asides, long sentences, a cast of people. */
import { inventName } from './invent.ts';
import { PARAGRAPHS, ROLES, SLOTS, TITLES } from './news-words.ts';
import { createRandom, type Random } from './random.ts';

export interface Article {
  readonly title: string;
  /** Paragraphs with an empty line between them, the title first. */
  readonly text: string;
}

const SEED = 20_220_214;
const SLOT = /\{(\w+)\}/;
/** Slots inside slots end here; the deepest chain in the templates has three. */
const DEEPEST = 6;

/** The first `count` articles; always the same. */
export const makeArticles = (count: number): readonly Article[] => {
  const random = createRandom(SEED);
  return Array.from({ length: count }, () => makeArticle(random));
};

const makeArticle = (random: Random): Article => {
  const cast = makeCast(random);
  const write = (template: string): string => fill(template, cast, random);
  const title = write(random.pick(TITLES));
  const paragraphs = Array.from({ length: 16 + random.below(12) }, () => write(random.pick(PARAGRAPHS)));
  return { title, text: [title, write(PARAGRAPHS[0]), ...paragraphs].join('\n\n') };
};

type Cast = Readonly<Record<string, () => string>>;

/** One main speaker; others and towns come and go. */
const makeCast = (random: Random): Cast => {
  const someone = (): string => inventName(random.below(40_000));
  const surname = someone();
  const full = `${someone()} ${surname}`;
  const role = random.pick(ROLES);
  const towns = [someone(), someone(), someone()] as const;
  return {
    full: () => full,
    name: () => surname,
    role: () => role,
    other: () => `${someone()} ${someone()}`,
    town: () => random.pick(towns),
    firm: () =>
      `${someone()} ${random.pick(['Holdings', 'Institute', 'Bank', 'Group', 'Company', 'University'])}`,
    street: () => `${someone()} ${random.pick(['Street', 'Square', 'Bridge', 'Avenue'])}`,
    year: () => `${1950 + random.below(73)}`,
    number: () => (random.below(90_000) + 2).toLocaleString('en'),
  };
};

const fill = (template: string, cast: Cast, random: Random): string => {
  let text = template;
  for (let depth = 0; depth < DEEPEST && SLOT.test(text); depth += 1) {
    text = text.replaceAll(
      new RegExp(SLOT, 'g'),
      (whole, name: string) => fillOne(name, cast, random) ?? whole,
    );
  }
  return text.replace(/(?<=^|\. )\p{Ll}/gu, (letter) => letter.toUpperCase());
};

const fillOne = (name: string, cast: Cast, random: Random): string | undefined => {
  const lines = SLOTS[name];
  return cast[name]?.() ?? (lines === undefined ? undefined : random.pick(lines));
};
