/** Which statements report the same remark, or a similar one. */

import { isDocumentId, isStatementId } from '../../core/ids.ts';
import type { StatementPlace } from '../../core/ports.ts';
import type { UtteranceLink } from '../../core/utterances/utterance-link.ts';
import { textAt } from './column.ts';
import type { Connection, Row } from './connection.ts';
import { DamagedValue } from './damaged-value.ts';

const WRITE = `
INSERT OR REPLACE INTO utterance_link (one, other, likeness, is_copied)
SELECT min(one.key, other.key), max(one.key, other.key), link.value ->> 'likeness', link.value ->> 'isCopied'
FROM json_each(:links) AS link
  CROSS JOIN statement AS one ON one.id = link.value ->> 'one' ->> 'id'
  CROSS JOIN document AS one_document
    ON one_document.key = one.document AND one_document.id = link.value ->> 'one' ->> 'documentId'
  CROSS JOIN statement AS other ON other.id = link.value ->> 'other' ->> 'id'
  CROSS JOIN document AS other_document
    ON other_document.key = other.document AND other_document.id = link.value ->> 'other' ->> 'documentId'
WHERE one.key <> other.key`;

/** Keeps links, inside a transaction. A pair has one link; its ends stand in the order of their keys. */
export const writeLinks = (connection: Connection, links: readonly UtteranceLink[]): void => {
  if (links.length > 0) connection.run(WRITE, { links: JSON.stringify(links) });
};

/**
 * From both ends, because the index on either finds it. Most statements have no link: whether one with the id that was asked for
 * stands in the document that was asked for is looked at only where there is one, which spares reading five hundred rows. All links
 * come as one text, a line each, because the driver takes its time, and some memory, over every column of every row.
 */
const READ = `
WITH
  asked (key, document) AS MATERIALIZED (
    SELECT statement.key, place.value ->> 'documentId'
    FROM json_each(:places) AS place CROSS JOIN statement ON statement.id = place.value ->> 'id'
  ),
  met (end, document, one, other, likeness, is_copied) AS (
    SELECT asked.*, utterance_link.* FROM asked CROSS JOIN utterance_link ON utterance_link.one = asked.key
    UNION ALL
    SELECT asked.*, utterance_link.* FROM asked CROSS JOIN utterance_link ON utterance_link.other = asked.key
  )
SELECT CAST(group_concat(link, char(10)) AS BLOB) FROM (
SELECT DISTINCT
  concat_ws(' ', one.id, one_document.id, other.id, other_document.id, met.likeness, met.is_copied) AS link
FROM met
  CROSS JOIN statement AS one ON one.key = met.one CROSS JOIN document AS one_document ON one_document.key = one.document
  CROSS JOIN statement AS other ON other.key = met.other
  CROSS JOIN document AS other_document ON other_document.key = other.document
WHERE met.document = CASE met.end WHEN met.one THEN one_document.id ELSE other_document.id END
ORDER BY met.one, met.other)`;

/** All links that have one of these statements at an end; each once. */
export const readLinks = (
  connection: Connection,
  places: readonly StatementPlace[],
): readonly UtteranceLink[] =>
  places.length === 0
    ? []
    : toLinks(
        connection.rows(READ, {
          places: JSON.stringify(places.map(({ id, documentId }) => ({ id, documentId }))),
        })[0],
      );

/** None where nothing is linked: then the text is NULL. */
const toLinks = (row: Row | undefined): readonly UtteranceLink[] =>
  row === undefined || row[0] === null ? [] : textAt(row, 0).split('\n').map(toLink);

const toLink = (line: string): UtteranceLink => {
  const [one, oneDocument, other, otherDocument, likeness, isCopied] = line.split(' ');
  if (likeness !== 'same' && likeness !== 'similar') throw new DamagedValue('a link has no likeness');
  return {
    one: toPlace(one, oneDocument),
    other: toPlace(other, otherDocument),
    likeness,
    isCopied: isCopied === '1',
  };
};

const toPlace = (id = '', documentId = ''): StatementPlace => {
  if (!isStatementId(id) || !isDocumentId(documentId))
    throw new DamagedValue('an end of a link is no statement');
  return { id, documentId };
};
