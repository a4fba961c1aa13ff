/** What `who-said check` says. */
import { code, facts, heading, list, notice, reply, section, strong } from '../reply/build.ts';
import type { Block, Inline, Reply } from '../reply/nodes.ts';
import { plural } from './answer/plural.ts';
import { describeSchedule } from './digest/describe-schedule.ts';
import type { DigestPlan } from './digest/plan.ts';
import { parseSchedule } from './digest/schedule.ts';
import { type Finding, type Place, placeWords, subjectOf } from './setting-finding.ts';

/** A setting that somebody has given. */
export interface SettingInUse {
  readonly key: string;
  /** As it may be shown. */
  readonly shown: string;
  readonly place: Place;
  /** Where else it stands, without effect. */
  readonly over: readonly Place[];
}

/** A line of a file that is for another program. */
export interface ForeignSetting {
  readonly key: string;
  readonly place: Place;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  /** What may be meant so. */
  readonly warnings: readonly Finding[];
  readonly inUse: readonly SettingInUse[];
  readonly foreign: readonly ForeignSetting[];
  readonly digests: readonly DigestPlan[];
  /** The platforms were asked as well. */
  readonly isLive: boolean;
}

/** A problem with everything that is wrong; or that all is well, with what is set and where. */
export const checkReply = (report: CheckReport): Reply =>
  report.findings.length > 0 ? mistakes(report) : allIsWell(report);

const mistakes = ({ findings, warnings }: CheckReport): Reply =>
  reply('problem', [
    heading(`${plural(findings.length, 'mistake')} in the settings`),
    findingList(findings),
    ...worthALook(warnings),
  ]);

const findingList = (findings: readonly Finding[]): Block =>
  list(findings.map((finding) => [...subject(finding), `${finding.wrong} ${finding.instead}`]));

const worthALook = (warnings: readonly Finding[]): readonly Block[] =>
  warnings.length === 0 ? [] : [section(['Worth a look'], [findingList(warnings)])];

const subject = (finding: Finding): readonly Inline[] => {
  const about = subjectOf(finding);
  return about === null ? [] : [strong(`${about}:`), { type: 'text', value: ' ' }];
};

const allIsWell = ({ warnings, inUse, foreign, digests, isLive }: CheckReport): Reply =>
  reply('answered', [
    heading('All is well'),
    ...worthALook(warnings),
    ...part('Settings', inUse.map(settingRow)),
    ...part('Digests', digests.map(digestRow)),
    ...part(
      'For other programs',
      foreign.map(({ key, place }) => [key, [placeWords(place)]] as const),
    ),
    notice(
      'info',
      inUse.length === 0
        ? 'Nothing is set, so everything has its default.'
        : 'Everything else has its default.',
      isLive ? '' : ' Neither Slack nor Discord was asked.',
    ),
  ]);

type Row = readonly [label: string, value: readonly (string | Inline)[]];

const part = (title: string, rows: readonly Row[]): readonly Block[] =>
  rows.length === 0 ? [] : [section([title], [facts(rows)])];

const settingRow = ({ key, shown, place, over }: SettingInUse): Row => {
  const hidden = over.length === 0 ? '' : `, over ${over.map(placeWords).join(', ')}`;
  return [key, [code(shown), ` from ${placeWords(place)}${hidden}`]];
};

const digestRow = ({ name, channel, schedule, zone }: DigestPlan): Row => {
  const read = parseSchedule(schedule);
  const when = read.type === 'schedule' ? describeSchedule(read) : schedule;
  return [name, [`${channel}: ${when}, ${zone}`]];
};
