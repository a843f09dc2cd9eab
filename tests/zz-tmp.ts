import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { testDatabase } from './support/db.ts';
import { seedDemo } from '../src/demo/seed.ts';
import { inScope } from '#platform/db/scope.ts';
const d = await testDatabase();
await seedDemo(d.db, { now: Temporal.Now.instant(), onProgress: () => undefined });
const { rows: [q] } = await sql<{id:string}>`select id from platform.quartier`.execute(d.ownerDb);
await inScope(d.db, { quartierId: q!.id, personId: null, organisationId: null, scope: 'quartier', purpose: 'desk:use' }, async (tx) => {
  await sql`set local statement_timeout = '40s'`.execute(tx);
  let t = Date.now();
  await sql`select * from people.search_person('walburga quendelbach', '', 5)`.execute(tx); console.log('search', Date.now()-t); t = Date.now();
  await sql`select * from people.search_person('walburga quendelbach', '', 5)`.execute(tx); console.log('search', Date.now()-t); t = Date.now();
  const w = ['walburga', 'quendelbach'];
  const e = await sql<any>`explain (analyze, costs off, summary on) select p.id, p.name, p.address from (
      select hit.id, sum(hit.score) as score
      from unnest(${w}::text[]) as word
      cross join lateral people.search_person(word, '', 5) as hit
      where hit.score >= 0.6
      group by hit.id order by score desc limit 6) as best
    join published.person_card p on p.quartier_id = platform.current_quartier() and p.id = best.id
    order by best.score desc`.execute(tx).catch(e => ({ rows: [{x: e.message}] })); console.log(e.rows.map((r: any) => Object.values(r)[0]).join('\n'), Date.now()-t);
}).catch(e => console.log(e.message));
await d.drop();
