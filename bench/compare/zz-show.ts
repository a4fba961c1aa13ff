import { z } from 'zod';
import { loadEquipment, openCaseCorpus } from './case-corpus.ts';
import { readCases } from './read-cases.ts';

const eq = await loadEquipment('config');
for (const one of readCases('tests/fixtures/compare/utterances', z.unknown())) {
  if (!process.argv.slice(2).includes(one.name)) continue;
  const { records, store } = await openCaseCorpus(one.documents, eq);
  console.log('#', one.name, one.about);
  for (const r of records) {
    console.log(
      r.document.id,
      r.document.outlet,
      r.document.publishedAt,
      r.sketch.agency,
      r.sketch.shingles.length,
    );
    for (const s of r.analysis.statements)
      console.log(
        '   ',
        s.kind,
        s.speaker?.name,
        '|',
        s.speaker?.role,
        s.speaker?.type,
        s.confidence,
        s.saidOn,
        '|',
        s.parts.map((p) => p.text).join(' // '),
      );
  }
  for (const l of await store.linksOf(records.flatMap((r) => r.analysis.statements)))
    console.log('  ', JSON.stringify(l));
}
