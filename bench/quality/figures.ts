/** The figures of docs/quality.json: counts only, never a word of an article. All tables are made from them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const COUNT = z.number().int().nonnegative();

const SCORE = z.object({
  gold: COUNT,
  found: COUNT,
  foundWithSpeaker: COUNT,
  predicted: COUNT,
  right: COUNT,
  rightWithSpeaker: COUNT,
});
const SCORES = z.object({ all: SCORE, direct: SCORE, mixed: SCORE, indirect: SCORE });

/** Some things, and how many of them are right. */
const SHARE = z.object({ of: COUNT, right: COUNT });

const FORM = z.object({
  form: z.string(),
  gold: COUNT,
  /** By way of losing it; a way that does not occur is absent. */
  lost: z.record(z.string(), COUNT),
  /** Statements with this oddity under whatever form they are counted; null where the form is no oddity. */
  anywhere: SHARE.nullable(),
});

/** Statements of the engine that count, by how they stand to what people marked. */
const VERDICTS = z.object({ right: COUNT, wrongSpeaker: COUNT, wrongWords: COUNT, spurious: COUNT });

const RULE_PAIR = z.object({ attach: z.string(), resolve: z.string(), ...VERDICTS.shape });

const ATTACH_RULE = z.object({
  rule: z.string(),
  used: COUNT,
  ...VERDICTS.shape,
  /** Where at least half of the words agree with some annotated attribution. */
  speaker: SHARE,
});

/** `persons`: where the set with resolved speakers has the statement. */
const RESOLVE_RULE = z.object({ rule: z.string(), used: COUNT, persons: SHARE });

const LEVEL = z.object({
  level: z.enum(['high', 'medium', 'low', 'unresolved']),
  used: COUNT,
  /** Statements near an annotated attribution. */
  near: COUNT,
  speakerRight: COUNT,
  wordsRight: COUNT,
  speakerAndWordsRight: COUNT,
  persons: SHARE,
});

const PRONOUNS = z.object({ gold: COUNT, predicted: COUNT, right: COUNT });

const FIGURES = z.object({
  news: z.object({ articles: COUNT, attributions: COUNT }),
  /** From an overlap of 0.8 on. */
  scores: SCORES,
  /** From an overlap of 0.5 on. */
  roughScores: SCORES,
  /** Core statements of the set with resolved speakers; `found` from an overlap of 0.5 on. */
  persons: z.object({
    articles: COUNT,
    all: z.object({ gold: COUNT, found: COUNT, right: COUNT }),
    pronouns: z.object({ gold: COUNT, found: COUNT, right: COUNT }),
  }),
  /** Null until the pronoun rule has a measure of its own. */
  pronouns: z.object({ all: PRONOUNS, he: PRONOUNS, she: PRONOUNS }).nullable(),
  forms: z.array(FORM),
  rulePairs: z.array(RULE_PAIR),
  attachRules: z.array(ATTACH_RULE),
  resolveRules: z.array(RESOLVE_RULE),
  levels: z.array(LEVEL),
});

export type Figures = z.output<typeof FIGURES>;
export type Share = z.output<typeof SHARE>;
export type Verdicts = z.output<typeof VERDICTS>;
export type PronounFigures = NonNullable<Figures['pronouns']>;

/** Reads docs/quality.json of the project in `root`. Throws where it is missing or has another shape. */
export const readFigures = (root: string): Figures =>
  FIGURES.parse(JSON.parse(readFileSync(`${root}/docs/quality.json`, 'utf8')));

export const writtenFigures = (figures: Figures): string => `${JSON.stringify(figures, null, 1)}\n`;
