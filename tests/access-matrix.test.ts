/**
 * Who may open what, generated from the table of all routes and the table of actions; and that behind it the database
 * shows nobody another Quartier, and no name to those who are there for figures.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { actions, type Role } from '#platform/access/access.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { clockAt } from '#platform/clock.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import { addressOf, allRoutes, bodyOf, rolePersons, testApp, type Caller, type TestApp } from './support/app.ts';
import { personKeys, standingInstant, type PlantedQuartier } from './support/fixture.ts';
import { fieldsOf, parametersOf, plausibleFields } from './support/plausible-input.ts';

let house: TestApp;
before(async () => { house = await testApp(); });
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const named = (route: Route): string => `${route.method} ${route.path}`;

function call(caller: Caller, route: Route, ids: PlantedQuartier, query = ''): Promise<Response> {
  const path = addressOf(route, ids);
  return route.method === 'GET' ? caller.get(query === '' ? path : `${path}?${query}`) : caller.post(path);
}

function isWritten(role: Role, route: Route): boolean {
  const granted: Partial<Record<Role, string>> = actions[route.allow];
  return granted[role] !== undefined;
}

test('every route lets in exactly the roles that the table of actions names, and never falls', async () => {
  const deviations: string[] = [];
  for (const role of rolePersons) {
    const caller = await house.as(role);
    for (const route of allRoutes) {
      const { status } = await call(caller, route, house.fixture.here);
      const expected = route.entrance === 'token' ? status === 404 : isWritten(role, route) ? status !== 403 && status !== 401 : status === 403;
      if (!expected || status >= 500) deviations.push(`${named(route)} (${route.allow}) as ${role}: ${status}`);
    }
  }
  assert.ok(deviations.length === 0, `${deviations.length} answers differ from the table of actions:\n${deviations.join('\n')}`);
});

test('a visitor is led to the sign-in by every page and refused by every form', async () => {
  const deviations: string[] = [];
  for (const route of allRoutes) {
    const answer = await call(house.visitor, route, house.fixture.here);
    const expected = route.entrance === 'token' ? answer.status === 404
      : route.method === 'POST' ? answer.status === 401
        : answer.status === 303 && answer.headers.get('location')?.startsWith('/anmelden?weiter=') === true;
    if (!expected) deviations.push(`${named(route)}: ${answer.status} ${answer.headers.get('location') ?? ''}`);
  }
  assert.ok(deviations.length === 0, `a visitor got in or lost the way:\n${deviations.join('\n')}`);
});

test('what belongs to another Quartier is not found, on every route with an id, and nothing of it is shown or changed', async () => {
  const networker = await house.as('networker');
  const { here, elsewhere } = house.fixture;
  const untouched = await fingerprint(elsewhere.id);
  const deviations: string[] = [];
  const secrets = secretsOf(elsewhere);
  for (const route of allRoutes) {
    if (route.entrance === 'token') continue;
    const foreign = plausibleFields(route, elsewhere, fresh);
    const targets = parametersOf(route).length === 0 ? [here] : [elsewhere, here];
    for (const target of targets) {
      const path = addressOf(route, target);
      const answer = route.method === 'GET' ? await networker.get(`${path}?${bodyOf(foreign.fields)}`) : await networker.post(path, foreign.fields);
      const shown = await textOf(answer);
      const who = `${named(route)} with ${target === elsewhere ? 'a foreign address' : 'foreign fields'}`;
      if (target === elsewhere && answer.status !== 404) deviations.push(`${who}: ${answer.status}, not 404`);
      if (answer.status >= 500) deviations.push(`${who}: ${answer.status}`);
      for (const secret of secrets) if (shown.includes(secret)) deviations.push(`${who}: shows „${secret}“`);
    }
  }
  assert.ok(deviations.length === 0, `another Quartier shines through:\n${deviations.join('\n')}`);
  assert.deepEqual(await fingerprint(elsewhere.id), untouched, 'rows of another Quartier were changed');
});

test('who is there for figures or for running the house reads no name and no number of anybody', async () => {
  const deviations: string[] = [];
  for (const role of ['traeger', 'municipality', 'funder', 'evaluator', 'operator'] as const) {
    const caller = await house.as(role);
    const secrets = secretsOf(house.fixture.here).filter((secret) => !house.fixture.here.names[role].includes(secret));
    let opened = 0;
    for (const route of allRoutes.filter(({ method, entrance }) => method === 'GET' && entrance === 'session')) {
      for (const query of ['', ...fieldsOf(route).map((name) => `${name}=${encodeURIComponent('Quittenbaum')}`)]) {
        const answer = await call(caller, route, house.fixture.here, query);
        if (answer.status === 200) opened += 1;
        const shown = (await textOf(answer)).replaceAll('value="Quittenbaum"', '').replaceAll('„Quittenbaum“', '');
        for (const secret of secrets) if (shown.includes(secret)) deviations.push(`${named(route)}?${query} as ${role} shows „${secret}“`);
      }
    }
    assert.ok(opened > 0, `${role} could open nothing at all`);
  }
  assert.ok(deviations.length === 0, `names reached those who are there for figures:\n${deviations.join('\n')}`);
});

test('a relative without consent reads nothing of the resident', async () => {
  const { names, phones, persons } = house.fixture.here;
  const stranger = await house.as('stranger');
  for (const route of allRoutes.filter(({ method, entrance }) => method === 'GET' && entrance === 'session')) {
    const shown = await textOf(await call(stranger, route, house.fixture.here));
    for (const secret of [phones.resident, 'Streuselkuchen', '2. Stock', names.helper]) {
      assert.ok(!shown.includes(secret), `${named(route)} shows „${secret}“ to a relative without consent`);
    }
  }
  const peeped = await (await house.as('relative')).get(`/menschen/${persons.resident}`);
  assert.equal(peeped.status, 403);
});

test('neither a name nor a number that was typed, searched or refused gets into the log', async () => {
  const networker = await house.as('networker');
  const { phones } = house.fixture.here;
  const typed = `${phones.neighbour} und Geheimniskrämer`;
  await networker.post('/kontaktbuch', { id: fresh(), text: typed, callback: phones.neighbour });
  await networker.post('/kontaktbuch', { id: 'nonsense', text: typed, callback: phones.neighbour });
  for (const route of allRoutes.filter(({ method }) => method === 'GET')) {
    await networker.get(`${addressOf(route, house.fixture.here)}?${bodyOf(Object.fromEntries(fieldsOf(route).map((name) => [name, typed])))}`);
  }
  await networker.get(`/menschen/${encodeURIComponent(typed)}`);
  const log = house.logged.join('');
  assert.match(log, /"event":"request"/);
  for (const secret of [...secretsOf(house.fixture.here), 'Geheimniskrämer', encodeURIComponent('Geheimniskrämer')]) {
    assert.ok(!log.includes(secret), `the log holds „${secret}“`);
  }
});

/** Full and family names and telephone numbers, spaced and not. */
function secretsOf({ names, phones }: PlantedQuartier): string[] {
  return personKeys.flatMap((key) => [names[key].split(' ')[1]!, phones[key], phones[key].replace(' ', '')]);
}

async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'application/pdf') return answer.text();
  return readPdf(new Uint8Array(await answer.arrayBuffer())).text;
}

/** All rows of a Quartier in all tables, boiled down to one hash per table. */
async function fingerprint(quartierId: string): Promise<Record<string, string>> {
  const db = house.database.ownerDb;
  const { rows: tables } = await sql<{ name: string }>`
    select c.table_schema || '.' || c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'quartier_id' and t.table_type = 'BASE TABLE' order by 1`.execute(db);
  assert.ok(tables.length > 20, 'the tables of the rooms are there');
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ hash: string }>`
      select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as hash from ${sql.table(name)} t
      where quartier_id = ${quartierId}`.execute(db);
    hashes[name] = rows[0]!.hash;
  }
  return hashes;
}
