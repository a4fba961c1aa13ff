/** Suggestions as Discord takes them. */
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Suggestion } from '../../../core/suggest.ts';
import { shorten } from '../../../reply/shorten.ts';
import { LONGEST_CHOICE, lengthOf, MOST_CHOICES } from './limits.ts';

/** A long label is cut; a value is used as it is or not at all, for one that is cut would ask for something else. */
export const toChoices = (
  suggestions: readonly Suggestion[],
): readonly APIApplicationCommandOptionChoice<string>[] => {
  const values = suggestions.map(({ value }) => value);
  return suggestions
    .filter(({ label, value }, at) => hasWords(label) && hasWords(value) && values.indexOf(value) === at)
    .map(({ label, value }) => ({ name: shorten(label, LONGEST_CHOICE, lengthOf), value }))
    .filter(({ value }) => value.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES);
};

/** Discord refuses all choices for a blank one. */
const hasWords = (text: string): boolean => text.trim() !== '';
