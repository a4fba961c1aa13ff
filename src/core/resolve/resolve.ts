/** Mention to speaker, inside one document. */
import type { FoundStatement } from '../../text/extract.ts';
import type { Gender, Lexicon } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import type { Passage, Token } from '../../text/passage.ts';
import type { Excerpt, Step } from '../../text/types.ts';
import type { Confidence, SpeakerType } from '../corpus.ts';
import { buildCast, type Cast, type Person } from './cast.ts';
import { type Antecedent, choosePronoun } from './pronoun.ts';
import { coversRole, isPastRole, roleWords } from './role-words.ts';

/** Whom a mention means; `person` where it is one of the document's people. */
export interface Resolution {
  readonly name: string | null;
  readonly type: SpeakerType;
  readonly person: Person | null;
  readonly confidence: Confidence;
  readonly step: Step;
}

export interface ResolveInput {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly names: readonly Name[];
  /** In the order of the text. */
  readonly statements: readonly FoundStatement[];
}

const PRONOUNS: Readonly<Record<string, Gender | 'plural' | 'narrator'>> = {
  he: 'm',
  she: 'f',
  they: 'plural',
  it: 'plural',
  i: 'narrator',
  we: 'narrator',
  you: 'narrator',
};

/** One resolution for each statement, in the same order. */
export function resolveSpeakers(input: ResolveInput): {
  readonly cast: Cast;
  readonly resolutions: readonly Resolution[];
} {
  const named = input.names.filter(({ sentence }) => zoneOf(input.passage, sentence) !== 'headline');
  const cast = buildCast(named, input.lexicon);
  const antecedents = named.flatMap((name): readonly Antecedent[] => {
    const person = name.isQuoted ? null : cast.personOf(name);
    return person === null ? [] : [{ name, person }];
  });
  const resolutions: Resolution[] = [];
  for (const statement of input.statements) {
    resolutions.push(resolveOne({ ...input, cast, antecedents, resolutions }, statement));
  }
  return { cast, resolutions };
}

interface State extends ResolveInput {
  readonly cast: Cast;
  readonly antecedents: readonly Antecedent[];
  /** Of the statements so far. */
  readonly resolutions: readonly Resolution[];
}

function resolveOne(state: State, { mention }: FoundStatement): Resolution {
  if (mention === null) return unresolved('nobody-named', []);
  const tokens = tokensOf(state.passage, mention);
  const pronoun = tokens.length === 1 ? PRONOUNS[tokens[0]?.lower ?? ''] : undefined;
  if (pronoun !== undefined) return resolvePronoun(state, mention, pronoun);
  return (
    resolveName(state, mention, tokens) ??
    resolveRole(state, mention, tokens) ??
    describe(mention, tokens, state.lexicon)
  );
}

const tokensOf = ({ tokens }: Passage, { start, end }: Excerpt): readonly Token[] =>
  tokens.slice(firstAt(tokens, start), firstAt(tokens, end));

/** Index of the first token that starts at or after an offset. */
function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const zoneOf = ({ paragraphs, sentences }: Passage, sentence: number) =>
  paragraphs[sentences[sentence]?.paragraph ?? -1]?.zone;

function unresolved(rule: string, evidence: readonly Excerpt[]): Resolution {
  return { name: null, type: 'unknown', person: null, confidence: 'unresolved', step: { rule, evidence } };
}

function resolvePronoun(state: State, mention: Excerpt, pronoun: Gender | 'plural' | 'narrator'): Resolution {
  if (pronoun === 'narrator') return unresolved('pronoun-narrator', [mention]);
  if (pronoun === 'plural') return resolvePlural(state, mention);
  const at = firstAt(state.passage.tokens, mention.start);
  const sentence = sentenceAt(state.passage, at);
  const choice = choosePronoun(
    { gender: pronoun, at, sentence, lastSpeaker: lastPerson(state, sentence) },
    state.antecedents,
  );
  if (choice === null) return unresolved('pronoun-tie', [mention]);
  return {
    name: choice.person.name,
    type: 'person',
    person: choice.person,
    confidence: choice.isCertain ? 'high' : 'medium',
    step: { rule: 'pronoun', evidence: choice.name === null ? [mention] : [mention, excerptOf(choice.name)] },
  };
}

const excerptOf = ({ start, end, text }: Name): Excerpt => ({ start, end, text });

function lastPerson({ resolutions, statements, passage }: State, sentence: number) {
  const last = resolutions.at(-1);
  const statement = statements[resolutions.length - 1];
  if (!last?.person || statement === undefined) return null;
  const ended = sentenceAt(passage, firstAt(passage.tokens, Math.max(statement.end, statement.cue.end) - 1));
  return { person: last.person, sentencesAgo: Math.max(0, sentence - ended) };
}

/** Index of the sentence that holds a token. */
function sentenceAt({ sentences }: Passage, token: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.last ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "They", "it": the group, organisation or country that spoke last. */
function resolvePlural({ resolutions }: State, mention: Excerpt): Resolution {
  const last = resolutions.at(-1);
  if (!last || last.name === null || last.type === 'person') return unresolved('pronoun-plural', [mention]);
  return {
    ...last,
    confidence: 'medium',
    step: { rule: 'pronoun-plural', evidence: [mention, ...last.step.evidence.slice(0, 1)] },
  };
}

/** The first name of the mention that is not there to describe another: "Trump's manager Kellyanne Conway" is Conway. */
function resolveName(state: State, mention: Excerpt, tokens: readonly Token[]): Resolution | null {
  const inside = namesIn(state.names, { ...mention, end: headEnd(tokens, mention.end) });
  const name = inside.find((candidate) => !describesAnother(state, candidate, tokens));
  if (name === undefined) return null;
  const person = state.cast.personOf(name);
  const evidence = [mention, excerptOf(name)];
  if (person !== null) {
    const rule = person.name === name.text ? 'full-name' : 'surname';
    return { name: person.name, type: 'person', person, confidence: 'high', step: { rule, evidence } };
  }
  if (name.type === 'person' && name.words.length === 1) return unresolved('surname-tie', evidence);
  if (name.type === 'country') {
    const country = state.lexicon.countries.get(name.text.toLowerCase()) ?? name.text;
    return {
      name: country,
      type: 'country',
      person: null,
      confidence: 'high',
      step: { rule: 'country', evidence },
    };
  }
  return {
    name: name.text,
    type: name.type,
    person: null,
    confidence: 'high',
    step: { rule: 'name', evidence },
  };
}

/** Offset where the head of a mention ends: "Ukraine's ambassador | to the U.K.", "Ann Lee | , a farmer". */
function headEnd(tokens: readonly Token[], end: number): number {
  const opensWithLink = tokens[0]?.pos === 'ADP';
  const tail = tokens
    .slice(opensWithLink ? 1 : 0)
    .find(({ pos, text, quotation }) => quotation < 0 && (pos === 'ADP' || text === ',' || text === '('));
  return tail === undefined ? end : tail.end;
}

const namesIn = (names: readonly Name[], { start, end }: Excerpt): readonly Name[] =>
  names.filter((name) => name.start >= start && name.start < end);

/** A name with "'s", an adjective of a country, or a name that a noun follows belongs to what comes after it. */
function describesAnother({ passage, lexicon }: State, name: Name, tokens: readonly Token[]): boolean {
  if (name.isPossessive) return true;
  const next = passage.tokens[name.last];
  const isLast = tokens.at(-1)?.end === name.end;
  if (isLast || next === undefined) return false;
  return (
    next.pos === 'NOUN' &&
    (lexicon.roles.has(next.lower) || lexicon.groups.has(next.lower) || name.type !== 'person')
  );
}

/** "Ukraine's foreign minister": the one person of the document with that role. */
function resolveRole(state: State, mention: Excerpt, tokens: readonly Token[]): Resolution | null {
  if (!tokens.some(({ lower }) => state.lexicon.roles.has(lower)) || tokens[0]?.lower === 'a') return null;
  const wanted = roleWords(mention.text, state.lexicon);
  const holders = state.cast.people.filter(({ roles }) =>
    roles.some((role) => !isPastRole(role) && coversRole(roleWords(role, state.lexicon), wanted)),
  );
  const [holder] = holders;
  if (holder === undefined) return null;
  const lastSpeaker = state.resolutions.at(-1)?.person;
  const chosen = holders.length === 1 ? holder : holders.find((person) => person === lastSpeaker);
  if (chosen === undefined) return unresolved('role-tie', [mention]);
  return {
    name: chosen.name,
    type: 'person',
    person: chosen,
    confidence: holders.length === 1 && wanted.size > 1 ? 'high' : 'medium',
    step: { rule: 'role', evidence: [mention, ...roleEvidence(state, chosen)] },
  };
}

function roleEvidence({ antecedents }: State, person: Person): readonly Excerpt[] {
  const where = antecedents.find(
    (antecedent) => antecedent.person === person && antecedent.name.before !== null,
  );
  return where === undefined ? [] : [excerptOf(where.name)];
}

const LONGEST_DESCRIPTION = 80;

/** Nobody by name: a group, a body or somebody described; shown in the words of the text. */
function describe(mention: Excerpt, tokens: readonly Token[], { groups, roles }: Lexicon): Resolution {
  const words = tokens.filter(({ quotation }) => quotation < 0);
  const isKnown = words.some(({ lower }) => groups.has(lower) || roles.has(lower));
  const name =
    mention.text
      .split(/[,(]/)[0]
      ?.replace(/^(?:the|a|an|some)\s+/i, '')
      .trim() ?? '';
  const isName = /\p{L}/u.test(name) && name.length <= LONGEST_DESCRIPTION && !/[\n]/.test(name);
  if (!isName) return unresolved('description-unclear', [mention]);
  return {
    name,
    type: isKnown ? 'group' : 'unknown',
    person: null,
    confidence: isKnown ? 'high' : 'low',
    step: { rule: isKnown ? 'group' : 'description', evidence: [mention] },
  };
}
