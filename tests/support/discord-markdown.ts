/**
 * What Discord finds in a text: a small reader of its own, written from what is known of Discord's rules and not from the printer
 * (docs/decisions/0012-discord-markdown.md). Where in doubt it finds more than Discord does.
 */

type Kind =
  | 'text'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'code block'
  | 'link'
  | 'address'
  | 'mention'
  | 'emoji'
  | 'timestamp'
  | 'heading'
  | 'small'
  | 'quote'
  | 'list';

/** Something that a reader sees. */
export interface Seen {
  readonly kind: Kind;
  /** The words as shown; of a timestamp its seconds. */
  readonly text: string;
  /** Where a link leads. */
  readonly url: string | null;
  readonly inner: readonly Seen[];
}

interface Rule {
  readonly kind: Kind;
  /** `inner` is read again, `text` is shown as it is, `url` is where it leads. */
  readonly form: RegExp;
  /** Blocks open where nothing but spaces stands before on the line. */
  readonly opensLine?: true;
}

const BLOCKS: readonly Rule[] = [
  { kind: 'heading', form: /#{1,3}\s+(?!#)(?<inner>[^\n]*)\n?/y, opensLine: true },
  { kind: 'small', form: /-# +(?!-#)(?<inner>[^\n]+)\n?/y, opensLine: true },
  { kind: 'quote', form: />>> (?<inner>[\s\S]*)/y, opensLine: true },
  { kind: 'quote', form: /(?<inner>> [^\n]*(?:\n *> [^\n]*)*)\n?/y, opensLine: true },
  { kind: 'list', form: /(?:[*-]|\d+\.) +(?<inner>[^\n]+)/y, opensLine: true },
];

/** Characters with which no rule begins, taken at once. */
const WORDS: Rule = { kind: 'text', form: /(?<text>[^\\#\->*\d[hsd<@`_~|:]+)/iy };

const ESCAPE: Rule = { kind: 'text', form: /\\(?<text>[^0-9A-Za-z\s])/uy };

const LINKS: readonly Rule[] = [
  {
    kind: 'link',
    form: /\[(?<inner>(?:\[[^\]]*\]|[^[\]])*)\]\(\s*<?(?<url>(?:\([^)]*\)|[^\s\\])*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/y,
  },
  { kind: 'address', form: /(?<text>(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/iy },
  { kind: 'address', form: /<(?<text>[^: >]+:\/[^ >]+|\+?\d[\d ()-]{5,}|[^\s@<>]+@[^\s<>]+)>/y },
  { kind: 'mention', form: /(?<text><(?:@[!&]?|#)\d+>|<\/[^:>]+:\d+>|<id:\w+>|@everyone|@here)/y },
];

const FORMATS: readonly Rule[] = [
  { kind: 'code block', form: /```(?<text>[\s\S]+?)```/y },
  { kind: 'code', form: /(?<ticks>`+)(?<text>[\s\S]+?)(?<!`)\k<ticks>(?!`)/y },
  { kind: 'bold', form: /\*\*(?<inner>(?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y },
  { kind: 'underline', form: /__(?<inner>(?:\\[\s\S]|[^\\])+?)__(?!_)/y },
  { kind: 'italic', form: /\*(?=\S)(?<inner>(?:\\[\s\S]|[^\\*])+?)\*(?!\*)/y },
  { kind: 'italic', form: /_(?<inner>(?:\\[\s\S]|[^\\_])+?)_(?!\w)/y },
  { kind: 'strike', form: /~~(?<inner>[\s\S]+?)~~/y },
  { kind: 'spoiler', form: /\|\|(?<inner>[\s\S]+?)\|\|/y },
  { kind: 'timestamp', form: /<t:(?<text>-?\d+)(?::[tTdDfFR])?>/y },
  { kind: 'emoji', form: /(?<text><a?:\w+:\d+>|:\w+:)/y },
];

const EVERYWHERE = [WORDS, ESCAPE, ...BLOCKS, ...LINKS, ...FORMATS];

/** In the label of a link no backslash is dropped, and nothing is linked. */
const IN_LABEL = [WORDS, ...FORMATS];

/** Reads a description; a title has fewer rules, of which none is missing here. */
export const readDiscord = (source: string, rules: readonly Rule[] = EVERYWHERE): readonly Seen[] => {
  const seen: Seen[] = [];
  let at = 0;
  while (at < source.length) {
    const found = findAt(source, at, rules);
    seen.push(found?.seen ?? textOf(source.charAt(at)));
    at += found?.length ?? 1;
  }
  return join(seen);
};

/** The words as shown, of anything in them. */
export const shownText = (seen: readonly Seen[]): string => seen.map(({ text }) => text).join('');

const textOf = (text: string): Seen => ({ kind: 'text', text, url: null, inner: [] });

const findAt = (
  source: string,
  at: number,
  rules: readonly Rule[],
): { readonly seen: Seen; readonly length: number } | null => {
  const opensLine = /(?:^|\n) *$/.test(source.slice(Math.max(0, at - 200), at));
  for (const { kind, form, opensLine: isBlock } of rules) {
    form.lastIndex = at;
    const match = isBlock && !opensLine ? null : form.exec(source);
    if (match !== null) return { seen: seenOf(kind, match, rules), length: match[0].length };
  }
  return null;
};

const seenOf = (kind: Kind, match: RegExpExecArray, rules: readonly Rule[]): Seen => {
  const { inner, text, url } = match.groups ?? {};
  if (inner === undefined) return { ...textOf(text ?? ''), kind };
  if (kind === 'link') return linkOf(match[0], inner, url ?? '');
  const words = kind === 'quote' ? inner.replace(/^ *> /gm, '') : inner;
  const read = readDiscord(
    words,
    rules.filter((rule) => kind !== 'quote' || rule.kind !== 'quote'),
  );
  return { kind, text: shownText(read), url: null, inner: read };
};

/** A label that could pass for another address, or has a picture in it, or nothing, is no label. */
const linkOf = (whole: string, label: string, url: string): Seen => {
  const isMisleading = /\p{Extended_Pictographic}|:\w+:|\w+:\/\/|<[@#:]|@everyone|@here|discord\.gg/iu.test(
    label,
  );
  if (isMisleading || label.trim() === '' || !URL.canParse(url)) return textOf(whole);
  const inner = readDiscord(label, IN_LABEL);
  return { kind: 'link', text: shownText(inner), url, inner };
};

/** Neighbouring words become one text. */
const join = (seen: readonly Seen[]): readonly Seen[] => {
  const joined: Seen[] = [];
  for (const each of seen) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && each.kind === 'text')
      joined[joined.length - 1] = textOf(last.text + each.text);
    else joined.push(each);
  }
  return joined;
};
