import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import type { Result } from '#core/base/result.ts';
import { asDesk, asPerson, testQuartier, type TestCtx } from '../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { plantFixture, type PlantedQuartier } from '../../../tests/support/fixture.ts';
import { mixByMonth } from './mix-by-month.ts';
import { visitsWithoutReport } from './read-visits.ts';
import { centsFor, reportVisit, type Report } from './report-visit.ts';

let database: TestDatabase;
let here: PlantedQuartier;
let count = 0;

before(async () => {
  database = await testDatabase();
  here = (await plantFixture(database.ownerDb)).here;
});
after(() => database.drop());

const nextId = (): string => `019c0000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
const world = () => ({
  quartier: { ...testQuartier, id: here.id }, today: calendarDate('2026-11-16'), now: Temporal.Instant.from('2026-11-16T12:30:00Z'),
});
const desk = <T>(work: (ctx: TestCtx) => Promise<T>) => asDesk(database.db, work, world());
const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const reportOf = (over: Partial<Report> = {}): Report => ({
  id: nextId(), visitId: here.visits.missed, outcome: 'done', minutes: null, reason: '', how: 'phone', ...over,
});
const ledgerOf = async (visitId: string): Promise<number[]> => (await sql<{ minutes: number }>`
  select l.minutes from helping.ledger l join helping.report r on r.quartier_id = l.quartier_id and r.id = l.report_id
  where r.visit_id = ${visitId} order by l.booked_at, l.id`.execute(database.ownerDb)).rows.map((row) => row.minutes);

test('A report becomes one ledger row, also when it is sent twice; a correction counters it', async () => {
  const first = reportOf();
  assert.ok((await desk((ctx) => reportVisit(ctx, first))).ok);
  assert.ok((await desk((ctx) => reportVisit(ctx, first))).ok);
  assert.deepEqual(await ledgerOf(here.visits.missed), [60]);
  assert.ok((await desk((ctx) => reportVisit(ctx, reportOf({ outcome: 'partial', minutes: minutes(25) })))).ok);
  assert.deepEqual(await ledgerOf(here.visits.missed), [60, -60, 25]);
  assert.ok((await desk((ctx) => reportVisit(ctx, reportOf({ outcome: 'not_done' })))).ok);
  assert.deepEqual(await ledgerOf(here.visits.missed), [60, -60, 25, -25]);
  // November holds the 55 minutes of the visit on the 9th and, taken together, nothing of the one on the 12th.
  const mix = await desk((ctx) => mixByMonth(ctx, here.persons.resident, 2));
  assert.deepEqual(mix, [{ month: '2026-10', minutes: {} }, { month: '2026-11', minutes: { volunteer: 55 } }]);
});

test('A part without minutes, a visit ahead and a deed beyond a day are refused', async () => {
  assert.deepEqual(codes(await desk((ctx) => reportVisit(ctx, reportOf({ outcome: 'partial' })))), ['minutes-missing']);
  assert.deepEqual(codes(await desk((ctx) => reportVisit(ctx, reportOf({ visitId: here.visits.coming })))), ['visit-lies-ahead']);
  assert.deepEqual(codes(await desk((ctx) => reportVisit(ctx, reportOf({ minutes: minutes(1441) })))), ['minutes-beyond-a-day']);
  assert.deepEqual(codes(await desk((ctx) => reportVisit(ctx, reportOf({ visitId: nextId() })))), ['not-found']);
});

test('Of two people who report the same visit in the same moment, one is told that it changed meanwhile', async () => {
  const report = (outcome: Report['outcome']) => desk((ctx) => reportVisit(ctx, reportOf({ visitId: here.visits.today, outcome, version: 1 })));
  const results = await Promise.all([report('done'), report('not_done')]);
  assert.deepEqual(results.map((result) => codes(result)).sort(), [[], ['changed-meanwhile']]);
});

test('The helper reports her own visit; nobody else who is no desk can', async () => {
  const as = (who: string) => asPerson(database.db, who, (ctx) => reportVisit(ctx, reportOf({ visitId: here.visits.reported, minutes: minutes(50), how: 'screen' })), world());
  assert.deepEqual(codes(await as(here.persons.stranger)), ['not-found']);
  assert.ok((await as(here.persons.helper)).ok);
  assert.deepEqual(await ledgerOf(here.visits.reported), [55, -55, 50]);
});

test('A visit is missed two hours after its beginning', async () => {
  await sql`update helping.visit set status = 'planned' where id = ${here.visits.today}`.execute(database.ownerDb);
  // It begins at 10:00 in Berlin, 09:00 UTC.
  const at = (now: string) => asDesk(database.db, (ctx) => visitsWithoutReport(ctx, 5), { ...world(), now: Temporal.Instant.from(now) });
  assert.equal((await at('2026-11-16T11:00:00Z')).count, 0);
  assert.deepEqual((await at('2026-11-16T11:00:01Z')).visits.map(({ id }) => id), [here.visits.today]);
});

test('Prices are rounded half up to the cent', () => {
  assert.equal(centsFor(1_000, minutes(20)), 333);
  assert.equal(centsFor(1_001, minutes(30)), 501);
  assert.equal(centsFor(null, minutes(30)), null);
});

test('After any reports and corrections the ledger holds the minutes of the last one', async () => {
  const outcome = fc.oneof(
    fc.constant({ outcome: 'not_done', minutes: null } as const), fc.constant({ outcome: 'done', minutes: null } as const),
    fc.integer({ min: 1, max: 1440 }).map((amount) => ({ outcome: 'partial' as const, minutes: minutes(amount) })),
  );
  let last = 0;
  await fc.assert(fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 6 }), async (sequence) => {
    for (const told of sequence) {
      assert.ok((await desk((ctx) => reportVisit(ctx, reportOf({ visitId: here.visits.missed, ...told })))).ok);
      last = told.minutes ?? (told.outcome === 'done' ? 60 : 0);
    }
    assert.equal((await ledgerOf(here.visits.missed)).reduce((sum, amount) => sum + amount, 0), last);
  }), { seed: 20261123, numRuns: 25 });
});

test('The kept sums of each day are those of the ledger, counter-entries taken off', async () => {
  const { rows } = await sql<{ isSame: boolean; lines: number }>`
    select (d.minutes, d.cents, d.lines) is not distinct from (f.minutes, f.cents, f.lines) as "isSame", f.lines
    from helping.ledger_day d full join (
      select quartier_id, day, helper_class, sum(minutes)::integer as minutes, sum(cents)::integer as cents, count(*)::integer as lines
      from helping.ledger group by quartier_id, day, helper_class) as f using (quartier_id, day, helper_class)`.execute(database.ownerDb);
  assert.ok(rows.some(({ lines }) => lines > 1), 'some day has more than one line');
  assert.ok(rows.every(({ isSame }) => isSame));
});
