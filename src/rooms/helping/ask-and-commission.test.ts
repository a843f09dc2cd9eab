import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import type { Refused, Result } from '#core/base/result.ts';
import { asDesk, asPerson, testQuartier, type TestCtx } from '../../../tests/support/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { plantFixture, type PlantedQuartier } from '../../../tests/support/fixture.ts';
import { answerRequest } from './answer-request.ts';
import { askHelper, type Ask } from './ask-helper.ts';
import { commissionHelper, endCommission, keepVisitsAhead, type NewCommission } from './commission-helper.ts';
import { visitsBy, visitsOf, visitsOn } from './read-visits.ts';
import { unansweredRequests } from './read-requests.ts';
import type { Schedule } from './schedule.ts';

let database: TestDatabase;
let here: PlantedQuartier;
let count = 0;

before(async () => {
  database = await testDatabase();
  here = (await plantFixture(database.ownerDb)).here;
});
after(() => database.drop());

const nextId = (): string => `019b0000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
const quartier = () => ({ ...testQuartier, id: here.id });
const desk = <T>(work: (ctx: TestCtx) => Promise<T>, today = '2026-11-23') =>
  asDesk(database.db, work, { quartier: quartier(), today: calendarDate(today), now: Temporal.Instant.from(`${today}T09:00:00Z`) });
const person = <T>(id: string, work: (ctx: TestCtx) => Promise<T>, today = '2026-11-23') =>
  asPerson(database.db, id, work, { quartier: quartier(), today: calendarDate(today) });
const codes = (result: Result<unknown>): string[] => (result.ok ? [] : (result as Refused).refusals.map(({ code }) => code));

const askOf = (over: Partial<Ask> = {}): Ask => ({
  id: nextId(), needId: here.needs.asked, personId: here.persons.resident, activity: 'company', helperPersonId: here.persons.neighbour,
  organisationId: null, helperClass: 'neighbour', channel: 'phone', ...over,
});
const tuesdays: Schedule = {
  every: 'week', everyN: 1, weekdays: [2], timeOfDay: minutes(600), duration: minutes(60), startsOn: calendarDate('2026-11-24'), endsOn: null,
};
const commissionOf = (over: Partial<NewCommission> = {}): NewCommission => ({
  id: nextId(), needId: here.needs.asked, requestId: here.requests.unanswered, personId: here.persons.resident,
  helperPersonId: here.persons.helper, organisationId: null, helperClass: 'volunteer', activity: 'company', schedule: tuesdays,
  note: '', payer: 'unpaid', centsPerHour: null, ...over,
});

test('While one question for a need waits, nobody else is asked; asking twice with the same id asks once', async () => {
  assert.deepEqual(codes(await desk((ctx) => askHelper(ctx, askOf()))), ['request-open']);
  const again = await desk((ctx) => askHelper(ctx, askOf({ id: here.requests.unanswered })));
  assert.ok(again.ok);
  assert.equal((await desk((ctx) => unansweredRequests(ctx, 10))).length, 1);
});

test('Whoever cannot be asked now is refused with all reasons at once', async () => {
  await sql`update helping.helper set status = 'paused', last_answer_on = '2026-05-01', max_min_per_week = 60, max_persons = 0
    where quartier_id = ${here.id} and person_id = ${here.persons.helper}`.execute(database.ownerDb);
  const refused = await desk((ctx) => askHelper(ctx, askOf({
    needId: here.needs.open, personId: here.persons.alone, helperPersonId: here.persons.helper, helperClass: 'volunteer',
  })), '2026-12-24');
  assert.deepEqual(codes(refused), [
    'consent-to-ask-missing', 'helper-paused', 'helper-absent', 'helper-asleep', 'helper-has-enough-persons',
  ]);
  await sql`update helping.helper set status = 'active', last_answer_on = '2026-11-01', max_min_per_week = 600, max_persons = 5
    where quartier_id = ${here.id} and person_id = ${here.persons.helper}`.execute(database.ownerDb);
});

test('A helper whose week is full is not asked for more', async () => {
  await sql`update helping.helper set max_min_per_week = 60 where quartier_id = ${here.id} and person_id = ${here.persons.helper}`.execute(database.ownerDb);
  const refused = await desk((ctx) => askHelper(ctx, askOf({ helperPersonId: here.persons.helper, helperClass: 'volunteer' })), '2026-11-16');
  assert.deepEqual(codes(refused), ['request-open', 'helper-at-her-limit']);
  await sql`update helping.helper set max_min_per_week = 600 where quartier_id = ${here.id} and person_id = ${here.persons.helper}`.execute(database.ownerDb);
});

test('A commission needs the yes and a first day that is not past', async () => {
  const early = commissionOf({ schedule: { ...tuesdays, startsOn: calendarDate('2026-11-22') } });
  assert.deepEqual(codes(await desk((ctx) => commissionHelper(ctx, early))), ['commission-without-yes', 'commission-in-the-past']);
  const empty = commissionOf({ helperClass: 'family', schedule: { ...tuesdays, weekdays: [5], endsOn: calendarDate('2026-11-25') } });
  assert.deepEqual(codes(await desk((ctx) => commissionHelper(ctx, empty))), ['schedule-without-a-day']);
});

test('A helper reads what and when of a question, but no name; the yes counts once, and the desk commissions', async () => {
  const helper = here.persons.helper;
  const own = await person(helper, (ctx) => unansweredRequests(ctx, 10));
  assert.deepEqual(own.map(({ activity }) => activity), ['company']);
  // An earlier commission for the same resident opens her name anyway; hence the neighbour is asked about somebody else.
  await sql`insert into people.consent (quartier_id, person_id, recipient_group, category, purpose, given_how, given_on)
    values (${here.id}, ${here.persons.alone}, 'helpers', 'contact', 'arrange_help', 'spoken', '2026-11-01')`.execute(database.ownerDb);
  const ask = askOf({ needId: here.needs.open, personId: here.persons.alone, activity: 'garden', schedule: { ...tuesdays, timeOfDay: null } });
  assert.deepEqual(codes(await desk((ctx) => askHelper(ctx, ask))), []);
  const asked = await person(here.persons.neighbour, (ctx) => unansweredRequests(ctx, 10));
  assert.deepEqual(asked.map(({ personName, schedule }) => [personName, schedule?.weekdays]), [['', [2]]]);

  const yes = { requestId: ask.id, answer: 'yes', how: 'screen' } as const;
  assert.ok((await person(here.persons.neighbour, (ctx) => answerRequest(ctx, yes))).ok);
  assert.ok((await desk((ctx) => answerRequest(ctx, yes))).ok, 'the same answer again changes nothing');
  assert.deepEqual(codes(await desk((ctx) => answerRequest(ctx, { ...yes, answer: 'no' }))), ['answered-before']);

  const wanted = commissionOf({
    needId: here.needs.open, requestId: ask.id, personId: here.persons.alone, helperPersonId: here.persons.neighbour, helperClass: 'neighbour', activity: 'garden',
  });
  const commissioned = await desk((ctx) => commissionHelper(ctx, wanted));
  assert.ok(commissioned.ok);
  assert.equal(commissioned.value.number, 2);
  const again = await desk((ctx) => commissionHelper(ctx, wanted));
  assert.equal(again.ok && again.value.number, 2, 'sent twice it commissions once');
  const visits = await person(here.persons.neighbour, (ctx) => visitsBy(ctx, here.persons.neighbour, ctx.today, calendarDate('2027-12-31')));
  // Tuesdays from 24 November, eight weeks ahead of the 23rd: up to 12 January.
  assert.deepEqual(visits.map(({ day }) => day), [
    '2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05', '2027-01-12',
  ]);
  assert.equal(visits[0]?.personName, here.names.alone);
});

test('A helper sees her own visits and no other', async () => {
  const { alone, neighbour, helper, stranger } = here.persons;
  const to = calendarDate('2027-12-31');
  assert.equal((await person(helper, (ctx) => visitsBy(ctx, neighbour, ctx.today, to))).length, 0);
  assert.equal((await person(helper, (ctx) => visitsOf(ctx, alone, ctx.today, to))).length, 0);
  assert.equal((await person(stranger, (ctx) => visitsOn(ctx, calendarDate('2026-11-24')))).length, 0);
});

test('After the end the visits that lie ahead are gone, and seven days later so is the name', async () => {
  const { neighbour } = here.persons;
  const [first] = await desk((ctx) => visitsOn(ctx, calendarDate('2026-12-01')));
  const ended = await desk((ctx) => endCommission(ctx, { commissionId: first!.commissionId, endsOn: calendarDate('2026-12-01') }), '2026-11-30');
  assert.ok(ended.ok);
  const names = async (today: string) => (await person(neighbour, (ctx) => visitsBy(ctx, neighbour, calendarDate('2026-11-01'), calendarDate('2027-12-31')), today))
    .map(({ day, personName }) => [day, personName]);
  assert.deepEqual(await names('2026-12-08'), [['2026-11-24', here.names.alone], ['2026-12-01', here.names.alone]]);
  assert.deepEqual(await names('2026-12-09'), [['2026-11-24', ''], ['2026-12-01', '']]);
  assert.deepEqual(codes(await desk((ctx) => endCommission(ctx, { commissionId: first!.commissionId, endsOn: calendarDate('2026-12-08') }))), ['ended-before']);
});

test('Visits keep their wall time over 29 March and 25 October, and are laid out once however often one asks', async () => {
  const told = commissionOf({ helperClass: 'family', requestId: null, needId: null, schedule: { ...tuesdays, weekdays: [7] }, activity: 'cooking', helperPersonId: here.persons.relative });
  assert.ok((await desk((ctx) => commissionHelper(ctx, told))).ok);
  for (const today of ['2027-02-15', '2027-02-15', '2027-04-10', '2027-09-20', '2027-09-20', '2027-11-01']) await desk(keepVisitsAhead, today);
  const { rows } = await sql<{ day: string; starts: string; local: string }>`
    select day::text, to_char(starts_at at time zone 'UTC', 'HH24:MI') as starts, to_char(original_start, 'HH24:MI') as local
    from helping.visit where commission_id = ${told.id} and day in ('2027-03-21', '2027-03-28', '2027-10-24', '2027-10-31') order by day`.execute(database.ownerDb);
  // In 2027 the clocks change on 28 March and 31 October.
  assert.deepEqual(rows, [
    { day: '2027-03-21', starts: '09:00', local: '10:00' }, { day: '2027-03-28', starts: '08:00', local: '10:00' },
    { day: '2027-10-24', starts: '08:00', local: '10:00' }, { day: '2027-10-31', starts: '09:00', local: '10:00' },
  ]);
  const laid = await sql<{ count: number; days: number }>`select count(*) as count, count(distinct day) as days
    from helping.visit where commission_id = ${told.id}`.execute(database.ownerDb);
  assert.equal(laid.rows[0]?.count, laid.rows[0]?.days);
});

test('Nothing that was asked, answered, commissioned or reported can be changed or deleted, not even by the owner', async () => {
  for (const table of ['request', 'answer', 'commission', 'commission_end', 'report', 'ledger']) {
    await assert.rejects(sql`update ${sql.table(`helping.${table}`)} set quartier_id = quartier_id`.execute(database.ownerDb), /is a journal/, table);
    await assert.rejects(sql`delete from ${sql.table(`helping.${table}`)}`.execute(database.ownerDb), /is a journal/, table);
  }
});

test('What is kept of questions and coverage is what follows from the journals', async () => {
  const { rows: waiting } = await sql`
    select 'kept' as side, request_id from helping.open_request full join (
      select q.id as request_id from helping.request q
      where not exists (select from helping.answer a where a.quartier_id = q.quartier_id and a.request_id = q.id)) as follows using (request_id)
    where helping.open_request.quartier_id is null or follows.request_id is null`.execute(database.ownerDb);
  assert.deepEqual(waiting, []);
  const { rows: covered } = await sql<{ isSame: boolean }>`
    select (c.recurring_until, c.once_until) is not distinct from (f.recurring, f.once) as "isSame"
    from helping.coverage c full join (
      select k.need_id, max(coalesce(least(e.ends_on, k.ends_on), 'infinity')) filter (where k.every <> 'once') as recurring,
        max(coalesce(least(e.ends_on, k.ends_on), 'infinity')) filter (where k.every = 'once') as once
      from helping.commission k
      left join helping.commission_end e on e.quartier_id = k.quartier_id and e.commission_id = k.id
      where k.need_id is not null group by k.need_id) as f using (need_id)`.execute(database.ownerDb);
  assert.ok(covered.length > 0 && covered.every(({ isSame }) => isSame));
});
