/** A made-up corpus that can be repeated: documents with all that the pipeline would have found in them, ready to be stored. */
import { indexDocument } from '../src/core/answer/index-document.ts';
import type { Day, Document, SpeakerProfile, SpeakerRef, Statement } from '../src/core/corpus.ts';
import { addDays } from '../src/core/day.ts';
import type { DocumentRecord } from '../src/core/ports.ts';
import { speakerId } from '../src/core/resolve/speaker-id.ts';
import { shortHash } from '../src/core/short-hash.ts';
import type { Excerpt } from '../src/text/types.ts';
import {
  DAYS,
  FIRST_DAY,
  OUTLETS,
  outletAt,
  speakerAt,
  speakersFor,
  TOPICS,
  topicAt,
  WORDS,
  wordAt,
} from './corpus-names.ts';
import { markChanges, markFigures, markStance } from './mark-findings.ts';
import { createRandom, type Random } from './random.ts';

const STATEMENTS_IN_DOCUMENT = 10;

/** The range of statements that a corpus grows by; both are multiples of 10. */
export interface Growth {
  readonly from: number;
  readonly to: number;
}

/** Documents that let a corpus grow from one size to another. Two in five carry a remark that an earlier one had, of the same day. */
export function* makeRecords({ from, to }: Growth): Iterable<DocumentRecord> {
  const random = createRandom(from + 1);
  const heard: Heard[] = [];
  for (let number = from; number < to; number += STATEMENTS_IN_DOCUMENT) {
    const news = random.below(5) < 2 ? heard[random.below(heard.length)] : undefined;
    const { record, first } = makeRecord(number, { speakers: speakersFor(to), random, heard: news });
    heard[random.below(REMEMBERED)] = first;
    yield record;
  }
}

/** A remark that goes around. */
interface Heard {
  readonly sketch: Sketch;
  readonly day: Day;
}

const REMEMBERED = 50;

interface World {
  readonly speakers: number;
  readonly random: Random;
  readonly heard: Heard | undefined;
}

interface Made {
  readonly record: DocumentRecord;
  readonly first: Heard;
}

/** Two who are heard often, and one of the many who are not. */
const makeRecord = (number: number, { speakers, random, heard }: World): Made => {
  const id = `doc_${shortHash(`document ${number}`)}` as const;
  const day = heard?.day ?? addDays(FIRST_DAY, random.below(DAYS));
  const places = [random.zipf(speakers), random.zipf(speakers), random.below(speakers)];
  const own = places
    .map(speakerAt)
    .map(
      (name): SpeakerRef => ({ id: speakerId(name, 'person', id), name, role: 'Minister', type: 'person' }),
    );
  const topics = Array.from({ length: 3 }, () => topicAt(random.zipf(TOPICS)));
  const cast = [...own, ...(heard === undefined ? [] : [heard.sketch.speaker])];
  const fresh = Array.from({ length: STATEMENTS_IN_DOCUMENT }, () => makeSketch(own, topics, random));
  const sketches = [heard?.sketch, ...fresh]
    .filter((sketch) => sketch !== undefined)
    .slice(0, STATEMENTS_IN_DOCUMENT);
  const title = `${random.pick(['News on', 'Talks about', 'Anger over'])} ${topics[0]}`;
  const document: Document = {
    id,
    title,
    outlet: outletAt(random.zipf(OUTLETS)),
    url: `https://news.example/${id}`,
    publishedAt: day,
    text: [title, ...sketches.map(toParagraph)].join('\n\n'),
    source: `bench/${id}.md`,
  };
  const statements = placeStatements(document, sketches);
  const record = indexDocument(document, 'bench', {
    statements,
    speakers: cast.map(toProfile),
    acronyms: [],
    figures: markFigures(statements),
    changes: number % 200 === 0 ? markChanges(statements) : [],
    topics,
  });
  return { record, first: { sketch: sketches[0] ?? makeSketch(own, topics, random), day: day ?? FIRST_DAY } };
};

/** A statement before it has a place. */
interface Sketch {
  readonly words: string;
  readonly speaker: SpeakerRef;
  readonly kind: Statement['kind'];
  /** The sentence before it, in the same paragraph. */
  readonly before: string;
}

const makeSketch = (cast: readonly SpeakerRef[], topics: readonly string[], random: Random): Sketch => {
  const topic = topics[random.below(topics.length * 2)];
  const words = `${openWith(topics, random)}${sayWords(8 + random.below(24), random)}`;
  const [first = { id: 'spk_nobody', name: 'Nobody', role: null, type: 'person' }, ...others] = cast;
  return {
    words: topic === undefined ? words : `${words} ${topic} ${sayWords(4, random)}`,
    speaker: random.pick([first, ...others]),
    kind: random.pick(['direct', 'direct', 'indirect', 'mixed']),
    before: `It was ${sayWords(12, random)} ${topics[random.below(topics.length * 2)] ?? 'there'}. `,
  };
};

/** One in five gives a figure, one in ten takes a side. */
const openWith = ([topic = '']: readonly string[], random: Random): string => {
  const turn = random.below(10);
  if (turn < 2) return `there are about ${100 + random.below(900)} ${topic} `;
  if (turn > 2) return '';
  return `we ${random.pick(['might join', 'will never join'])} ${topic} `;
};

const sayWords = (count: number, random: Random): string =>
  Array.from({ length: count }, () => wordAt(random.zipf(WORDS))).join(' ');

const toParagraph = ({ words, speaker, before }: Sketch): string =>
  `${before}“${words},” ${speaker.name} said.`;

const placeStatements = (document: Document, sketches: readonly Sketch[]): readonly Statement[] => {
  let at = document.title.length + 2;
  return sketches.map((sketch) => {
    const statement = placeStatement(document, sketch, at + sketch.before.length + 1);
    at += toParagraph(sketch).length + 2;
    return statement;
  });
};

const placeStatement = ({ id, text }: Document, sketch: Sketch, start: number): Statement => {
  const { words, speaker, kind } = sketch;
  const excerpt = (from: number, length: number): Excerpt => ({
    start: from,
    end: from + length,
    text: text.slice(from, from + length),
  });
  const content = excerpt(start, words.length);
  const mention = excerpt(content.end + ',” '.length, speaker.name.length);
  const cue = excerpt(mention.end + 1, 'said'.length);
  return {
    id: `stm_${shortHash(`${id} ${start}`)}`,
    documentId: id,
    start,
    end: content.end,
    kind,
    parts: [content],
    cue,
    mention,
    speaker,
    confidence: 'high',
    force: 'affirms',
    stance: markStance(content),
    venue: null,
    addressee: null,
    saidOn: null,
    zone: 'body',
    trace: [
      { rule: 'attach.quotation-tag', evidence: [cue, mention] },
      { rule: 'resolve.name', evidence: [mention] },
    ],
  };
};

const toProfile = ({ id, name, type, role }: SpeakerRef): SpeakerProfile => ({
  id,
  name,
  type,
  aliases: [name],
  roles: role === null ? [] : [role],
});
