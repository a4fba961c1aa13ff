/** What a page of documentation claims to exist: links, paths, npm scripts, commands, constants. */

export interface Claims {
  /** Targets of links inside the project, from the page's folder, with their `#heading` if any. */
  readonly links: readonly string[];
  /** Paths in code type, from the project's folder; or only the name of a file, wherever it is. */
  readonly paths: readonly string[];
  readonly scripts: readonly string[];
  /** Subcommands of `npx who-said`. */
  readonly subcommands: readonly string[];
  /** Lines that a person can type, without the slash: in code type, beginning with a command's name. */
  readonly typed: readonly string[];
  /** Names in capitals: settings, and constants of the sources. */
  readonly constants: readonly string[];
}

const FENCE = /^```[^\n]*\n([\s\S]*?)^```$/gm;
const CODE = /`([^`\n]+)`/g;
const LINK = /\]\((?!https?:)([^)]+)\)/g;
/** At least one slash and a known first folder, or a file name with a known ending. */
const PATH =
  /^(?:(?:bench|bin|commands|config|docs|scripts|seeds|src|tests)(?:\/[\w.-]+)*|[\w.-]+\.(?:md|ts|json|yaml))\/?$/;
const CONSTANT = /^[A-Z]+(?:_[A-Z]+)+$/;

/** Reads a page of Markdown. Names of commands are passed in `commands`. */
export const readClaims = (page: string, commands: readonly string[]): Claims => {
  const blocks = [...page.matchAll(FENCE)].flatMap(([, body = '']) => body.split('\n'));
  const codes = [...page.replace(FENCE, '').matchAll(CODE)].map(([, code = '']) => code);
  const lines = [...blocks, ...codes];
  const words = lines.flatMap((line) => line.split(/[\s=]+/));
  return {
    links: allGroups(page.replace(FENCE, ''), LINK),
    paths: words
      .filter((word) => word.includes('/') || codes.includes(word))
      .filter((word) => PATH.test(word)),
    scripts: lines.flatMap((line) => [
      ...allGroups(line, /\bnpm run (?:-s |--silent )?([\w:-]+)/g),
      ...allGroups(line, /\bnpm (start|test)\b/g),
    ]),
    subcommands: lines.flatMap((line) => allGroups(line, /\bnpx who-said ([\w-]+)/g)),
    typed: [
      ...lines.flatMap((line) => allGroups(line, /\bnpx who-said ask "\/?([^"]+)"/g)),
      ...codes
        .map((code) => code.replace(/^\//, ''))
        .filter((code) => commands.some((name) => code.startsWith(`${name} `))),
    ],
    constants: words.filter((word) => CONSTANT.test(word)),
  };
};

const allGroups = (text: string, form: RegExp): readonly string[] =>
  [...text.matchAll(form)].map(([, group = '']) => group);
