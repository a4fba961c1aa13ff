/** Reads `config/topics.yaml`: which names mean the same topic. The format is described at the top of that file. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { ProblemError } from '../problem.ts';
import { phraseKey } from './words.ts';

/** A topic with its other names. */
export interface TopicEntry {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What an admin says about topics. */
export interface TopicSettings {
  readonly entries: readonly TopicEntry[];
  /** Folded words that a question may contain without asking for them: "of", "the". */
  readonly ignored: ReadonlySet<string>;
}

/** No entries: what a program without the file works with. */
export const NO_TOPICS: TopicSettings = { entries: [], ignored: new Set() };

/**
 * Parses the file's text.
 * @param path only to name the file in a problem
 * @throws ProblemError `config-invalid` with the line of the first mistake
 */
export const parseTopics = (yaml: string, path: string): TopicSettings => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const fail = (offset: number, reason: string): never => {
    throw new ProblemError({ kind: 'config-invalid', path, line: lines.linePos(offset).line || 1, reason });
  };
  const [error] = document.errors;
  if (error) fail(error.pos[0], error.message);
  return readRoot(document.contents, fail);
};

type Fail = (offset: number, reason: string) => never;

const readRoot = (root: Node | null, fail: Fail): TopicSettings => {
  if (root === null) return NO_TOPICS;
  const fields = readFields(root, ['ignore', 'topics'], fail);
  const ignored = readTexts(fields.get('ignore'), fail).map(({ text }) => phraseKey(text));
  return { ignored: new Set(ignored), entries: readEntries(fields.get('topics'), fail) };
};

const readEntries = (node: Node | undefined, fail: Fail): readonly TopicEntry[] => {
  const names = new Map<string, string>();
  return itemsOf(node, fail).map((item) => {
    const fields = readFields(item, ['name', 'aliases'], fail);
    const name = readText(fields.get('name'), fail, item);
    const aliases = readTexts(fields.get('aliases'), fail);
    for (const { text, offset } of [name, ...aliases]) claim(names, { text, offset, topic: name.text, fail });
    return { name: name.text, aliases: aliases.map(({ text }) => text) };
  });
};

interface Claim extends Written {
  readonly topic: string;
  readonly fail: Fail;
}

/** A name that two topics share would make their answers the same; so it may stand once in the file. */
const claim = (names: Map<string, string>, { text, offset, topic, fail }: Claim): void => {
  const key = phraseKey(text);
  const holder = names.get(key);
  if (key === '') fail(offset, `"${text}" has no letters or digits`);
  if (holder !== undefined) fail(offset, `"${text}" already stands under ${holder}`);
  names.set(key, topic);
};

interface Written {
  readonly text: string;
  readonly offset: number;
}

const readFields = (node: Node, known: readonly string[], fail: Fail): ReadonlyMap<string, Node> => {
  if (!isMap<Node, Node | null>(node)) return fail(offsetOf(node), `expected ${known.join(' and ')}`);
  const fields = new Map<string, Node>();
  for (const { key, value } of node.items) {
    const { text, offset } = readText(key, fail, node);
    if (!known.includes(text)) fail(offset, `"${text}" is not known here; expected ${known.join(' or ')}`);
    if (value) fields.set(text, value);
  }
  return fields;
};

const readTexts = (node: Node | undefined, fail: Fail): readonly Written[] =>
  itemsOf(node, fail).map((item) => readText(item, fail, item));

const itemsOf = (node: Node | undefined, fail: Fail): readonly Node[] => {
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  return isSeq<Node>(node) ? node.items : fail(offsetOf(node), 'expected a list');
};

const readText = (node: Node | undefined, fail: Fail, parent: Node): Written =>
  isScalar(node) && typeof node.value === 'string' && node.value.trim() !== ''
    ? { text: node.value.trim(), offset: offsetOf(node) }
    : fail(offsetOf(node ?? parent), 'expected a name (put numbers, yes and no in quotation marks)');

const offsetOf = (node: Node): number => node.range?.[0] ?? 0;
