/** Sentences that name a topic although nobody is quoted on it: shown, but never as anybody's statement. */
import { type Content, day, excerpt, link, paragraph } from '../../reply/build.ts';
import type { Block } from '../../reply/nodes.ts';
import type { Excerpt } from '../../text/types.ts';
import type { Document } from '../corpus.ts';
import type { Store } from '../ports.ts';
import { toSentences } from './sentences.ts';
import { termsOf } from './terms.ts';
import { linkToWords } from './text-fragment.ts';
import { meets, type Topic, toPatterns } from './topic.ts';

const MOST_MENTIONS = 3;
/** A document may hold all words of a topic without one sentence that does. */
const MOST_LOOKED_AT = 6;
/** Of a very long text only the beginning is looked through. */
const MOST_READ = 100_000;
const LONGEST_SHOWN = 400;

/**
 * At most three sentences with their sources, one a document, newest first. Ask only when no statement names the
 * topic: then no sentence that does can be part of one.
 */
export const findMentions = async (topic: Topic, store: Store): Promise<readonly Block[]> => {
  const documents = await store.findDocuments(toPatterns(topic), MOST_LOOKED_AT);
  const found = documents.flatMap((document) => mentionIn(document, topic));
  return found.slice(0, MOST_MENTIONS).flat();
};

const mentionIn = (document: Document, topic: Topic): readonly (readonly Block[])[] => {
  const text = document.text.slice(0, MOST_READ);
  const sentences = toSentences(text).map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  const sentence = sentences.find((each) => meets(termsOf(each.text), topic) !== null);
  return sentence ? [[excerpt(shorten(sentence.text)), paragraph(...sourceOf(document, sentence))]] : [];
};

const shorten = (sentence: string): string =>
  sentence.length <= LONGEST_SHOWN
    ? sentence
    : `${sentence.slice(0, LONGEST_SHOWN).replace(/\s+\S*$/, '')} …`;

const sourceOf = ({ outlet, title, url, publishedAt }: Document, sentence: Excerpt): readonly Content[] => {
  const name = outlet ?? title;
  const address = linkToWords(url, [sentence]);
  const published = publishedAt === null ? ['From '] : ['Published ', day(publishedAt), ' by '];
  return [...published, address === null ? name : link(address, name)];
};
