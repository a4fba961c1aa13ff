/**
 * The closed classes of English grammar, as far as comparing needs them: words that carry no matter of their own. Contractions are
 * expanded before (`expandContractions`), all words are folded.
 */

/** Articles, pronouns, prepositions, conjunctions and what else connects; and ways to say "now". */
const CONNECTING =
  'a an the this that these those there here such same own ' +
  'i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself it its itself ' +
  'they them their theirs themselves one ones who whom whose which what someone anyone everyone somebody anybody everybody ' +
  'something anything everything ' +
  'of in on at by to for from with into onto upon over under about above below between among through during before after ' +
  'against until till since within towards toward across along around behind beyond near off out up down as than per via ' +
  'and or but nor so yet if because while when where whether though although then too also just only even still already ' +
  'again very quite really more most much many some any all both each every other another how why ' +
  'now right moment currently presently today well oh yes';

/** Forms of the verbs that help others, with what stands for all forms of one. A report in other words shifts "will" to "would". */
const HELPING =
  'be:be am:be is:be are:be was:be were:be been:be being:be have:have has:have had:have having:have do:do does:do did:do ' +
  'doing:do done:do will:will would:will shall:will should:should can:can could:can may:may might:may must:must';

const NEGATING = 'not no never neither nor nobody none nothing nowhere without hardly';

/** What helps or connects; what it is matched by. */
export const FUNCTION_WORDS: ReadonlyMap<string, string> = new Map([
  ...CONNECTING.split(' ').map((word) => [word, word] as const),
  ...HELPING.split(' ').map((pair): [string, string] => {
    const [form = '', all = ''] = pair.split(':');
    return [form, all];
  }),
]);

/** Words after which a word can only be a verb or say how something is, never name a thing. */
export const BEFORE_VERBS: ReadonlySet<string> = new Set(
  'will be have do can may must should not never i we you he she they it who'.split(' '),
);

/** Words that turn a sentence into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(NEGATING.split(' '));

/**
 * Words of which one is not the other, in groups: how much or how many, which side of a mark or a moment, which way, for whom,
 * which of several times. Words of one line between the bars are alike.
 */
const CONTRASTING = [
  'all every each both | half | most many much | some several | few fewer little less',
  'more | fewer less',
  'above over | below under',
  'before | after',
  'for | against',
  'inside | outside',
  'up | down',
  'this | next | last',
  'always | often | sometimes seldom rarely',
  'first | last',
  'today tonight | tomorrow | yesterday',
];

/** For a word, as it is written, those that say something else in its place. */
export const CONTRASTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(CONTRASTING.flatMap((line) => line.match(/\w+/g) ?? []))].map((word) => [
    word,
    new Set(CONTRASTING.flatMap((line) => contrastedIn(line, word))),
  ]),
);

function contrastedIn(line: string, word: string): readonly string[] {
  const groups = line.split(' | ').map((group) => group.split(' '));
  return groups.some((group) => group.includes(word))
    ? groups.filter((group) => !group.includes(word)).flat()
    : [];
}

/** "won't" is "will not", "we're" is "we are" and the like; other words stay as they are. */
export const expandContractions = (text: string): string =>
  APOSTROPHE.test(text)
    ? text
        .replace(/\bwon['’]t\b/gi, 'will not')
        .replace(/\b(?:can['’]t|cannot)\b/gi, 'can not')
        .replace(/\bshan['’]t\b/gi, 'shall not')
        .replace(/n['’]t\b/gi, ' not')
        .replace(/\b(it|that|there|here|he|she|what|who)['’]s\b/gi, '$1 is')
        .replace(/['’]re\b/gi, ' are')
        .replace(/['’]ve\b/gi, ' have')
        .replace(/['’]ll\b/gi, ' will')
        .replace(/['’]d\b/gi, ' would')
        .replace(/['’]m\b/gi, ' am')
    : text.replace(/\bcannot\b/gi, 'can not');

const APOSTROPHE = /['’]/;
