/** Which statements report the same remark, or a similar one. */

import { isDocumentId, isStatementId } from '../../core/ids.ts';
import type { StatementPlace } from '../../core/ports.ts';
import type { UtteranceLink } from '../../core/utterances/utterance-link.ts';
import { countAt, textAt, wordAt } from './column.ts';
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
 * stands in the document that was asked for is looked at only where there is one, which spares reading five hundred rows.
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
SELECT DISTINCT
  CAST(one.id AS BLOB), CAST(one_document.id AS BLOB), CAST(other.id AS BLOB), CAST(other_document.id AS BLOB),
  CAST(met.likeness AS BLOB), CAST(met.is_copied AS INTEGER)
FROM met
  CROSS JOIN statement AS one ON one.key = met.one CROSS JOIN document AS one_document ON one_document.key = one.document
  CROSS JOIN statement AS other ON other.key = met.other
  CROSS JOIN document AS other_document ON other_document.key = other.document
WHERE met.document = CASE met.end WHEN met.one THEN one_document.id ELSE other_document.id END
ORDER BY met.one, met.other`;

/** All links that have one of these statements at an end; each once. */
export const readLinks = (
  connection: Connection,
  places: readonly StatementPlace[],
): readonly UtteranceLink[] =>
  places.length === 0
    ? []
    : connection
        .rows(READ, { places: JSON.stringify(places.map(({ id, documentId }) => ({ id, documentId }))) })
        .map(toLink);

const toLink = (row: Row): UtteranceLink => ({
  one: placeAt(row, 0),
  other: placeAt(row, 2),
  likeness: wordAt(row, 4, ['same', 'similar']),
  isCopied: countAt(row, 5) === 1,
});

const placeAt = (row: Row, index: number): StatementPlace => {
  const id = textAt(row, index);
  const documentId = textAt(row, index + 1);
  if (!isStatementId(id) || !isDocumentId(documentId))
    throw new DamagedValue('an end of a link is no statement');
  return { id, documentId };
};
