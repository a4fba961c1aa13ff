/** One page of a channel's messages, as Slack cuts it. https://docs.slack.dev/reference/methods/conversations.history */
import { type Fields, isTrue, textAt } from '../fields.ts';

const MOST = 1000;

/** `messages` are all there are, newest first; `body` is the request. The cursor is a position. */
export const pageOf = (messages: readonly Fields[], body: Fields): Fields => {
  const { limit = 100 } = body;
  const asked = messages.filter((message) => isWithin(textAt(message, 'ts'), body));
  const from = Number(textAt(body, 'cursor') || 0);
  const to = from + Math.min(Number(limit), MOST);
  const page = asked.slice(from, to);
  const hasMore = to < asked.length;
  return {
    ok: true,
    messages: isTrue(body, 'include_all_metadata') ? page : page.map(withoutMetadata),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(to) : '' },
  };
};

/** The ends of the range belong to it only when `inclusive`. */
const isWithin = (ts: string, body: Fields): boolean => {
  const oldest = textAt(body, 'oldest');
  const latest = textAt(body, 'latest');
  if (isTrue(body, 'inclusive') && (ts === oldest || ts === latest)) return true;
  return (oldest === '' || ts > oldest) && (latest === '' || ts < latest);
};

const withoutMetadata = ({ metadata: _, ...message }: Fields): Fields => message;
