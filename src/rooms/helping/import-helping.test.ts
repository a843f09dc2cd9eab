import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { addDays, calendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import { asDesk, testQuartier, type TestCtx } from '../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { plantFixture, type PlantedQuartier } from '../../../tests/support/fixture.ts';
import { keepVisitsAhead } from './commission-helper.ts';
import { helpingFigures } from './figures.ts';
import { importHelping, type HelpingRows } from './import-helping.ts';
import { isAsleep } from './asleep.ts';
import { helperFacts } from './read-roster.ts';
import { visitsBy } from './read-visits.ts';
import { readRoster } from './show-roster.ts';

let database: TestDatabase;
let here: PlantedQuartier;

before(async () => {
  database = await testDatabase();
  here = (await plantFixture(database.ownerDb)).here;
});
after(() => database.drop());

const desk = <T>(work: (ctx: TestCtx) => Promise<T>) => asDesk(database.db, work, { quartier: { ...testQuartier, id: here.id } });
const idOf = (kind: string, number: number): string => `019d${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;
const today = calendarDate('2026-11-23');

function rowsOf(visitCount: number): HelpingRows {
  const { resident, neighbour } = here.persons;
  const by = { personId: resident, helperPersonId: neighbour, organisationId: null, helperClass: 'neighbour', activity: 'errands' } as const;
  const commissions = Array.from({ length: Math.ceil(visitCount / 50) }, (_, index) => ({
    ...by, id: idOf('0001', index), needId: here.needs.covered, requestId: idOf('0002', 0), note: '', payer: 'own_money' as const, centsPerHour: 1_200,
    schedule: { every: 'week' as const, everyN: 1, weekdays: [1 as const], timeOfDay: minutes(570), duration: minutes(40), startsOn: calendarDate('2025-11-24'), endsOn: null },
    commissionedBy: here.persons.networker, commissionedAt: '2025-11-20T09:00:00Z', insurer: 'Unfallkasse',
  }));
  const visits = Array.from({ length: visitCount }, (_, index) => ({
    id: idOf('0003', index), commissionId: idOf('0001', Math.floor(index / 50)), day: addDays(calendarDate('2025-11-24'), 7 * (index % 50)),
    timeOfDay: minutes(570), duration: minutes(40),
  }));
  const reported = visits.filter((_, index) => index % 10 !== 0);
  const reports = reported.map((visit, index) => ({
    id: idOf('0004', index), visitId: visit.id, outcome: 'done' as const, minutes: minutes(40), reason: '', how: 'paper' as const, reportedBy: null, reportedAt: `${visit.day}T15:00:00Z`,
  }));
  return {
    timeZone: 'Europe/Berlin', visitsUpTo: today,
    helpers: [{
      personId: neighbour, helperClass: 'neighbour', activities: ['errands'], free: [[540, 720], [1980, 2100]], maxMinPerWeek: 600, maxWalkMin: 15, maxPersons: 3,
      refuses: ['pets'], hasCar: true, isPaid: false, secrecySignedOn: null, status: 'active', since: calendarDate('2025-11-01'), lastAnswerOn: calendarDate('2026-05-22'),
    }],
    absences: [{ personId: neighbour, from: calendarDate('2026-11-20'), until: calendarDate('2026-11-24') }],
    requests: [{ ...by, id: idOf('0002', 0), needId: here.needs.covered, askedAt: '2025-11-19T09:00:00Z', askedBy: null, channel: 'phone', answerBy: null }],
    answers: [{ requestId: idOf('0002', 0), answer: 'yes', how: 'phone', answeredAt: '2025-11-19T12:00:00Z', recordedBy: null }],
    commissions, visits, reports,
    ledger: reports.map((report, index) => ({
      ...by, id: idOf('0005', index), day: reported[index]!.day, minutes: minutes(40), payer: 'own_money' as const, cents: 800,
      commissionId: reported[index]!.commissionId, reportId: report.id, source: 'report' as const, bookedAt: report.reportedAt,
    })),
    ends: [{ commissionId: idOf('0001', 0), endsOn: calendarDate('2026-11-09'), recordedBy: null, recordedAt: '2026-11-09T09:00:00Z' }],
  };
}

test('Many rows come in at once and stand as if they had been written one by one', async (t) => {
  const rows = rowsOf(20_000);
  const began = performance.now();
  await desk((ctx) => importHelping(ctx.tx, here.id, rows));
  t.diagnostic(`20,000 visits, 18,000 reports and ledger rows in ${Math.round(performance.now() - began)} ms`);
  const { rows: [counted] } = await sql<{ done: number; planned: number; first: string; numbers: number; last: number }>`
    select count(*) filter (where v.status = 'done') as done, count(*) filter (where v.status = 'planned') as planned,
      to_char(min(v.starts_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as first,
      (select max(number) from helping.commission where quartier_id = ${here.id}) as numbers,
      (select last_number from helping.numbering where quartier_id = ${here.id}) as last
    from helping.visit v where v.quartier_id = ${here.id} and v.activity = 'errands'`.execute(database.ownerDb);
  // One commission was there before; 400 came in.
  assert.deepEqual(counted, { done: 18_000, planned: 2_000, first: '2025-11-24 08:30', numbers: 401, last: 401 });
});

test('Visits go on from where the import left off, except for what has ended', async () => {
  await desk(keepVisitsAhead);
  const ahead = await desk((ctx) => visitsBy(ctx, here.persons.neighbour, addDays(today, 1), addDays(today, 400)));
  // Mondays from 30 November to 18 January: eight for each of the 399 commissions that run on.
  assert.equal(new Set(ahead.map(({ commissionId }) => commissionId)).has(idOf('0001', 0)), false);
  const { rows } = await sql<{ count: number }>`select count(*) as count from helping.visit
    where quartier_id = ${here.id} and activity = 'errands' and day > ${today}`.execute(database.ownerDb);
  assert.equal(rows[0]?.count, 8 * 399);
});

test('The roster knows who sleeps and who is away, in SQL as in code', async () => {
  const [fact] = await desk((ctx) => helperFacts(ctx, { activity: 'errands', from: today, to: addDays(today, 6) }));
  assert.equal(fact?.isAsleep, true);
  assert.equal(fact.absentUntil, '2026-11-24');
  assert.deepEqual(fact.absentOn, [{ from: '2026-11-20', until: '2026-11-24' }]);
  assert.deepEqual(fact.free, [[540, 720], [1980, 2100]]);
  assert.deepEqual(fact.personsNow, [here.persons.resident]);
  for (const list of ['asleep', 'away'] as const) {
    const roster = await desk((ctx) => readRoster(ctx, { list, page: 1 }));
    assert.deepEqual(roster.helpers.map(({ personId }) => personId), [here.persons.neighbour]);
  }
  const people = { since: calendarDate('2025-01-01'), lastAnswerOn: calendarDate('2026-05-23') };
  assert.equal(isAsleep(people, today), false, 'on the very day after six months she is still awake');
});

test('Figures are counts that hold for those who may see no row', async () => {
  const counts = await desk((ctx) => helpingFigures(ctx));
  // 18,000 visits of 40 minutes; the 55 minutes of the fixture are no full hour.
  assert.deepEqual(counts.map(({ rows }) => rows.map(({ label, count }) => [label, count])), [
    [['Nachbarn', 1], ['Freiwillige', 1]], [['Nachbarn', 1], ['Freiwillige', 1]], [['Nachbarn', 12_000], ['Freiwillige', 0]],
  ].map((group) => group.filter(([, count]) => count !== 0)));
});
