/** What an option may become while somebody types it: only values that lead to an answer in this corpus. */
import { nearestOf } from './answer/nearest.ts';
import type { Context, CorpusView } from './context.ts';
import { SOURCES, type Source } from './suggest-sources.ts';
import { type Match, matchBeginning, matchNames, type Suggestible } from './suggestible.ts';

/** A value of an option, and how it is shown. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** What has been typed of which option. */
export interface Asked {
  readonly command: string;
  readonly option: string;
  readonly begun: string;
}

/** As many as Discord shows: https://discord.com/developers/docs/interactions/application-commands (read 2026-11). */
const MOST = 25;
/** So many are tried; of names that nobody is quoted on there may be thousands. */
const MOST_TRIED = 100;
/** Longer than any name. */
const LONGEST = 200;

/**
 * At most 25. Case, accents and marks do not matter; beginnings come before beginnings of inner words, these before
 * what stands inside a word, and equals as often as they are met. Where nothing fits, what is near in spelling. Of an
 * unknown command or option, or one with nothing to suggest: none. Rejects only as the store does.
 */
export const suggest = async (
  { command, option, begun }: Asked,
  context: Context,
): Promise<readonly Suggestion[]> => {
  const options = context.commands.find(({ name }) => name === command)?.options ?? {};
  const source = Object.hasOwn(options, option) ? SOURCES[options[option]?.completes ?? 'nothing'] : null;
  if (source === null) return [];
  const view = await context.corpus();
  const search: Search = { source, view, context, ...readHeld(source, view, context) };
  const typed = begun.trim().slice(0, LONGEST);
  const found = await keepLeading(matchBeginning(typed, search.known), search);
  if (found.length > 0) return found;
  const near = nearestOf(typed, source.names(view, context), MOST);
  return keepLeading(matchNames(near, search.known), search);
};

/** What is worked out once for each view of the corpus. */
interface Held {
  readonly known: readonly Suggestible[];
  /** Whether a value leads to an answer, as far as it has been asked. */
  readonly leads: Map<string, boolean>;
}

interface Search extends Held {
  readonly source: Source;
  readonly view: CorpusView;
  readonly context: Context;
}

const held = new WeakMap<CorpusView, Map<Source, Held>>();

const readHeld = (source: Source, view: CorpusView, context: Context): Held => {
  const bySource = held.get(view) ?? new Map<Source, Held>();
  const made = bySource.get(source) ?? { known: source.list(view, context), leads: new Map() };
  held.set(view, bySource.set(source, made));
  return made;
};

const keepLeading = async (matches: readonly Match[], search: Search): Promise<readonly Suggestion[]> => {
  const kept: Suggestion[] = [];
  for (const { value, also } of matches.slice(0, MOST_TRIED)) {
    if (kept.length === MOST) break;
    const label = also === null ? value : `${value} (also ${also})`;
    if (await isLeading(value, search)) kept.push({ label, value });
  }
  return kept;
};

const isLeading = async (value: string, { source, view, context, leads }: Search): Promise<boolean> => {
  const isKnown = leads.get(value) ?? (await source.leads(value, view, context));
  leads.set(value, isKnown);
  return isKnown;
};
