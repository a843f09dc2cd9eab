import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { calendarDate } from '#core/base/calendar-date.ts';
import { inScope } from '#platform/db/scope.ts';
import { demoPersons } from '#rooms/people/index.ts';
import { testDatabase, type TestDatabase } from '../../tests/support/db.ts';
import { exampleQuartier } from './example-quartier.ts';
import { momentsIn } from './moments.ts';
import { seedDemo } from './seed.ts';

// Wednesday, 18 November 2026, 10:15 in Berlin.
const now = Temporal.Instant.from('2026-11-18T09:15:00Z');
const today = calendarDate('2026-11-18');

async function rows<T>(db: Kysely<{}>, text: string): Promise<T[]> {
  return (await sql.raw<T>(text).execute(db)).rows;
}

async function numbers(db: Kysely<{}>, text: string): Promise<Record<string, number>> {
  return (await rows<Record<string, number>>(db, text))[0]!;
}

describe('the synthetic Quartier of 200 inhabitants', () => {
  let t: TestDatabase;
  const said: string[] = [];
  before(async () => {
    t = await testDatabase();
    assert.equal(await seedDemo(t.db, { now, persons: 200, seed: 5, onProgress: (line) => said.push(line) }), true);
  });
  after(() => t.drop());

  test('tells in German what is being written', () => {
    assert.deepEqual(said.map((line) => line.replace(/[\d.]+ Menschen/, 'N Menschen')), [
      'Beispiel-Quartier wird geschrieben: Karte …', 'Beispiel-Quartier wird geschrieben: N Menschen …',
      'Beispiel-Quartier wird geschrieben: ein Jahr Hilfe …', 'Beispiel-Quartier wird geschrieben: Besuche der nächsten Wochen …',
    ]);
  });

  test('holds 200 inhabitants on the real map, 16 who ask for help, 12 who offer it and 14 organisations', async () => {
    assert.deepEqual(await numbers(t.ownerDb, `select
      (select count(*)::int from people.person where household_id is not null) as inhabitants,
      (select count(*)::int from people.household h where not exists (select from quartier.address a where a.id = h.address_id)
        or not exists (select from people.person p where p.household_id = h.id)) as "empty or homeless households",
      (select count(distinct person_id)::int from hilfemix.need) as "in need",
      (select count(*)::int from helping.helper) as helpers,
      (select count(*)::int from cooperation.organisation) as organisations,
      (select count(*)::int from quartier.address) as addresses`), {
      inhabitants: 200, 'empty or homeless households': 0, 'in need': 16, helpers: 12, organisations: 14, addresses: 198,
    });
  });

  test('says of itself that it is an example', async () => {
    const [quartier] = await rows<{ name: string; is_synthetic: boolean; insurer: string }>(t.ownerDb, 'select name, is_synthetic, insurer from platform.quartier');
    assert.deepEqual(quartier, { name: 'Beispielquartier Hoyerswerda', is_synthetic: true, insurer: 'Sammelversicherung Ehrenamt (Beispiel)' });
  });

  test('is not written a second time', async () => {
    const heard: string[] = [];
    assert.equal(await seedDemo(t.db, { now, persons: 50, onProgress: (line) => heard.push(line) }), false);
    assert.deepEqual(heard, []);
    assert.deepEqual(await numbers(t.ownerDb, 'select count(*)::int as quartiere from platform.quartier'), { quartiere: 1 });
  });

  test('is all that the application can found: a Quartier of its own is beyond it', async () => {
    await assert.rejects(rows(t.db, "insert into platform.quartier (slug, name, time_zone, land) values ('echt', 'Echt', 'Europe/Berlin', 'DE-SN')"), /permission denied/);
    await assert.rejects(rows(t.db, 'update platform.quartier set is_synthetic = false'), /permission denied/);
  });

  test('offers one person for each role on the sign-in page, in the order of the page', async () => {
    const offered = await demoPersons(t.db);
    assert.deepEqual(offered.map(({ roles }) => roles[0]), [
      'networker', 'resident', 'relative', 'helper', 'provider', 'traeger', 'municipality', 'funder', 'evaluator', 'operator',
    ]);
    assert.equal(offered[1]!.name, 'Gerda Lindenhain');
  });

  test('lets the daughter see her mother and herself, and nobody else', async () => {
    const [quartier] = await rows<{ id: string }>(t.ownerDb, 'select id from platform.quartier');
    const [daughter] = await rows<{ id: string }>(t.ownerDb, "select id from people.person where given_name = 'Kathrin' and family_name = 'Lindenhain-Voss'");
    const scope = { quartierId: quartier!.id, personId: daughter!.id, organisationId: null, scope: 'own', purpose: 'own:see', today } as const;
    const seen = await inScope(t.db, scope, (tx) =>
      sql<{ given_name: string }>`select given_name from people.person order by given_name`.execute(tx));
    assert.deepEqual(seen.rows.map(({ given_name }) => given_name), ['Gerda', 'Kathrin']);
  });

  test('books in the ledger exactly what was reported and what was told', async () => {
    const sums = await numbers(t.ownerDb, `select
      (select sum(minutes)::int from helping.ledger where source = 'report') as booked,
      (select sum(minutes)::int from helping.report) as reported,
      (select count(*)::int from helping.ledger where source = 'told' and report_id is null and commission_id is not null) as told,
      (select count(*)::int from helping.ledger where report_id is null) as unreported,
      (select count(*)::int from helping.ledger l join helping.commission k on k.id = l.commission_id
        where (k.person_id, k.helper_class, k.activity) is distinct from (l.person_id, l.helper_class, l.activity)) as misbooked`);
    assert.equal(sums['booked'], sums['reported']);
    assert.ok(sums['booked']! > 600 && sums['told']! > 50, JSON.stringify(sums));
    assert.equal(sums['told'], sums['unreported']);
    assert.equal(sums['misbooked'], 0);
  });

  test('hangs together: answers, commissions, visits and reports follow from one another in time', async () => {
    assert.deepEqual(await numbers(t.ownerDb, `select
      (select count(*)::int from helping.commission k join helping.request r on r.id = k.request_id
        left join helping.answer a on a.request_id = r.id
        where a.answer is distinct from 'yes' or a.answered_at < r.asked_at or k.need_id <> r.need_id) as "commissions without yes",
      (select count(*)::int from helping.visit v join helping.commission k on k.id = v.commission_id
        left join helping.commission_end e on e.commission_id = k.id
        where v.day < k.starts_on or v.day > e.ends_on) as "visits outside their commission",
      (select count(*)::int from helping.visit v where (v.status in ('done', 'partial', 'not_done'))
        <> exists (select from helping.report r where r.visit_id = v.id and r.outcome = v.status)) as "status beside the report",
      (select count(*)::int from (select need_id from helping.request r where not exists (
        select from helping.answer a where a.request_id = r.id) group by need_id having count(*) > 1) as twice) as "needs asked twice at once",
      (select count(*)::int from desk.entry where at > '${now}') as "entries to come",
      (select count(*)::int from helping.report where reported_at > '${now}') as "reports to come",
      (select (max(number) - count(*))::int from desk.entry) as "missing numbers of entries",
      (select (max(number) - count(*))::int from helping.commission) as "missing numbers of commissions",
      (select count(*)::int from hilfemix.need n where entry_id is not null and not exists (
        select from desk.thread d where d.id = n.entry_id and d.person_id = n.person_id)) as "needs with a strange entry",
      (select count(*)::int from desk.entry later join desk.entry earlier on earlier.number = later.number - 1
        where later.at < earlier.at) as "entries out of order"`), {
      'commissions without yes': 0, 'visits outside their commission': 0, 'status beside the report': 0, 'needs asked twice at once': 0,
      'entries to come': 0, 'reports to come': 0, 'missing numbers of entries': 0, 'missing numbers of commissions': 0,
      'needs with a strange entry': 0, 'entries out of order': 0,
    });
  });

  test('lays out the visits of running commissions for eight weeks and not a day longer', async () => {
    const [ahead] = await rows<{ first: string; last: string; gaps: number }>(t.ownerDb, `select min(day) as first, max(day) as last,
      (select count(*)::int from helping.commission k left join helping.commission_end e on e.commission_id = k.id
        where k.every = 'week' and k.starts_on <= '${today}' and e.commission_id is null
          and not exists (select from helping.visit v where v.commission_id = k.id and v.day > '${today}')) as gaps
      from helping.visit where day > '${today}'`);
    assert.deepEqual(ahead, { first: '2026-11-19', last: '2027-01-13', gaps: 0 });
  });

  test('leaves the desk something to do today', async () => {
    const todo = await numbers(t.ownerDb, `select
      (select count(*)::int from helping.visit v join helping.commission k on k.id = v.commission_id
        where k.request_id is not null and v.status = 'planned' and v.starts_at < '${now}') as missed,
      (select count(*)::int from desk.thread where state in ('open', 'waiting')) as open,
      (select count(*)::int from hilfemix.arrangement where review_on is not null) as reviews`);
    for (const [what, count] of Object.entries(todo)) assert.ok(count > 0, `${what}: ${count}`);
  });
});

describe('the seed', () => {
  const tables: Readonly<Record<string, string>> = {
    persons: 'select to_jsonb(p) - array[\'quartier_id\', \'created_at\'] as row from people.person p',
    homes: 'select jsonb_build_array(h.id, a.street, a.house_number, h.floor, h.has_lift) as row from people.household h join quartier.address a on a.id = h.address_id',
    consents: 'select to_jsonb(c) - array[\'quartier_id\', \'recorded_at\'] as row from people.consent c',
    entries: 'select to_jsonb(e) - array[\'quartier_id\'] as row from desk.entry e',
    needs: 'select to_jsonb(n) - array[\'quartier_id\', \'created_at\'] as row from hilfemix.need n',
    commissions: 'select to_jsonb(k) - array[\'quartier_id\'] as row from helping.commission k',
    visits: 'select jsonb_build_array(v.commission_id, v.starts_at, v.status) as row from helping.visit v',
    ledger: 'select to_jsonb(l) - array[\'quartier_id\'] as row from helping.ledger l',
  };

  async function fingerprints(seed: number): Promise<Record<string, string>> {
    const t = await testDatabase();
    try {
      await seedDemo(t.db, { now, persons: 60, seed, onProgress: () => undefined });
      const all: Record<string, string> = {};
      for (const [name, query] of Object.entries(tables)) {
        const found = await rows<{ text: string }>(t.ownerDb, `select row::text as text from (${query}) as r order by 1`);
        assert.ok(found.length > 0, name);
        all[name] = createHash('sha256').update(found.map(({ text }) => text).join('\n')).digest('hex');
      }
      return all;
    } finally {
      await t.drop();
    }
  }

  test('gives the same rows twice for the same day and other rows for another seed', async () => {
    const first = await fingerprints(3);
    assert.deepEqual(await fingerprints(3), first);
    const other = await fingerprints(4);
    for (const name of Object.keys(tables)) assert.notEqual(other[name], first[name], name);
  });

  test('leaves nothing behind when it breaks off', async () => {
    const t = await testDatabase();
    try {
      const breakOff = (line: string): void => {
        if (line.includes('Besuche der nächsten Wochen')) throw new Error('the power went');
      };
      await assert.rejects(seedDemo(t.db, { now, persons: 60, onProgress: breakOff }), /the power went/);
      assert.deepEqual(await numbers(t.ownerDb, `select (select count(*)::int from platform.quartier) as quartiere,
        (select count(*)::int from people.person) as persons, (select count(*)::int from desk.entry) as entries`), { quartiere: 0, persons: 0, entries: 0 });
      assert.equal(await seedDemo(t.db, { now, persons: 60, onProgress: () => undefined }), true);
    } finally {
      await t.drop();
    }
  });
});

test('A moment of the history keeps its local time in summer and in winter and never lies ahead of now.', () => {
  const at = momentsIn(exampleQuartier.timeZone, now);
  const minute = (hours: number, rest = 0) => (hours * 60 + rest) as Parameters<typeof at>[1];
  assert.equal(at(calendarDate('2026-07-01'), minute(9, 5)), '2026-07-01T09:05:00+02:00');
  assert.equal(at(calendarDate('2026-11-17'), minute(16)), '2026-11-17T16:00:00+01:00');
  assert.equal(at(today, minute(10, 15)), '2026-11-18T10:15:00+01:00');
  assert.equal(at(today, minute(10, 16)), '2026-11-18T09:15:00Z');
  assert.equal(at(calendarDate('2026-11-19'), minute(8)), '2026-11-18T09:15:00Z');
});
