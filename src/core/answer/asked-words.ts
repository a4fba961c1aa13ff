import { type Content, strong } from '../../reply/build.ts';

/** What was asked about and of whom, to go on a sentence with: " about nato by Kuleba". */
export const askedWords = ({
  topic,
  from,
}: {
  readonly topic: string | undefined;
  readonly from: string | undefined;
}): readonly Content[] => [
  ...(topic === undefined ? [] : [' about ', strong(topic)]),
  ...(from === undefined ? [] : [' by ', strong(from)]),
];
