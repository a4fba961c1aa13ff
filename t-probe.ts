import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { analyse } from './src/core/analyse.ts';
import { documentOf, tools } from './tests/support/language.ts';
for (const n of process.argv.slice(2)) {
  const c = parse(readFileSync(`tests/fixtures/compare/changes/${n}.yaml`,'utf8'), {schema:'core'});
  console.log('##', n, JSON.stringify(c.expected.changes));
  for (const d of c.documents) {
    const a = analyse({...documentOf(`${d.title}\n\n${d.text}`), id: d.id, publishedAt: d.publishedAt}, tools);
    for (const s of a.statements) console.log(' ', s.speaker?.name, s.confidence, s.saidOn, s.stance?.isEarlier ? 'EARLIER':'', s.force, '|', s.parts.map(p=>p.text).join(' … '), JSON.stringify(s.stance?.positions.map(p=>[p.pole,p.shown.text,p.agent,p.act,p.actSide,p.things.join('+'),p.scope.join('+')])));
    for (const x of a.changes) console.log('  CHANGE', x.speaker.name, x.triggers.map(t=>t.words));
  }
}
