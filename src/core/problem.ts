/**
 * Expected failures. A Problem is data; `explain.ts` turns it into the sentence that a person reads, the log gets
 * the cause. Anything else that is thrown is a bug.
 */
import type { Finding } from './setting-finding.ts';

/** Every expected failure by kind, with what its sentence needs. Paths and values are shown as given. */
export interface ProblemDetails {
  readonly 'folder-missing': { readonly path: string };
  readonly 'folder-unreadable': { readonly path: string };
  readonly 'file-unreadable': { readonly path: string };
  readonly 'file-unwritable': { readonly path: string };
  /** `path`: where it was to be written. */
  readonly 'picture-missing': { readonly path: string };
  readonly 'file-empty': { readonly path: string };
  readonly 'file-too-large': { readonly path: string; readonly bytes: number; readonly limit: number };
  readonly 'file-binary': { readonly path: string };
  /** `line` counts from 1. */
  readonly 'file-not-utf8': { readonly path: string; readonly line: number };
  readonly 'article-missing': { readonly path: string };
  readonly 'front-matter-broken': { readonly path: string; readonly line: number; readonly reason: string };
  readonly 'front-matter-value': {
    readonly path: string;
    readonly key: string;
    readonly value: string;
    readonly expected: string;
  };
  readonly 'document-twice': { readonly path: string; readonly first: string };
  readonly 'store-newer': { readonly path: string; readonly found: number; readonly known: number };
  readonly 'store-corrupt': { readonly path: string };
  readonly 'store-busy': { readonly path: string };
  readonly 'store-read-only': { readonly path: string };
  readonly 'store-unopenable': { readonly path: string };
  readonly 'disk-full': { readonly path: string };
  readonly 'command-unknown': { readonly name: string; readonly nearest: string | null };
  readonly 'option-unknown': {
    readonly name: string;
    readonly command: string;
    readonly nearest: string | null;
  };
  readonly 'option-missing': { readonly name: string; readonly command: string; readonly example: string };
  readonly 'option-invalid': {
    readonly name: string;
    readonly value: string;
    readonly expected: string;
    readonly example: string;
  };
  readonly 'option-twice': { readonly name: string };
  readonly 'speaker-unknown': { readonly value: string; readonly nearest: readonly string[] };
  readonly 'outlet-unknown': { readonly value: string; readonly known: readonly string[] };
  readonly 'statement-unknown': { readonly id: string };
  readonly 'answer-unknown': { readonly id: string };
  /** `action` as typed: `digest pause`. */
  readonly 'not-allowed': { readonly action: string };
  readonly 'digest-unknown': { readonly name: string; readonly known: readonly string[] };
  readonly 'digest-unnamed': { readonly action: string; readonly names: readonly string[] };
  readonly 'setting-invalid': { readonly name: string; readonly value: string; readonly expected: string };
  /** `count`: how many findings there are. */
  readonly 'settings-invalid': { readonly count: number; readonly findings: readonly Finding[] };
  readonly 'setting-missing': { readonly name: string; readonly because: string };
  readonly 'slack-refused': { readonly setting: string };
  readonly 'slack-unreachable': { readonly address: string };
  readonly 'discord-refused': { readonly setting: string };
  readonly 'discord-unreachable': { readonly address: string };
  /** `code` is that of https://discord.com/developers/docs/topics/opcodes-and-status-codes, null where there was none. */
  readonly 'discord-closed': { readonly code: number | null };
  /** `until` is an instant as people read it: 2022-02-14 18:00 UTC. */
  readonly 'discord-sessions': { readonly until: string };
  /** `setting` names the port in the settings. */
  readonly 'port-in-use': { readonly port: number; readonly setting: string };
  readonly 'config-invalid': { readonly path: string; readonly line: number; readonly reason: string };
  /** `wrong` and `instead` are whole sentences; `line` counts from 1. */
  readonly 'correction-invalid': {
    readonly path: string;
    readonly line: number;
    readonly wrong: string;
    readonly instead: string;
  };
  readonly 'corrections-unreadable': { readonly path: string };
  /** As for corrections. */
  readonly 'alias-invalid': {
    readonly path: string;
    readonly line: number;
    readonly wrong: string;
    readonly instead: string;
  };
  readonly 'aliases-unreadable': { readonly path: string };
  /** The one file that was named to be read; `file-unreadable` is one of many. */
  readonly 'input-unreadable': { readonly path: string };
  readonly 'input-invalid': { readonly path: string; readonly line: number; readonly reason: string };
}

export type ProblemKind = keyof ProblemDetails;

/** One expected failure. */
export type Problem = {
  readonly [K in ProblemKind]: { readonly kind: K } & ProblemDetails[K];
}[ProblemKind];

/** A Problem on its way up; always keeps the cause for the log. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: { readonly cause?: unknown }) {
    super(problem.kind, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
