/**
 * The welfare mix of three years from a help ledger of a million rows: what the room reads under the role of the application with
 * row-level security, to shares, beside the bare sums of the same rows by the owner of the table without persons and security, by turns;
 * the hours of both must be the same. Wall-clock and, since other programs may run, processor time of the server.
 * `--rows N` (1000000), `--persons N` (2000), `--rounds N` (20), `--data folder`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { inScope } from '#platform/db/scope.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { readMix } from '../src/rooms/evaluation/indicators/read-mix.ts';
import { migrationsFolder } from '../src/start.ts';
import { markdownTable, median, short } from './support/figures.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, persons: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '20' }, data: { type: 'string' } },
});
const [rows, persons, rounds] = [Number(values.rows), Number(values.persons), Number(values.rounds)];
const quartierId = '01999999-cccc-7000-8000-000000000001';
const today = calendarDate('2026-10-31');
const place = values.data ?? await mkdtemp(join(tmpdir(), 'miteinander-benchmark-'));
const embedded = await startEmbedded(join(place, 'postgres'), {
  durable: false, onProgress: (line) => void process.stderr.write(`${line}\n`),
});
await migrate(embedded.connection('miteinander_owner'), migrationsFolder, { onProgress: () => undefined });
const owner = openDatabase({ ...embedded.connection('miteinander_owner'), max: 1 });
const app = openDatabase({ ...embedded.connection('miteinander_app'), max: 1 });
try {
  await fill();
  await sql`vacuum analyze helping.ledger, helping.ledger_day`.execute(owner.db);
  // One server process for all plans: what helpers of a parallel plan had would not be counted.
  await sql`set max_parallel_workers_per_gather = 0`.execute(owner.db);
  const [bare, room] = await measure([
    { db: owner.db, hours: bareHours },
    { db: app.db, hours: roomHours },
  ]);
  if (bare!.hours !== room!.hours) throw new Error(`the sums say ${bare!.hours}, the room ${room!.hours} hours`);
  console.log(`${rows.toLocaleString('en')} rows, ${persons.toLocaleString('en')} persons, 36 months, ${rounds} rounds, ${room!.hours.toLocaleString('en')} hours\n`);
  console.log(markdownTable(['what', 'least ms', 'median ms', 'worst ms', 'processor ms of the server'], [bare!, room!].map(({ each, cpu }, index) => [
    index === 0 ? 'bare sums by month and class' : 'the room: months, masked, to shares', short(Math.min(...each)), short(median(each)), short(Math.max(...each)), short(cpu),
  ])));
} finally {
  await Promise.all([owner.close(), app.close()]);
  await embedded.stop();
  if (values.data === undefined) await rm(place, { recursive: true });
}

/** What the whole ledger of the months shown holds, with no more than the database must do for it. */
async function bareHours(): Promise<number> {
  const { rows: sums } = await sql<{ minutes: string }>`select date_trunc('month', day::timestamp), helper_class, sum(minutes) as minutes from helping.ledger
    where quartier_id = ${quartierId} and day between '2023-11-01' and ${today} group by 1, 2`.execute(owner.db);
  return Math.round(sums.reduce((sum, { minutes }) => sum + Number(minutes), 0) / 60);
}

/** What the page of the mix shows of them. */
async function roomHours(): Promise<number> {
  return inScope(app.db, { quartierId, personId: null, organisationId: null, scope: 'quartier', purpose: 'figures:see', today, readOnly: true }, async (tx) => {
    const { months, years } = await readMix({ tx, today, quartier: { id: quartierId } } as Ctx);
    if (years.some(({ mix }) => mix === null)) throw new Error('a year has no mix');
    return Math.round(months.flatMap(({ hours }) => Object.values(hours ?? {})).reduce((sum, one) => sum + one, 0));
  });
}

/** Persons, a few organisations, and the ledger: helper classes by turns, persons spread over them, day after day as a ledger grows. */
async function fill(): Promise<void> {
  const db = owner.db;
  const { rows: [known] } = await sql<{ count: string }>`select count(*) from helping.ledger`.execute(db);
  if (Number(known!.count) >= rows) return;
  await sql`insert into platform.quartier (id, slug, name, is_synthetic, time_zone, land, office_name, office_phone, office_address, insurer)
    values (${quartierId}, 'viel', 'Viel', true, 'Europe/Berlin', 'DE-SN', 'Büro', '03571 1', 'Weg 1', 'Kasse')`.execute(db);
  await sql`insert into cooperation.organisation (quartier_id, name, kind, activities, phone, confirmed_on)
    select ${quartierId}, 'Dienst ' || n, 'care_service', array['household'], '03571 2', '2026-01-01' from generate_series(1, 12) n`.execute(db);
  await sql`insert into people.person (quartier_id, given_name, family_name, salutation, birth_date, lives_elsewhere, matters)
    select ${quartierId}, 'Person', n::text, 'none', '1950-05-05', '', '' from generate_series(1, ${sql.lit(persons)}) n`.execute(db);
  await sql`analyze people.person, cooperation.organisation`.execute(db);
  // Foreign keys would be looked up row by row, and reading does not meet them. The trigger that keeps the sums of the days stays.
  await sql`do $$ declare one text; begin
    for one in select conname from pg_constraint where conrelid = 'helping.ledger'::regclass and contype = 'f' loop
      execute format('alter table helping.ledger drop constraint %I', one);
    end loop;
  end $$`.execute(db);
  await sql`
    with p as materialized (select row_number() over (order by family_name) - 1 as at, id from people.person where quartier_id = ${quartierId}),
      o as materialized (select row_number() over (order by id) - 1 as at, id from cooperation.organisation where quartier_id = ${quartierId}),
      n as materialized (select n, n * 7919 % ${sql.lit(persons)} as helped, n * 104729 % ${sql.lit(persons)} as helping, n / 6 % 12 as serving from generate_series(1, ${sql.lit(rows)}::bigint) n)
    insert into helping.ledger (quartier_id, person_id, helper_person_id, organisation_id, helper_class, activity, day, minutes, payer, cents, source, booked_at)
    select ${quartierId}, helped.id, case when n % 6 between 1 and 4 then helping.id end, case when n % 6 = 5 then o.id end,
      (array['self', 'family', 'friend', 'neighbour', 'volunteer', 'professional'])[1 + n % 6], (array['household', 'shopping', 'company', 'transport'])[1 + n / 5 % 4],
      date '2023-11-01' + (n * 31 % 1096)::int, 15 + n % 90, case when n % 6 = 5 then 'pflegekasse' else 'unpaid' end, case when n % 6 = 5 then 2500 end, 'told', now()
    from n join p helped on helped.at = n.helped join p helping on helping.at = n.helping join o on o.at = n.serving
    order by n * 31 % 1096`.execute(db);
}

type Reading = { readonly db: typeof owner.db; readonly hours: () => Promise<number> };

/** How long each reads in each round, by turns, and the processor time that the server process of its connection had for one of them. */
async function measure(readings: readonly Reading[]): Promise<readonly { readonly hours: number; readonly each: readonly number[]; readonly cpu: number }[]> {
  const found = await Promise.all(readings.map(async ({ db, hours }) => {
    const { rows: [server] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    return { read: hours, hours: await hours(), pid: server!.pid, each: [] as number[], cpu: 0 };
  }));
  for (let round = 0; round < rounds; round++) {
    for (const one of found) {
      const begun = await cpuOf(one.pid);
      const start = performance.now();
      await one.read();
      one.each.push(performance.now() - start);
      one.cpu += (await cpuOf(one.pid) - begun) / rounds;
    }
  }
  return found;
}

/** Milliseconds that a process has had, to 10; NaN where the system does not tell. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
