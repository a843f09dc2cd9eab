/**
 * Erasing a person: planted everywhere, erased by hand and keyboard, looked for in the whole database. And handing out: every
 * table and column that is about a person has a word.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { handOutTables, isHandOutKey } from '#rooms/people/index.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testApp, type Caller, type TestApp } from './support/app.ts';

let house: TestApp;
let networker: Caller;
let resident: string;
before(async () => {
  house = await testApp();
  networker = await house.as('networker');
  await house.as('resident');
  resident = house.fixture.here.persons.resident;
  await plant();
});
after(() => house.close());

const mark = 'Pflaumenmus-4711';
const email = 'rosalinde.q@beispiel.example';
const birthDate = '1931-02-03';

// What is a code of the software, not a word of anybody: never typed as free text.
const codes = new Set([
  'people.person.locale', 'people.person.languages', 'people.person.aids', 'people.proxy.scope', 'people.channel.digits', 'people.role.role', 'people.account_link.account_id', 'hilfemix.need.activity',
  'helping.helper.activities', 'helping.helper.refuses', 'helping.request.helper_class', 'helping.request.activity', 'helping.request.channel', 'helping.request.schedule',
  'helping.commission.activity', 'helping.commission.insurer', 'helping.visit.helper_class', 'helping.visit.activity', 'helping.ledger.activity', 'helping.ledger.payer',
  'entitlements.grading.land', 'entitlements.pot_choice.activity', 'entitlements.document.payer', 'entitlements.document.law', 'desk.entry.unmet_activity', 'desk.thread.state',
  'platform.audit.request_id', 'platform.audit.account_id', 'platform.audit.what',
]);

type Column = { readonly tab: string; readonly col: string; readonly type: string; readonly persons: readonly string[] };

/** Every column for free words of every table with a column for a person. */
async function freeColumns(db: Kysely<{}>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select n.nspname || '.' || c.relname as tab, a.attname as col, format_type(a.atttypid, null) as type,
      case when c.oid = 'people.person'::regclass then array['id'] else array(
        select p.attname::text from pg_attribute p where p.attrelid = c.oid and p.attnum > 0 and p.atttypid = 'uuid'::regtype
          and p.attname ~ '(^|_)person_id$' and p.attname <> 'actor_person_id') end as persons
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype) and a.attgenerated = ''
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY')
    order by 1, 2`.execute(db);
  return rows.filter(({ tab, col, persons }) => persons.length > 0 && !codes.has(`${tab}.${col}`));
}

async function plant(): Promise<void> {
  const { here } = house.fixture;
  const { persons: p, id: q } = here;
  const id = (number: number): string => `01999999-cccc-7000-8000-${String(number).padStart(12, '0')}`;
  await house.database.ownerDb.transaction().execute(async (tx) => {
    await sql`select set_config('app.erasing', 'on', true)`.execute(tx);
    await sql`update people.person set birth_date = ${birthDate} where id = ${resident}`.execute(tx);
    await sql`insert into people.channel (quartier_id, person_id, kind, value) values (${q}, ${resident}, 'email', ${email})`.execute(tx);
    await sql`insert into people.merge (quartier_id, kept_person_id, merged_person_id, before) values (${q}, ${resident}, ${id(1)}, '{}')`.execute(tx);
    await sql`insert into desk.call (quartier_id, id, person_id, weekdays, since) values (${q}, ${id(2)}, ${resident}, '{1}', '2026-11-01')`.execute(tx);
    await sql`insert into desk.call (quartier_id, id, person_id, weekdays, since, if_unanswered) values (${q}, ${id(22)}, ${p.alone}, '{1}', '2026-11-01', 'Frau Quittenbaum hat den Schlüssel')`.execute(tx);
    await sql`insert into desk.stand_in (quartier_id, id, person_id, stand_in_person_id, days) values (${q}, ${id(3)}, ${p.helper}, ${resident}, '[2026-12-24,2026-12-28)')`.execute(tx);
    await sql`insert into desk.entry (quartier_id, id, thread_id, number, at, person_id, text, promise, caller, callback, state_after, due) values
      (${q}, ${id(4)}, ${id(4)}, 501, '2026-11-14T09:00:00Z', ${p.alone}, ${`Rosalinde Quittenbaums Nichte und ${here.phones.resident.replace(' ', '/')} und ${email}`}, 'Quittenbaum, Rosalinde anrufen', 'Quittenbaum', ${here.phones.resident}, 'open', '2026-11-17')`.execute(tx);
    await sql`insert into hilfemix.arrangement (quartier_id, person_id, key_is_where) values (${q}, ${p.alone}, 'bei Rosalinde Quittenbaum')`.execute(tx);
    await sql`update helping.report set reason = 'Quittenbaum war beim Arzt' where id = ${here.report}`.execute(tx);
    await sql`insert into entitlements.self_check (quartier_id, id, person_id, answers, consent_how, consent_on, keep_until, recorded_at) values (${q}, ${id(5)}, ${resident}, 'x', 'spoken', '2026-11-01', '2027-05-01', now())`.execute(tx);
    await sql`insert into entitlements.grading (quartier_id, id, person_id, pflegegrad, from_day, insurance, living_form, land, recorded_at) values (${q}, ${id(6)}, ${resident}, 2, '2026-01-01', 'statutory', 'home', 'DE-SN', now())`.execute(tx);
    await sql`insert into entitlements.booking (quartier_id, id, person_id, charge, from_day, to_day, cents, recorded_at) values (${q}, ${id(7)}, ${resident}, 'own', '2026-10-01', '2026-10-31', 1500, now())`.execute(tx);
    await sql`insert into entitlements.document_sheet (quartier_id, document_id, content, sheet) values (${q}, ${here.document}, ${JSON.stringify({ name: here.names.resident })}, 'x')`.execute(tx);
    await sql`insert into evaluation.entry (quartier_id, id, wave_id, survey_id, number, pass, channel, answers, entered_at) values (${q}, ${id(8)}, ${here.wave}, ${here.survey}, 101, 1, 'phone', ${JSON.stringify({ remark: 'Ich bin Rosalinde Quittenbaum' })}, now())`.execute(tx);
    await sql`insert into evaluation.potential_round (quartier_id, id, site_id, held_on, moderated_by, participants, set_version, levels, recorded_at) values (${q}, ${id(9)}, ${here.site}, '2026-11-01', 'Rosalinde Quittenbaum', 5, 1, '{}', now())`.execute(tx);
    await sql`insert into personal.feed (quartier_id, person_id, token_hash, created_at) values (${q}, ${resident}, 'x', now())`.execute(tx);
    await sql`insert into auth.letter_code (quartier_id, person_id, code_hash, created_at, expires_at) values (${q}, ${resident}, ${Buffer.alloc(32, 7)}, now(), now() + interval '1 day')`.execute(tx);
    for (const { tab, col, type, persons } of await freeColumns(tx)) {
      const value = type === 'jsonb' ? sql`${JSON.stringify({ words: mark })}::jsonb` : type === 'text[]' ? sql`array[${mark}]` : sql`concat(${sql.ref(col)}, ' ', ${mark}::text)`;
      // Names and numbers are what is looked for by themselves.
      const names = (tab === 'people.person' && (col === 'given_name' || col === 'family_name')) || (tab === 'people.channel' && col === 'value');
      if (names) continue;
      await sql`update ${sql.table(tab)} set ${sql.ref(col)} = ${value} where ${sql.join(persons.map((one) => sql`${sql.ref(one)} = ${resident}`), sql` or `)}`.execute(tx);
    }
  });
}

/** Rows of any table in which one of the words stands, as `table: row`. */
async function rowsWith(words: readonly string[]): Promise<string[]> {
  const { ownerDb } = house.database;
  const { rows: tables } = await sql<{ tab: string }>`
    select n.nspname || '.' || c.relname as tab from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`.execute(ownerDb);
  const found: string[] = [];
  for (const { tab } of tables) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.table(tab)} t
      where exists (select from unnest(${[...words]}::text[]) as word where t::text ilike '%' || word || '%')`.execute(ownerDb);
    found.push(...rows.map(({ line }) => `${tab}: ${line}`));
  }
  return found;
}

const sums = async (): Promise<unknown> => (await sql`
  select (select jsonb_agg(l order by l.id) from helping.ledger l) as ledger, (select jsonb_agg(d order by d.quartier_id, d.day, d.helper_class) from helping.ledger_day d) as days,
    (select jsonb_agg(jsonb_build_object('id', b.id, 'cents', b.cents) order by b.id) from entitlements.booking b) as bookings`.execute(house.database.ownerDb)).rows;

describe('handing out', () => {
  test('every table and every column that is about a person has its word, or is left out on purpose', async () => {
    const { rows } = await sql<{ tab: string; col: string }>`
      select distinct h.tab, a.attname as col from unnest(${[...handOutTables]}::text[]) as h (tab)
      join pg_attribute a on a.attrelid = h.tab::regclass and a.attnum > 0 and not a.attisdropped
      where a.atttypid not in ('uuid'::regtype, 'uuid[]'::regtype, 'bytea'::regtype)
        and a.attname not in ('search_name', 'digits', 'account_id', 'version') order by 1, 2`.execute(house.database.ownerDb);
    assert.ok(rows.length > 150);
    assert.deepEqual(rows.filter(({ tab, col }) => !isHandOutKey(`table.${tab}`) || !isHandOutKey(`column.${col}`)), []);
  });

  test('page, paper and file hold what is planted in any table, and the sheet is accessible', async () => {
    const page = await (await networker.get(`/menschen/${resident}/auskunft`)).text();
    const file = await (await networker.get(`/menschen/${resident}/auskunft.json`)).json() as { held: Record<string, unknown[]> };
    for (const table of Object.keys(file.held)) assert.ok(handOutTables.includes(table), `${table} is handed out but has no word`);
    for (const tab of new Set((await freeColumns(house.database.ownerDb)).map((one) => one.tab))) {
      const planted = (await rowsWith([mark])).some((row) => row.startsWith(`${tab}: `));
      if (planted && tab !== 'desk.thread') assert.ok(JSON.stringify(file.held[tab]).includes(mark), tab);
    }
    assert.ok(page.includes(mark) && page.includes('3.2.1931'.replace('3.2.', '03.02.')) && page.includes(email));
    const pdf = readPdf(new Uint8Array(await (await networker.get(`/menschen/${resident}/auskunft.pdf`)).arrayBuffer()));
    assert.ok(pdf.isAccessible && pdf.text.includes('Art. 15') === false && pdf.text.includes('Rosalinde Quittenbaum'));
  });
});

describe('erasing', () => {
  test('first says what goes, what stays and whom it touches', async () => {
    const page = await (await networker.get(`/menschen/${resident}/loeschen`)).text();
    for (const words of ['Hilfebuch', 'bleibt ohne Namen', house.fixture.here.names.relative, house.fixture.here.names.helper, 'Eine Beauftragung läuft']) assert.ok(page.includes(words), words);
  });

  test('refuses a wrong name and help that still runs, and keeps what was typed', async () => {
    const answer = await networker.post(`/menschen/${resident}/loeschen`, { version: '1', name: 'Rosa' });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.ok(page.includes('value="Rosa"') && page.includes('Es läuft noch Hilfe'));
    assert.ok((await rowsWith(['Rosalinde'])).length > 0);
  });

  test('nobody erases the own row', async () => {
    const { networker: self } = house.fixture.here.persons;
    const answer = await networker.post(`/menschen/${self}/loeschen`, { version: '1', name: 'Nele Netzwerth', endsHelp: '1' });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Sich selbst kann niemand/);
  });

  test('leaves name, birth date, number, address and words of a person nowhere in the database, and every sum as it was', async () => {
    const { here } = house.fixture;
    const before = await sums();
    const answer = await networker.post(`/menschen/${resident}/loeschen`, { version: '1', name: 'rosalinde quittenbaum', endsHelp: '1' });
    assert.equal(answer.status, 303, await answer.text());
    assert.equal(answer.headers.get('location'), '/menschen/geloescht');
    assert.deepEqual(await rowsWith([mark, 'Rosalinde', 'Quittenbaum', email, birthDate, here.phones.resident, here.phones.resident.replace(' ', '/'), here.phones.resident.replace(' ', '')]), []);
    assert.deepEqual(await sums(), before);
    const { rows } = await sql<{ household: string | null; planned: number; live: number; accounts: number }>`
      select (select household_id from people.person where id = ${resident}) as household,
        (select count(*)::integer from helping.visit where person_id = ${resident} and status = 'planned') as planned,
        (select count(*)::integer from people.live_consent where person_id = ${resident}) as live,
        (select count(*)::integer from auth.user where email like ${`${resident}%`}) as accounts`.execute(house.database.ownerDb);
    assert.deepEqual(rows, [{ household: null, planned: 0, live: 0, accounts: 0 }]);
  });

  test('the house goes on without the person: pages open, the door is closed, the audit tells who erased', async () => {
    for (const path of ['/tisch', '/kontaktbuch', '/kontaktbuch/501', '/woche', '/hilfebuch', '/uebergabe', '/menschen', '/anfragen', '/menschen/geloescht', `/auftraege/${house.fixture.here.commission}`]) {
      const answer = await networker.get(path);
      assert.ok(answer.status < 400, `${path}: ${answer.status}`);
      assert.ok(!(await answer.text()).includes('Quittenbaum'), path);
    }
    assert.equal((await networker.get(`/menschen/${resident}`)).status, 404);
    assert.equal((await networker.get(`/menschen/${resident}/loeschen`)).status, 404);
    assert.equal((await (await house.as('resident')).get('/meins')).status, 303);
    const { rows } = await sql<{ actor: string; detail: unknown }>`
      select actor_person_id as actor, detail from platform.audit where person_id = ${resident} and what = 'person:erased'`.execute(house.database.ownerDb);
    assert.deepEqual(rows, [{ actor: house.fixture.here.persons.networker, detail: {} }]);
  });

  test('a family name that others bear is taken out only where somebody says whom it means', async () => {
    const { here } = house.fixture;
    const id = (number: number): string => `01999999-dddd-7000-8000-${String(number).padStart(12, '0')}`;
    const { ownerDb } = house.database;
    await sql`insert into people.person (quartier_id, id, given_name, family_name) values (${here.id}, ${id(1)}, 'Kurt', 'Gartenzaun')`.execute(ownerDb);
    await sql`insert into desk.entry (quartier_id, id, thread_id, number, at, text) values
      (${here.id}, ${id(2)}, ${id(2)}, 601, now(), 'Gartenzaun hat Äpfel'), (${here.id}, ${id(3)}, ${id(3)}, 602, now(), 'Herr Gartenzaun mäht')`.execute(ownerDb);
    const answer = await networker.post(`/menschen/${here.persons.neighbour}/loeschen`, { version: '1', name: here.names.neighbour, endsHelp: '1', entries: [id(3)] });
    assert.equal(answer.status, 303, await answer.text());
    const { rows } = await sql<{ text: string }>`select text from desk.entry where number in (601, 602) order by number`.execute(ownerDb);
    assert.deepEqual(rows.map(({ text }) => text), ['Gartenzaun hat Äpfel', 'Herr […] mäht']);
    assert.deepEqual((await rowsWith(['Norbert'])), []);
  });

  test('the application alone cannot open a journal', async () => {
    await assert.rejects(house.database.db.transaction().execute(async (tx) => {
      await sql`select set_config('app.erasing', 'on', true)`.execute(tx);
      await sql`delete from desk.entry`.execute(tx);
    }), /permission denied/);
  });
});
