/** Finds names of people, countries and organisations, with the title or role written before or after them. */
import type { Gender, Lexicon } from './lexicon.ts';
import { asideAfter, detachedRole, genderIn, type Run, roleBefore } from './name-roles.ts';
import { afterBody, afterOpeningNoun, afterTitle, skipCountry } from './name-starts.ts';
import { countryOf, type NameType, typeOf } from './name-type.ts';
import { withThings } from './named-things.ts';
import { opensSmall } from './opens-small.ts';
import type { Passage, Token } from './passage.ts';
import type { Span } from './types.ts';

/** One name where it stands, without its title. */
export interface Name extends Span {
  readonly text: string;
  readonly words: readonly string[];
  readonly type: NameType;
  /** Title or role right before the name, as written ("Russian President"); null where there is none. */
  readonly before: string | null;
  /** Aside right after it, as written ("a farmer from Iowa"). */
  readonly after: string | null;
  /** What the title or the role noun tells; null where it tells nothing. */
  readonly gender: Gender | null;
  readonly isPossessive: boolean;
  readonly isQuoted: boolean;
  /** A verb follows: it is the subject of something. */
  readonly isSubject: boolean;
  readonly sentence: number;
  /** Token indexes of the whole run, title included. */
  readonly first: number;
  readonly last: number;
}

const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'al',
  'bin',
  'ibn',
  'la',
  'le',
  'du',
  'dos',
  'da',
  'di',
  'el',
]);
const ORGANISATION_LINKS = new Set(['of', 'for']);
const QUANTIFIER = /^(?:Most|Many|Some|All|Both|Other|Several|Such)$/;
const SUFFIX = /^(?:Jr|Sr)\.?$|^[IVX]{2,4}$/;
const INITIAL = /^\p{Lu}\.$/u;
/** In tokens, from one name to the verb it shares with another. */
const LONGEST_JOINT = 6;

/** Names in the order of the text. */
export function findNames(passage: Passage, lexicon: Lexicon): readonly Name[] {
  const names = passage.sentences.flatMap(({ first, last }, sentence) => {
    const found: Name[] = [];
    const reading = { passage, lexicon, sentence, floor: first, ceiling: last };
    for (let at = first; at < last; at += 1) {
      const end = isNameWord(passage.tokens[at]) ? runEnd(reading, at) : at;
      if (end === at) continue;
      const run = { ...reading, first: at, last: end };
      const whole = { ...run, last: organisationEnd(run, end) };
      found.push(...namesOfRun(whole));
      at = whole.last - 1;
    }
    return found;
  });
  return withThings(names, passage, lexicon);
}

/** A sentence in which runs are looked for. */
type Reading = Omit<Run, 'first' | 'last'>;

function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'X') &&
    !opensSmall(token.text) &&
    /^\p{Lu}/u.test(token.text)
  );
}

function runEnd({ passage: { tokens }, lexicon, ceiling }: Reading, from: number): number {
  if (!isNameWord(tokens[from]) || QUANTIFIER.test(tokens[from]?.text ?? '')) return from;
  let at = from + 1;
  while (at < ceiling && tokens[at]?.quotation === tokens[from]?.quotation) {
    const token = tokens[at];
    const joins =
      isNameWord(token) ||
      isSurname(tokens[at - 1], token, lexicon) ||
      SUFFIX.test(token?.text ?? '') ||
      isOwnedByMany(tokens, at) ||
      (PARTICLES.has(token?.text ?? '') && isNameWord(tokens[at + 1]));
    if (!joins) break;
    at += 1;
  }
  return at;
}

/** "the UN Children | 's | Fund": what many people own is called after them. */
const isOwnedByMany = (tokens: readonly Token[], at: number): boolean =>
  /^[’']s$/.test(tokens[at]?.text ?? '') &&
  /^(?:Children|Women|Men|People|Boys|Girls)$/.test(tokens[at - 1]?.text ?? '') &&
  isNameWord(tokens[at + 1]);

/** "Organization | for Security and Cooperation": small words go on inside the name of an organisation. */
function organisationEnd(run: Run, last: number): number {
  const { lexicon, first, ceiling } = run;
  const { tokens } = run.passage;
  if (!tokens.slice(first, last).some(({ lower }) => lexicon.organisationWords.has(lower))) return last;
  let end = last;
  while (end + 1 < ceiling && goesOn(tokens, end, end > last)) {
    const next = tokens[end + 1]?.text === 'the' ? end + 2 : end + 1;
    const more = runEnd(run, next);
    if (more === next) break;
    end = more;
  }
  return end;
}

/** In "Bank of Harl and Vessen" the "and" may belong to the name, in "Harl Bank and Vessen" it does not. */
const goesOn = (tokens: readonly Token[], at: number, isLinked: boolean): boolean =>
  ORGANISATION_LINKS.has(tokens[at]?.text ?? '') || (isLinked && tokens[at]?.text === 'and');

function namesOfRun(whole: Run): readonly Name[] {
  const { lexicon, passage } = whole;
  const run = { ...whole, first: afterTime({ ...whole, first: afterOffice(whole) }) };
  const words = passage.tokens.slice(run.first, run.last).map(({ text }) => text);
  if (countryOf(words, lexicon) === words.length) return [nameAt(run, run.first, 'country')];
  if (passage.tokens.slice(run.first, run.last).every(({ pos }) => pos === 'ADJ')) return [];
  if (opensWithNoun(run, words)) return [];
  const titled = Math.max(afterTitle(words, lexicon), afterOpeningNoun(run, words));
  const skipped = Math.max(titled, skipCountry(words, lexicon), afterBody(run, words));
  if (
    skipped >= words.length ||
    words.slice(skipped).every((word) => lexicon.timeWords.has(word.toLowerCase()))
  )
    return [];
  const rest = words.slice(skipped);
  return [nameAt(run, run.first + skipped, typeOf(rest, titled > 0, lexicon))];
}

/** "Officials said": the capital is the sentence's, not a name's. */
function opensWithNoun({ first, floor, lexicon }: Run, words: readonly string[]): boolean {
  const word = words[0]?.toLowerCase() ?? '';
  if (words.length > 1 || first !== floor || lexicon.organisationWords.has(word)) return false;
  return lexicon.groups.has(word) || (word.endsWith('s') && lexicon.roles.has(word.slice(0, -1)));
}

/** "Secretary of State | Lee": the department is no part of the name. */
function afterOffice({ passage: { tokens }, first, last }: Run): number {
  const isOffice = tokens[first]?.text === 'State' && tokens[first - 1]?.lower === 'of';
  return isOffice && last - first > 1 ? first + 1 : first;
}

/** "On Tuesday | Paul Lee said", "on Tuesday | Lee said"; "April Lee" and "the Sunday Times" are names. */
function afterTime({ passage: { tokens }, lexicon, first, last }: Run): number {
  let at = first;
  while (at < last && lexicon.timeWords.has(tokens[at]?.lower ?? '')) at += 1;
  if (at === first || at === last || tokens[first - 1]?.pos === 'DET') return first;
  const isName = lexicon.givenNames.has(tokens[first]?.lower ?? '');
  return !isName || lexicon.givenNames.has(tokens[at]?.lower ?? '') ? at : first;
}

function nameAt(run: Run, first: number, type: NameType): Name {
  const { passage, lexicon } = run;
  const { tokens, text } = passage;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[run.last - 1]?.end ?? start;
  const next = tokens[run.last];
  const before = first > run.first ? roleBefore(run, first) : detachedRole(run, first);
  const isPossessive = next !== undefined && /^[’']s?$/.test(next.text) && next.start === end;
  return {
    start,
    end,
    text: text.slice(start, end),
    words: tokens.slice(first, run.last).map((token) => token.text),
    type,
    before,
    after: isPossessive ? null : asideAfter(run),
    gender: genderIn(before, lexicon),
    isPossessive,
    isQuoted: (tokens[first]?.quotation ?? -1) >= 0,
    isSubject: isVerbal(next) || (next?.text === ',' && first === run.floor) || isJointSubject(run),
    sentence: run.sentence,
    first: run.first,
    last: run.last,
  };
}

/** "John Key", "Ann E. Lynch": behind an initial or a given name a capital makes a name of what looks like another word. */
function isSurname(before: Token | undefined, token: Token | undefined, lexicon: Lexicon): boolean {
  if (before === undefined || token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const mayBeName = token.pos === 'NOUN' || (token.pos === 'VERB' && !lexicon.cues.has(token.lower));
  return INITIAL.test(before.text) || (mayBeName && lexicon.givenNames.has(before.lower));
}

const isVerbal = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' || token?.pos === 'AUX' || token?.pos === 'ADV';

/** "Lee and Kim sailed": both are the subject. */
function isJointSubject({ passage: { tokens }, last, ceiling }: Run): boolean {
  if (tokens[last]?.lower !== 'and') return false;
  let at = last + 1;
  while (at < Math.min(ceiling, last + LONGEST_JOINT) && tokens[at]?.pos === 'PROPN') at += 1;
  return at > last + 1 && isVerbal(tokens[at]);
}
