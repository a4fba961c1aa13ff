/**
 * What Discord takes of a command, in UTF-16 units:
 * https://docs.discord.com/developers/interactions/application-commands (read 2026-11-21).
 */

export const LONGEST_NAME = 32;
export const LONGEST_DESCRIPTION = 100;
/** Choices of an option, and suggestions while somebody types. */
export const MOST_CHOICES = 25;
/** The name of a choice, and its value. */
export const LONGEST_CHOICE = 100;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

/** Whether a command or an option may have this name; that of a message command may be anything short enough. */
export const isCommandName = (name: string): boolean =>
  NAME.test(name) && name.length <= LONGEST_NAME && name === name.toLowerCase();

/** Discord counts UTF-16 units here. */
export const lengthOf = (text: string): number => text.length;
