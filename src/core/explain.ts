/** Every expected failure in words: what is the matter, and what to do next. For people who have never seen the code. */
import { allOf, eitherOf } from './name-list.ts';
import type { Problem, ProblemDetails, ProblemKind } from './problem.ts';
import { findingLine } from './setting-finding.ts';

/** Whole sentences, each with its full stop; commands in them stand without a slash. */
export interface Explanation {
  readonly sentence: string;
  readonly next: string;
}

/** Explains a problem. Paths and values stand in it as they were given. */
export const explain = (problem: Problem): Explanation => explainKind(problem);

type ProblemOf<K extends ProblemKind> = { readonly [P in K]: { readonly kind: P } & ProblemDetails[P] }[K];

type Explanations = { readonly [K in ProblemKind]: (problem: ProblemOf<K>) => Explanation };

/** Generic, so that TypeScript sees that the entry and the problem are of the same kind. */
const explainKind = <K extends ProblemKind>(problem: ProblemOf<K>): Explanation =>
  EXPLANATIONS[problem.kind](problem);

const EXPLANATIONS: Explanations = {
  'folder-missing': ({ path }) => ({
    sentence: `The folder ${path} does not exist.`,
    next: 'Create it, or correct CORPUS_DIRS.',
  }),
  'folder-unreadable': ({ path }) => ({
    sentence: `The folder ${path} may not be read.`,
    next: 'Give the user that runs who-said the right to read it.',
  }),
  'file-unreadable': ({ path }) => ({
    sentence: `The file ${path} cannot be read; the others were.`,
    next: 'Check that it still exists and that who-said has the right to read it.',
  }),
  'file-unwritable': ({ path }) => ({
    sentence: `The file ${path} cannot be written.`,
    next: 'Choose a folder that exists, with room on its disk, where who-said has the right to write.',
  }),
  'picture-missing': ({ path }) => ({
    sentence: `This answer has no picture, so there is nothing to write to ${path}.`,
    next: 'Ask for a timeline, such as: timeline nato.',
  }),
  'file-empty': ({ path }) => ({
    sentence: `There is not a word in ${path}, so it was not read.`,
    next: 'Put a text into it, or remove it.',
  }),
  'file-too-large': ({ path, bytes, limit }) => ({
    sentence: `There are ${megabytes(bytes)} in ${path}, more than the ${megabytes(limit)} that one document may have, so it was not read.`,
    next: 'Split it into one file for each article.',
  }),
  'file-binary': ({ path }) => ({
    sentence: `What is in ${path} is not a text, whatever its name says, so it was not read.`,
    next: 'Save the article as plain text, Markdown or HTML.',
  }),
  'file-not-utf8': ({ path, line }) => ({
    sentence: `There are characters on line ${line} of ${path} that are not UTF-8, so it was not read.`,
    next: 'Save it again with the encoding UTF-8.',
  }),
  'article-missing': ({ path }) => ({
    sentence: `No article could be found in the page ${path}, so it was not read.`,
    next: 'Save the article itself, not a front page or a list, or save its text as a .txt file.',
  }),
  'input-unreadable': ({ path }) => ({
    sentence: `The file ${path} cannot be read.`,
    next: 'Check that there is a file of this name, no folder, and that you have the right to read it; for what is piped in, write - instead.',
  }),
  'front-matter-broken': ({ path, line, reason }) => ({
    sentence: `The lines between --- at the top of ${path} cannot be read: line ${line}, ${bare(reason)}.`,
    next: 'Correct that line; each reads like "outlet: The Daily".',
  }),
  'front-matter-value': ({ path, key, value, expected }) => ({
    sentence: `In ${path}, ${key} is "${value}", but it has to be ${expected}.`,
    next: `Correct ${key} at the top of the file, or remove that line.`,
  }),
  'document-twice': ({ path, first }) => ({
    sentence: `The file ${path} has the same text as ${first}, so it counts once.`,
    next: 'Remove one of them to be rid of this note.',
  }),
  'store-newer': ({ path, found, known }) => ({
    sentence: `The store ${path} was written by a newer who-said (version ${found} of its layout; this one knows ${known}).`,
    next: 'Update who-said, or point DATA_DIR at another folder. Nothing was changed.',
  }),
  'store-corrupt': ({ path }) => ({
    sentence: `The store ${path} is damaged.`,
    next: 'Move it aside and start again: it is filled anew from your documents.',
  }),
  'store-busy': ({ path }) => ({
    sentence: `Another program is writing to the store ${path} and did not finish in time.`,
    next: 'Try again in a moment, or stop the other one.',
  }),
  'store-read-only': ({ path }) => ({
    sentence: `The store ${path} may not be written to.`,
    next: 'Give the user that runs who-said the right to write there, or point DATA_DIR at another folder.',
  }),
  'store-unopenable': ({ path }) => ({
    sentence: `The store ${path} cannot be opened.`,
    next: 'Check that its folder exists and may be written to, or point DATA_DIR at another folder.',
  }),
  'disk-full': ({ path }) => ({
    sentence: `The disk that holds ${path} is full; nothing that was stored is lost.`,
    next: 'Free some space, then try again.',
  }),
  'command-unknown': ({ name, nearest }) => ({
    sentence: `There is no command ${name}.`,
    next: `${nearest === null ? '' : `Did you mean ${nearest}? `}To ask about it, type: who-said ${name}. For all commands, type: help.`,
  }),
  'option-unknown': ({ name, command, nearest }) => ({
    sentence: `${command} has no option ${name}.`,
    next: `${nearest === null ? '' : `Did you mean ${nearest}:? `}For its options, type: help ${command}.`,
  }),
  'option-missing': ({ name, command, example }) => ({
    sentence: `${command} needs a ${plainName(name)}.`,
    next: `For example, type: ${command} ${example}.`,
  }),
  'option-invalid': ({ name, value, expected, example }) => ({
    sentence: `"${value}" does not work as ${plainName(name)}: expected ${expected}.`,
    next: `For example, ${name}:${/\s/.test(example) ? `"${example}"` : example}.`,
  }),
  'option-twice': ({ name }) => ({
    sentence: `The option ${name} was given more than once.`,
    next: 'Give it once; put words that belong together in quotation marks.',
  }),
  'speaker-unknown': ({ value, nearest }) => ({
    sentence: `Nobody called "${value}" says anything in these documents.`,
    next: nearest.length === 0 ? WHO_IS_HERE : `Did you mean ${eitherOf(nearest)}? ${WHO_IS_HERE}`,
  }),
  'outlet-unknown': ({ value, known }) => ({
    sentence: `No single outlet here is called "${value}".`,
    next: known.length === 0 ? 'No document here names its outlet.' : `It may be ${eitherOf(known)}.`,
  }),
  'statement-unknown': ({ id }) => ({
    sentence: `There is no statement ${id}; it may have left with its document.`,
    next: 'Ask again with who-said, and take the id that stands beside the statement.',
  }),
  'answer-unknown': ({ id }) => ({
    sentence: `No answer ${id} is remembered here; the newest 10,000 are.`,
    next: 'Take the id from the end of an answer; if it is from another machine, replay it there.',
  }),
  'not-allowed': ({ action }) => ({
    sentence: `${action} is only for people who run this chat.`,
    next: 'Ask one of them to do it, or whoever runs who-said to add you to ADMIN_USERS.',
  }),
  'digest-unknown': ({ name, known }) => ({
    sentence: `No digest is called "${name}".`,
    next: `There is ${allOf(known)}. For all of them, type: digest status.`,
  }),
  'digest-unnamed': ({ action, names }) => ({
    sentence: `digest ${action} has to know which digest is meant.`,
    next: `Name it: ${eitherOf(names.map((name) => `digest ${action} name:${name}`))}.`,
  }),
  'setting-invalid': ({ name, value, expected }) => ({
    sentence: `The setting ${name} is "${value}", but it has to be ${expected}.`,
    next: `Correct ${name} in the environment or in the file .env.`,
  }),
  'settings-invalid': ({ count, findings }) => ({
    sentence: [
      count === 1 ? 'There is 1 mistake in the settings.' : `There are ${count} mistakes in the settings.`,
      ...findings.slice(0, MOST_FINDINGS).map(findingLine),
    ].join(' '),
    next:
      count > MOST_FINDINGS
        ? 'For all of them, run: who-said check.'
        : 'To see whether all is well afterwards, run: who-said check.',
  }),
  'setting-missing': ({ name, because }) => ({
    sentence: `The setting ${name} is empty, but ${because} needs it.`,
    next: `Set ${name} in the environment or in the file .env.`,
  }),
  'slack-refused': ({ setting }) => ({
    sentence: `Slack does not accept what is set as ${setting}.`,
    next: `Copy it again from your app at api.slack.com/apps into ${setting}, and start again.`,
  }),
  'slack-unreachable': ({ address }) => ({
    sentence: `Slack could not be reached at ${address}.`,
    next: 'Check the network of this machine, and start again; with LOG_LEVEL=info the log tells the cause.',
  }),
  'discord-refused': ({ setting }) => ({
    sentence: `Discord does not accept what is set as ${setting}.`,
    next: `Copy it again from your app at discord.com/developers into ${setting}, and start again.`,
  }),
  'discord-unreachable': ({ address }) => ({
    sentence: `Discord could not be reached at ${address}.`,
    next: 'Check the network of this machine, and start again; with LOG_LEVEL=info the log tells the cause.',
  }),
  'discord-closed': ({ code }) => ({
    sentence: `Discord has closed the connection for good${code === null ? '' : ` (${code})`}.`,
    next: 'Look at your app at discord.com/developers, and start again; the page on gateway close codes there tells what the number means.',
  }),
  'discord-sessions': ({ until }) => ({
    sentence: `Discord lets the bot log in no more before ${until}.`,
    next: 'Find out what has started it so often, and start it again after that time.',
  }),
  'port-in-use': ({ port, setting }) => ({
    sentence: `Another program is listening on port ${port}.`,
    next: `Stop it, or set ${setting} to a port that is free.`,
  }),
  'config-invalid': ({ path, line, reason }) => ({
    sentence:
      line === 0
        ? `${path}: ${bare(reason)}.`
        : `The file ${path} has a mistake on line ${line}: ${bare(reason)}.`,
    next: line === 0 ? 'Put it back and start again.' : 'Correct that line and start again.',
  }),
  'correction-invalid': ({ path, line, wrong, instead }) => ({
    sentence: `${path}, line ${line}: ${wrong}`,
    next: instead,
  }),
  'corrections-unreadable': ({ path }) => ({
    sentence: `The corrections in ${path} cannot be read; what was corrected before stays so.`,
    next: 'Save the file as plain text in UTF-8, and give the user that runs who-said the right to read it.',
  }),
  'alias-invalid': ({ path, line, wrong, instead }) => ({
    sentence: `${path}, line ${line}: ${wrong}`,
    next: instead,
  }),
  'aliases-unreadable': ({ path }) => ({
    sentence: `The aliases in ${path} cannot be read; what they said before still counts.`,
    next: 'Save the file as plain text in UTF-8, and give the user that runs who-said the right to read it.',
  }),
  'input-invalid': ({ path, line, reason }) => ({
    sentence: `Line ${line} of ${path} cannot be used: ${bare(reason)}.`,
    next: 'Correct that line; the others do not depend on it.',
  }),
};

/** As many as somebody reads at the start; all of them are for `who-said check`. */
const MOST_FINDINGS = 3;

const WHO_IS_HERE = 'To see who is here, type: corpus.';

/** Rounded up, so that what is too large by a little does not read as if it were not. */
const megabytes = (bytes: number): string => `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;

const bare = (reason: string): string => reason.trim().replace(/\.+$/, '');

const plainName = (name: string): string => (name === 'id' ? 'statement id' : name);
