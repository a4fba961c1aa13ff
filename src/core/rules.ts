/**
 * Every rule by its id: what it saw, and what would have made it more certain. `why` says these sentences and
 * `docs/rules.md` is made from them.
 */

/** Words for people, and how sure an attribution can be at most that rests on the rule. */
export interface RuleWords {
  readonly summary: string;
  /** Null where nothing would: the plainest form. */
  readonly certain: string | null;
  readonly atMost?: 'medium' | 'low';
}

/** By rule id. */
export type Rules = Readonly<Record<string, RuleWords>>;

export const RULES: Rules = {
  'quotation-tag': {
    summary: 'A quotation ends right where the speaker and a reporting verb begin: “…,” Lee said.',
    certain: null,
  },
  'clause-tag': {
    summary:
      'A clause without quotation marks is followed or interrupted by the speaker and a reporting verb: The plan is dead, Lee said.',
    certain: 'Quotation marks around the words.',
    atMost: 'medium',
  },
  'cue-clause': {
    summary: 'The speaker and a reporting verb stand before the words: Lee said that the plan is dead.',
    certain: 'Quotation marks around the words, or the word “that” before them.',
  },
  'shared-subject': {
    summary:
      'The reporting verb has no subject of its own and takes that of the verb before it: Lee shook his head, saying the plan was dead.',
    certain: 'A reporting verb with a subject of its own.',
    atMost: 'medium',
  },
  'quoted-as-saying': {
    summary: 'Somebody else quotes the speaker: the agency quoted Lee as saying that the plan was dead.',
    certain: 'The words from the speaker, without another in between.',
    atMost: 'medium',
  },
  colon: {
    summary:
      'A name, or a sentence about somebody, ends in a colon and the words follow: Lee: “The plan is dead.”',
    certain: 'A reporting verb.',
    atMost: 'low',
  },
  'according-to': {
    summary: '“According to” names the source.',
    certain: 'Quotation marks around the words.',
  },
  'subject-inside': {
    summary:
      'Other words stand right before the mention, so that it may be a part of something longer: … the plan that Lee said ….',
    certain: 'The mention at the start of its clause.',
    atMost: 'low',
  },
  'relative-clause': {
    summary:
      'The mention stands inside another clause and speaks in one with “who” or “which”: … a talk with Lee, who said ….',
    certain: 'The mention at the start of its clause.',
    atMost: 'medium',
  },
  'plain-clause': {
    summary:
      'The words follow without “that” or quotation marks, on a verb that does not always report: Lee hinted the plan was dead.',
    certain: 'The word “that” or quotation marks, or a plain “said”.',
    atMost: 'medium',
  },
  transcript: {
    summary:
      'The text is a transcript, and the turn opens with the name of the one who speaks: LEE: The plan is dead.',
    certain: null,
  },
  'question-answer': {
    summary:
      'The turn opens with “Q” or “A”: answers are those of the one person whom the text names before them, questions are nobody’s.',
    certain: 'The name in place of “Q” or “A”.',
    atMost: 'medium',
  },
  'post-below': {
    summary:
      'Somebody wrote something, a colon follows, and the next paragraph has no quotation marks of its own.',
    certain: 'Quotation marks around the words.',
    atMost: 'medium',
  },
  post: {
    summary:
      'A post with the name or the handle of the one who wrote it before or behind it: — Ann Lee (@annlee) March 4, 2031.',
    certain: null,
    atMost: 'medium',
  },
  'list-of-quotations': {
    summary:
      'A quotation stands by itself, with a name behind a dash, in brackets or before a colon: “…” — Ann Lee, mayor.',
    certain: 'A reporting verb.',
  },
  'other-language': {
    summary: 'The words and what stands around them are not English, so they are kept and nobody is named.',
    certain: 'A reporting verb in English next to the words.',
  },
  'full-name': {
    summary: 'The mention is the full name.',
    certain: null,
  },
  surname: {
    summary: 'The mention is a shorter form of one full name in the document, and of no other.',
    certain: 'The full name in the same place.',
  },
  'surname-tie': {
    summary: 'The mention fits the names of more than one person in the document, so nobody is named.',
    certain: 'A first name or a title that only one of them has.',
  },
  role: {
    summary: 'The document gives this role to one person only.',
    certain: 'The name next to the role.',
  },
  'role-tie': {
    summary: 'The document gives this role to more than one person, so nobody is named.',
    certain: 'The name next to the role.',
  },
  pronoun: {
    summary:
      'The pronoun goes back to the person of its gender who is likeliest by who spoke last, who was a subject, how near they are named, and whom the pronouns before it meant.',
    certain: 'The name in place of the pronoun.',
  },
  'pronoun-tie': {
    summary: 'The pronoun fits nobody well enough, or two people about equally well, so nobody is named.',
    certain: 'The name in place of the pronoun.',
  },
  'pronoun-plural': {
    summary:
      '“They” goes back to the people, and “it” to the body or country, who spoke last or were the last subject before it.',
    certain: 'The name in place of the pronoun.',
  },
  'pronoun-narrator': {
    summary:
      '“I”, “we” or “you” outside quotation marks is the writer or the reader, whom the document does not name.',
    certain: 'A name.',
  },
  country: {
    summary: 'The mention is a country.',
    certain: 'The name of the person or office who spoke for it.',
  },
  name: {
    summary:
      'The mention is a name that stands for itself: an organisation, or a name that occurs in one form only.',
    certain: 'A full name, or a role beside it.',
  },
  joint: {
    summary: 'The mention names several people together, who are shown as one group.',
    certain: 'One name alone.',
  },
  group: { summary: 'The mention is an unnamed group, body or office.', certain: 'A name.' },
  description: {
    summary: 'The mention describes somebody without a name or a known role.',
    certain: 'A name, or a role that the document gives to one person.',
  },
  'description-unclear': { summary: 'The mention does not say who is meant.', certain: 'A name.' },
  'nobody-named': {
    summary: 'Nobody is named as the source.',
    certain: 'A name next to the reporting verb.',
  },
  correction: {
    summary: 'Somebody has put the speaker right by hand, in `config/corrections.yaml`.',
    certain: null,
  },
};
