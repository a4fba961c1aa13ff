/** LEE: The plan is dead. Lee: “The plan is dead.” Lee had one answer: “The plan is dead.” */
import { hasFiniteVerb, hasQuotation, trimRange } from '../../bound.ts';
import type { Range } from '../../noun-phrase.ts';
import type { Token } from '../../passage.ts';
import { hasTag } from '../has-tag.ts';
import { subjectOfVerbBefore } from '../inherited-subject.ts';
import { makeDraft } from '../make-draft.ts';
import type { Draft, Rule, Scene } from '../scene.ts';

const LONGEST_LABEL = 6;
/** How far the name of a label is looked for again, in UTF-16 units: some pages of text. */
const REACH = 20_000;

export const colon: Rule = {
  id: 'colon',
  apply: (scene) => {
    if (scene.cue.verb.lemma !== ':' || scene.earlier.length > 0) return null;
    const label = topicLabel(scene) ?? labelBefore(scene) ?? labelWithOffice(scene);
    if (label !== null) return draft(scene, label);
    return opensQuotation(scene) ? introduced(scene) : null;
  },
};

/** The words before the colon, where they open their paragraph; none elsewhere. */
function openingOf({ passage: { tokens, paragraphs }, sentence, cue }: Scene): readonly Token[] {
  const words = tokens.slice(sentence.first, cue.first);
  return words[0]?.start === paragraphs[sentence.paragraph]?.start ? words : [];
}

/** A group, an office, or a name that the text uses again behind an offset. */
const isKnown = ({ passage: { text }, lexicon }: Scene, name: Token, from: number): boolean =>
  lexicon.groups.has(name.lower) ||
  lexicon.roles.has(name.lower) ||
  isNamedIn(text.slice(from, from + REACH), name);

/** A name alone before the colon, at the start of its paragraph. */
function labelBefore(scene: Scene): Range | null {
  const words = openingOf(scene);
  const name = words.at(-1);
  if (name === undefined || words.length > LONGEST_LABEL) return null;
  if (!words.every((word) => isNamePart(word) && word.pos === 'PROPN')) return null;
  return isKnown(scene, name, name.end) ? { first: scene.sentence.first, last: scene.cue.first } : null;
}

/** "Shadow environment secretary Ann Lee: “We were warned.”": an office, a name and a quotation. */
function labelWithOffice(scene: Scene): Range | null {
  const words = openingOf(scene);
  if (words.length > LONGEST_LABEL || !opensQuotation(scene)) return null;
  const office = words.findIndex(({ lower }) => scene.lexicon.roles.has(lower));
  const name = words.slice(office + 1);
  const isPlain = words.every(({ pos, quotation }) => quotation < 0 && OFFICE_WORDS.has(pos));
  const isNamed = office >= 0 && name.length > 1 && name.every(({ text }) => /^\p{Lu}/u.test(text));
  return isPlain && isNamed ? { first: scene.sentence.first, last: scene.cue.first } : null;
}

const OFFICE_WORDS = new Set(['NOUN', 'ADJ', 'PROPN']);

const TOPIC_LINKS = new Set(['on', 'to', 'at', 'about', 'after']);
/** In tokens, with the name before it. */
const LONGEST_TOPIC = 12;

/** A headline that says on what, or to whom: "Lee on Harl ferry: it is safe", "Lee to Kim: go". */
function topicLabel(scene: Scene): Range | null {
  const { passage, sentence } = scene;
  const paragraph = passage.paragraphs[sentence.paragraph];
  const words = openingOf(scene);
  if (paragraph?.zone !== 'headline' || words.length > LONGEST_TOPIC) return null;
  const length = words.findIndex(({ lower }) => TOPIC_LINKS.has(lower));
  const label = words.slice(0, Math.max(0, length));
  const name = label.at(-1);
  if (name === undefined || length > LONGEST_LABEL || !label.every(isNamePart)) return null;
  return isKnown(scene, name, paragraph.end)
    ? { first: sentence.first, last: sentence.first + length }
    : null;
}

/** As a name, and not as another label: "Ferry: what we know" is not said by the ferry, "Pros:" and "Cons:" are nobody. */
function isNamedIn(text: string, { lower }: Token): boolean {
  const [initial = '', ...rest] = lower;
  const name = [initial.toUpperCase(), ...rest].join('');
  for (const form of new Set([name, lower.toUpperCase()]))
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      if (!/[\p{L}:]/u.test(text[at + form.length] ?? '')) return true;
  return false;
}

const isNamePart = (token: Token): boolean => token.quotation < 0 && /^\p{Lu}/u.test(token.text);

function opensQuotation({ passage: { tokens, sentences }, sentence, cue }: Scene): boolean {
  const next = tokens[cue.last];
  if (next === undefined || next.quotation < 0) return false;
  if (cue.last < sentence.last) return true;
  return sentences[cue.sentence + 1]?.first === cue.last;
}

const LATER = /^(?:later|earlier|ago)$/;

/** The subject of the sentence before the colon; "an hour later came the answer:" has none that speaks. */
function introduced(scene: Scene): Draft | null {
  const subject = subjectOfVerbBefore(scene, scene.cue.first);
  const isHour = subject !== null && LATER.test(scene.passage.tokens[subject.last]?.lower ?? '');
  const found = subject === null || isHour ? null : draft(scene, subject);
  return found?.parts.some((words) => hasTag(scene, words)) ? null : found;
}

function draft(scene: Scene, mention: Range): Draft | null {
  const { passage, sentence, cue } = scene;
  const { tokens, sentences } = passage;
  const isInside = cue.last < sentence.last;
  const next = sentences[cue.sentence + 1];
  const whole = isInside ? { first: cue.last, last: sentence.last } : next;
  if (whole === undefined) return null;
  const words = trimRange(tokens, whole);
  if (words.last <= words.first || !(hasFiniteVerb(tokens, words) || hasQuotation(tokens, words)))
    return null;
  const lastSentence = isInside ? cue.sentence : cue.sentence + 1;
  return { ...makeDraft(scene, { rule: colon.id, mention, hearer: null, parts: [words] }), lastSentence };
}
