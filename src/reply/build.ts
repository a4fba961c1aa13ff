/**
 * One constructor a node, so that a command reads like what it says. A bare string stands for a text node.
 */
import type {
  Action,
  Actions,
  Block,
  Code,
  Command,
  DayNode,
  ExcerptNode,
  Facts,
  Heading,
  Inline,
  Link,
  List,
  Mark,
  Notice,
  Outcome,
  Paragraph,
  Reply,
  Section,
  StatementNode,
  Strong,
  Text,
} from './nodes.ts';

/** Anything that may stand in a line. */
export type Content = string | Inline;

/** Plain words. */
export const text = (value: string): Text => ({ type: 'text', value });

/** Words that stand out: a name, a number. */
export const strong = (value: string): Strong => ({ type: 'strong', value });

/** Something to be copied as it is: an id, a path. */
export const code = (value: string): Code => ({ type: 'code', value });

/** The meant words inside an excerpt. */
export const mark = (value: string): Mark => ({ type: 'mark', value });

/** A web address with its label; printers link only http and https. */
export const link = (url: string, label: string): Link => ({ type: 'link', url, label });

/** A calendar day, `YYYY-MM-DD`. */
export const day = (value: string): DayNode => ({ type: 'day', value });

/** A command to try, without a slash: `who-said nato`. */
export const command = (value: string): Command => ({ type: 'command', value });

/** What the answer is about, in one line. */
export const heading = (...content: readonly Content[]): Heading => ({
  type: 'heading',
  children: inlines(content),
});

/** A few sentences. */
export const paragraph = (...content: readonly Content[]): Paragraph => ({
  type: 'paragraph',
  children: inlines(content),
});

/** A cited statement. */
export const statement = (fields: Omit<StatementNode, 'type'>): StatementNode => ({
  type: 'statement',
  ...fields,
});

/** Words of an original; a line break in a text or mark begins a new line. */
export const excerpt = (...content: readonly Content[]): ExcerptNode => ({
  type: 'excerpt',
  children: inlines(content),
});

/** Items in no particular order. */
export const list = (items: readonly (readonly Content[])[]): List => ({
  type: 'list',
  ordered: false,
  items: items.map(inlines),
});

/** Steps, counted from 1. */
export const steps = (items: readonly (readonly Content[])[]): List => ({ ...list(items), ordered: true });

/** A group under a title. A statement inside does not repeat a speaker whom the title names. */
export const section = (title: readonly Content[], children: readonly Block[]): Section => ({
  type: 'section',
  title: inlines(title),
  children,
});

/** Labels with their values, a row each. */
export const facts = (rows: readonly (readonly [label: string, value: readonly Content[]])[]): Facts => ({
  type: 'facts',
  rows: rows.map(([label, value]) => [label, inlines(value)] as const),
});

/** Something about the answer itself. */
export const notice = (tone: Notice['tone'], ...content: readonly Content[]): Notice => ({
  type: 'notice',
  tone,
  children: inlines(content),
});

/** What can be done next, in the order of the buttons. */
export const actions = (...items: readonly Action[]): Actions => ({ type: 'actions', items });

/** The whole answer. */
export const reply = (outcome: Outcome, children: readonly Block[]): Reply => ({
  type: 'reply',
  outcome,
  children,
});

const inlines = (content: readonly Content[]): readonly Inline[] =>
  content.map((part) => (typeof part === 'string' ? text(part) : part));
