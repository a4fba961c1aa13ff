/**
 * What makes a statement key, and how much: the one table of weights. `why` says these sentences; a change of a weight is a
 * change here and nowhere else. Weights are whole numbers; only their differences matter.
 */

/** What a weight is given for. */
export interface KeyRule {
  /** Which of its sides the rule looks at. */
  readonly side: 'Words' | 'Speaker' | 'Force' | 'Certainty' | 'Reports' | 'Topic';
  readonly weight: number;
  /** For people, without a full stop. */
  readonly sentence: string;
}

export const KEY_RULES = {
  'words-direct': { side: 'Words', weight: 4, sentence: 'all words are the speaker’s own' },
  'words-mixed': { side: 'Words', weight: 3, sentence: 'some words are the speaker’s own' },
  'words-indirect': { side: 'Words', weight: 0, sentence: 'the words are a paraphrase' },
  'words-few': { side: 'Words', weight: -3, sentence: 'so few words say little by themselves' },
  'words-headline': { side: 'Words', weight: -2, sentence: 'they stand in a headline, which shortens' },
  'speaker-head': { side: 'Speaker', weight: 5, sentence: 'speaks as head of a state or government' },
  'speaker-minister': { side: 'Speaker', weight: 4, sentence: 'speaks as minister of a government' },
  'speaker-country': { side: 'Speaker', weight: 3, sentence: 'a country speaks through its government' },
  'speaker-leader': {
    side: 'Speaker',
    weight: 3,
    sentence: 'leads an organisation, a city, a region or a party',
  },
  'speaker-official': { side: 'Speaker', weight: 2, sentence: 'holds an office, or speaks for one who does' },
  'speaker-body': { side: 'Speaker', weight: 2, sentence: 'an organisation speaks as itself' },
  'speaker-named': { side: 'Speaker', weight: 1, sentence: 'is named, without a rank that is known' },
  'speaker-group': { side: 'Speaker', weight: 0, sentence: 'a group that nobody is named of' },
  'speaker-nobody': { side: 'Speaker', weight: 0, sentence: 'nobody could be named' },
  'force-denies': { side: 'Force', weight: 3, sentence: 'denies something' },
  'force-demands': { side: 'Force', weight: 3, sentence: 'demands something' },
  'force-promises': { side: 'Force', weight: 2, sentence: 'promises something' },
  'force-warns': { side: 'Force', weight: 2, sentence: 'warns of something' },
  'force-estimates': { side: 'Force', weight: 1, sentence: 'gives an estimate' },
  'force-affirms': { side: 'Force', weight: 0, sentence: 'says that something is so' },
  'force-hedges': { side: 'Force', weight: 0, sentence: 'says that something may be so' },
  'force-unclear': {
    side: 'Force',
    weight: 0,
    sentence: 'nothing tells what the speaker does with the words',
  },
  'force-declines': { side: 'Force', weight: -4, sentence: 'tells what was not said' },
  'certainty-high': { side: 'Certainty', weight: 2, sentence: 'the attribution is certain' },
  'certainty-medium': { side: 'Certainty', weight: 0, sentence: 'the attribution is fairly certain' },
  'certainty-low': { side: 'Certainty', weight: 0, sentence: 'the attribution rests on weak evidence' },
  'certainty-unresolved': { side: 'Certainty', weight: 0, sentence: 'nobody could be named with confidence' },
  'reports-more': {
    side: 'Reports',
    weight: 2,
    sentence: 'each further independent outlet with the same remark, up to three',
  },
  'topic-words': { side: 'Topic', weight: 3, sentence: 'names the topic in its own words' },
  'topic-context': { side: 'Topic', weight: 1, sentence: 'the topic is named beside its words' },
  'topic-title': { side: 'Topic', weight: 0, sentence: 'only the headline is about the topic' },
} as const satisfies Readonly<Record<string, KeyRule>>;

export type KeyRuleId = keyof typeof KEY_RULES;

/** More outlets than this weigh no more. */
export const MOST_FURTHER_OUTLETS = 3;

/** What a statement loses for each that was chosen before it by the same speaker, or on the same topic. */
export const SAME = { speaker: 3, topic: 1 } as const;
