/** What the engine finds in an article beside what people marked there. */
import type { ExtractedStatement } from '../../src/core/extract-line.ts';
import type { Kind, Span } from '../../src/text/types.ts';
import { type AnnotatedStatement, type Article, isCore } from './annotated.ts';
import { hasRightMention } from './right-speaker.ts';
import { countShared, findWords, kindOf, overlapOf, type Word, wordsOf } from './words.ts';

/** One annotated attribution; `words`, in all and by parts, are indexes into the words of its article. */
export interface Gold {
  readonly statement: AnnotatedStatement;
  readonly words: ReadonlySet<number>;
  readonly partWords: readonly ReadonlySet<number>[];
  readonly isCore: boolean;
}

/** One statement of the engine. */
export interface Found {
  readonly statement: ExtractedStatement;
  readonly words: ReadonlySet<number>;
  readonly partWords: readonly ReadonlySet<number>[];
  readonly kind: Kind;
}

/** One of each that share a word; `overlap` is more than 0, at most 1. */
export interface Pair {
  readonly gold: Gold;
  readonly found: Found;
  readonly overlap: number;
  readonly hasRightMention: boolean;
}

export interface Comparison {
  readonly article: Article;
  readonly words: readonly Word[];
  readonly gold: readonly Gold[];
  readonly found: readonly Found[];
  /** Best first; of equals the core statement, then in the order of the text. */
  readonly pairs: readonly Pair[];
}

/** Statements that lie mostly where nobody has annotated are left out. */
export const compare = (article: Article, statements: readonly ExtractedStatement[]): Comparison => {
  const words = findWords(article.text);
  const gold = article.quotes
    .map((statement) => ({ ...locate(words, statement), isCore: isCore(statement) }))
    .filter((each) => each.words.size > 0);
  const unseen = wordsOf(words, article.discard.map(toSpan));
  const found = statements
    .map((statement) => locate(words, statement))
    .filter((each) => each.words.size > 0 && countShared(each.words, unseen) < each.words.size / 2)
    .map((each) => ({ ...each, kind: kindOf(words, each.words) }));
  return { article, words, gold, found, pairs: pairUp(gold, found) };
};

/** Which words of the article a statement has, in all and by its parts. */
const locate = <S extends { readonly parts: readonly Span[] }>(words: readonly Word[], statement: S) => ({
  statement,
  words: wordsOf(words, statement.parts),
  partWords: statement.parts.map((part) => wordsOf(words, [part])),
});

const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });

const pairUp = (gold: readonly Gold[], found: readonly Found[]): readonly Pair[] =>
  gold
    .flatMap((one) =>
      found.map((other) => ({
        gold: one,
        found: other,
        overlap: overlapOf(one.words, other.words),
        hasRightMention: hasRightMention(one.statement, other.statement),
      })),
    )
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap || Number(b.gold.isCore) - Number(a.gold.isCore));

/** Pairs of which neither half stands in another: the best first, as long as they overlap enough. */
export interface Matches {
  readonly ofGold: ReadonlyMap<Gold, Pair>;
  readonly ofFound: ReadonlyMap<Found, Pair>;
}

export const match = ({ pairs }: Comparison, atLeast: number): Matches => {
  const ofGold = new Map<Gold, Pair>();
  const ofFound = new Map<Found, Pair>();
  for (const pair of pairs) {
    if (pair.overlap < atLeast || ofGold.has(pair.gold) || ofFound.has(pair.found)) continue;
    ofGold.set(pair.gold, pair);
    ofFound.set(pair.found, pair);
  }
  return { ofGold, ofFound };
};

/** Whether a found statement stands for an attribution outside the core, and so counts neither way. */
export const isOptional = ({ pairs }: Comparison, { ofFound }: Matches, found: Found): boolean => {
  const pair = ofFound.get(found);
  if (pair !== undefined) return !pair.gold.isCore;
  const own = pairs.filter((each) => each.found === found);
  const core = own.find(({ gold }) => gold.isCore)?.overlap ?? 0;
  const other = own.find(({ gold }) => !gold.isCore)?.overlap ?? 0;
  return other >= 0.5 && other >= core;
};
