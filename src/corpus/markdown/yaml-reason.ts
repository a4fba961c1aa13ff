import type { ErrorCode, YAMLParseError } from 'yaml';

/** What people get wrong most often, in their words. */
const REASONS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon in it needs quotation marks around it',
  DUPLICATE_KEY: 'this key stands there twice',
  MISSING_CHAR: 'a quotation mark or bracket, or the colon after a key, is missing here or above',
  TAB_AS_INDENT: 'it begins with a tab',
};

/** What is wrong, for a person; rare mistakes as the parser tells them, without its own count of lines. */
export const yamlReason = ({ code, message }: YAMLParseError): string =>
  REASONS[code] ?? message.replace(/( at line \d+, column \d+:?)?(\n[\s\S]*)?$/, '');
