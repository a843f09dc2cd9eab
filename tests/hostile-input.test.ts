/**
 * Every route of the house under missing, wrong, huge, hostile and stale input: never a fault, always a cause in words,
 * and nothing typed is lost.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { scopeFor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { addressOf, allRoutes, baseUrl, bodyOf, testApp, type Caller, type Fields, type TestApp } from './support/app.ts';
import { standingInstant } from './support/fixture.ts';
import { fieldsOf, parametersOf, plausibleFields } from './support/plausible-input.ts';

let house: TestApp;
before(async () => { house = await testApp(); });
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const named = (route: Route): string => `${route.method} ${route.path}`;
const ofSession = allRoutes.filter(({ entrance }) => entrance === 'session');
const forms = ofSession.filter(({ method }) => method === 'POST');
const isSheet = ({ path }: Route): boolean => path.includes('.pdf') || path.endsWith('/einladung');

/** Texts that break careless software, by what they try. */
const hostileTexts: Readonly<Record<string, string>> = {
  long: 'ä'.repeat(10_000),
  'lone surrogate': 'vorn \ud800 hinten',
  emoji: '👵🏽‍🦽 hilft 👨‍👩‍👧‍👦',
  'right to left': '\u202Eתמיכה\u202C \u200F مساعدة',
  'no width': '\u200B\u2060\uFEFF',
  script: '<script>alert(1)</script>',
  attribute: '" onfocus="alert(1)" x="',
  sql: "'; drop table people.person; --",
  like: '%_\\%',
  template: '{{constructor}} ${7*7} {name, plural, other {#}} #{1}',
  typst: '#read("/etc/passwd") $x$ \\ `raw` <label> @ref',
  encoded: '%00%0d%0aSet-Cookie: a=b',
  path: '../../../../etc/passwd',
  negative: '-1',
  huge: '99999999999999999999',
  exponent: '1e309',
  'day zero': '0000-00-00',
  'no such day': '2026-02-30',
  'last day': '9999-12-31',
  'first day': '0001-01-01',
  'no such id': '01999999-ffff-7000-8000-000000000000',
  spaces: '   \r\n\t ',
};

/** Those that are tried in every field at once as well. */
const breaking = ['long', 'lone surrogate', 'script', 'sql', 'huge', 'encoded'];

/** Every route meets the breaking texts, every form also a third of the others in turn; each of these meets a third of the forms. */
function isTried(route: Route, what: string, turn: number): boolean {
  return breaking.includes(what) || (route.method === 'POST' && (forms.indexOf(route) + turn) % 3 === 0);
}

/** What is wrong with an answer, whatever was asked. */
async function faultsOf(answer: Response): Promise<string[]> {
  const faults: string[] = [];
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 500) return [`${answer.status}`];
  if (!type.startsWith('text/html')) return faults;
  const html = await answer.text();
  if (html.includes('<script>alert')) faults.push(`${answer.status}: a script came back unescaped`);
  if (/<[^>]*" onfocus="alert/.test(html)) faults.push(`${answer.status}: an attribute was broken open`);
  if (answer.status < 400) return faults;
  if (!/<h1[^>]*>[^<]{3,}/.test(html)) faults.push(`${answer.status}: no heading`);
  // A code that no catalogue knows is said as itself.
  const unsaid = /[>\s]([a-z]+(?:-[a-z]+){1,4})<\/(?:p|li|span|a|h2|strong)>/.exec(html.replaceAll(/<main[^]*?<main/g, '<main'))?.[1];
  if (unsaid !== undefined) faults.push(`${answer.status}: a code instead of words: ${unsaid}`);
  return faults;
}

function ask(caller: Caller, route: Route, fields: Fields, path = addressOf(route, house.fixture.here)): Promise<Response> {
  return route.method === 'GET' ? caller.get(`${path}?${bodyOf(fields)}`) : caller.post(path, fields);
}

/** What the resident, the helper and the networker may call; what is the same for all is asked once. She who changes most comes last. */
async function calls(): Promise<{ who: string; caller: Caller; route: Route }[]> {
  const all: { who: string; caller: Caller; route: Route }[] = [];
  for (const who of ['resident', 'helper', 'networker'] as const) {
    const caller = await house.as(who);
    for (const route of ofSession) {
      const isAsked = !route.allow.startsWith('own:') && all.some((call) => call.route === route);
      if (scopeFor({ roles: [who] }, route.allow) !== undefined && !isAsked) all.push({ who, caller, route });
    }
  }
  return all;
}

function report(deviations: readonly string[]): void {
  assert.ok(deviations.length === 0, `${deviations.length} answers are not as they should be:\n${[...new Set(deviations)].slice(0, 60).join('\n')}`);
}

test('a form from a foreign site is refused on every route', async () => {
  const deviations: string[] = [];
  const networker = await house.as('networker');
  for (const route of forms) {
    const answer = await networker.post(addressOf(route, house.fixture.here), {}, { origin: 'https://elsewhere.example' });
    if (answer.status !== 403 || !(await answer.text()).includes('fremden Seite')) deviations.push(`${named(route)}: ${answer.status}`);
  }
  report(deviations);
});

test('missing, empty and repeated fields are refused in words', async () => {
  const deviations: string[] = [];
  for (const { who, caller, route } of await calls()) {
    const names = fieldsOf(route);
    const attempts: Record<string, Fields> = {
      missing: {},
      empty: Object.fromEntries(names.map((name) => [name, ''])),
      repeated: Object.fromEntries(names.map((name) => [name, ['zwei', 'mal']])),
      unknown: { ...Object.fromEntries(names.map((name) => [name, ''])), __proto__x: '1', constructor: '2', toString: '3' },
    };
    for (const [what, fields] of Object.entries(attempts)) {
      if (isSheet(route) && what !== 'missing') continue;
      const answer = await ask(caller, route, fields);
      for (const fault of await faultsOf(answer)) deviations.push(`${named(route)} as ${who}, ${what}: ${fault}`);
    }
  }
  report(deviations);
});

test('bodies that are too large, no form, no JSON, or XML are refused with the status that says so', async () => {
  const deviations: string[] = [];
  const networker = await house.as('networker');
  const bodies: readonly { what: string; type: string; body: string; status: number }[] = [
    { what: 'one byte too many', type: 'application/x-www-form-urlencoded', body: `text=${'a'.repeat(999_996)}`, status: 413 },
    { what: 'XML', type: 'application/xml', body: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', status: 400 },
    { what: 'broken JSON', type: 'application/json', body: '{"text": ', status: 400 },
    { what: 'a JSON list', type: 'application/json', body: '["text"]', status: 400 },
    { what: 'JSON null', type: 'application/json', body: 'null', status: 400 },
    { what: 'NUL', type: 'application/json', body: '{"text":"a\\u0000b"}', status: 400 },
    { what: 'NUL in a form', type: 'application/x-www-form-urlencoded', body: 'text=a%00b', status: 400 },
    { what: 'a multipart body without its boundary', type: 'multipart/form-data', body: 'text', status: 400 },
    { what: '3,000 fields', type: 'application/x-www-form-urlencoded', body: 'a=1&'.repeat(3_000), status: 400 },
  ];
  for (const route of forms) {
    for (const { what, type, body, status } of bodies) {
      const answer = await networker.send(addressOf(route, house.fixture.here), { method: 'POST', body, headers: { 'content-type': type, origin: baseUrl } });
      // Who may not come in at all is told so first.
      const expected = scopeFor({ roles: ['networker'] }, route.allow) === undefined && status === 400 ? [400, 403] : [status];
      if (!expected.includes(answer.status)) deviations.push(`${named(route)}, ${what}: ${answer.status}, not ${status}`);
      for (const fault of await faultsOf(answer)) deviations.push(`${named(route)}, ${what}: ${fault}`);
    }
  }
  report(deviations);
});

test('addresses with ids of nothing, of other kinds, or no ids at all are not found', async () => {
  const deviations: string[] = [];
  const { here } = house.fixture;
  const strange = ['01999999-ffff-7000-8000-000000000000', here.address, 'x', '-1', '0', '1e9', '99999999999999999999', '%00', '%E0%A4%A', '..%2f..', '%F0%9F%98%80', "';--", '<script>alert(1)</script>', 'a'.repeat(2_000)];
  for (const { who, caller, route } of await calls()) {
    if (parametersOf(route).length === 0) continue;
    for (const id of strange) {
      const path = route.path.replace(/:[A-Za-z]+(\{[^}]*\})?/g, () => id);
      const answer = await ask(caller, route, route.method === 'GET' ? {} : plausibleFields(route, here, fresh).fields, path);
      if (![400, 404].includes(answer.status)) deviations.push(`${route.method} ${path.slice(0, 80)} as ${who}: ${answer.status}, not 404`);
      for (const fault of await faultsOf(answer)) deviations.push(`${route.method} ${path.slice(0, 80)} as ${who}: ${fault}`);
    }
  }
  report(deviations);
});

test('every refusal for a program is a problem with type, title, status and reasons', async () => {
  const deviations: string[] = [];
  const programs = { accept: 'application/json', origin: baseUrl };
  for (const { who, caller, route } of await calls()) {
    const path = addressOf(route, house.fixture.here);
    const answer = route.method === 'GET'
      ? await caller.get(`${path}?${bodyOf(Object.fromEntries(fieldsOf(route).map((name) => [name, ['1', '2']])))}`, programs)
      : await caller.send(path, { method: 'POST', body: '{"unexpected":{"deep":[1,2]}}', headers: { ...programs, 'content-type': 'application/json' } });
    if (answer.status < 400) continue;
    const type = answer.headers.get('content-type') ?? '';
    const problem = type === 'application/problem+json' ? await answer.json() as Record<string, unknown> : {};
    const reasons = Array.isArray(problem['reasons']) ? problem['reasons'] as { code?: unknown; text?: unknown }[] : [];
    const sound = problem['status'] === answer.status && /^\/errors\/[a-z0-9-]+$/.test(String(problem['type']))
      && typeof problem['title'] === 'string' && problem['title'] !== '' && reasons.length > 0
      && reasons.every(({ code, text }) => typeof code === 'string' && typeof text === 'string' && text !== code && text.includes(' '));
    if (!sound || answer.status >= 500) deviations.push(`${named(route)} as ${who}: ${answer.status} ${type} ${JSON.stringify(problem).slice(0, 300)}`);
  }
  report(deviations);
});

test('what was typed stands in the refused form again', async () => {
  const deviations: string[] = [];
  let refusedForms = 0;
  for (const { who, caller, route } of await calls()) {
    if (route.method === 'GET') continue;
    const plausible = plausibleFields(route, house.fixture.here, fresh);
    if (!plausible.isAccepted) continue;
    const own = Object.fromEntries(parametersOf(route).map((name) => [name, addressParameter(route, name)]));
    const parsed = (fields: Fields) => route.input.safeParse({ ...fields, ...own });
    const marked: Record<string, string> = {};
    for (const name of Object.keys(plausible.fields)) {
      const mark = `Getippt <${name}> & "bleibt"`;
      const result = parsed({ ...plausible.fields, [name]: mark });
      // Free text is what comes out as it went in.
      if (result.success && (result.data as Record<string, unknown>)[name] === mark) marked[name] = mark;
    }
    if (Object.keys(marked).length === 0) continue;
    for (const name of Object.keys(plausible.fields)) {
      const broken = { ...plausible.fields, ...marked, [name]: name in marked ? '' : 'gibt-es-nicht' };
      if (parsed(broken).success) continue;
      const answer = await caller.post(addressOf(route, house.fixture.here), broken);
      if (answer.status !== 422) { if (answer.status !== 404) deviations.push(`${named(route)} as ${who} without a valid ${name}: ${answer.status}, not 422`); continue; }
      refusedForms += 1;
      const html = await answer.text();
      for (const [field, mark] of Object.entries(marked)) {
        if (field !== name && !html.includes(escaped(mark))) deviations.push(`${named(route)} as ${who} without a valid ${name}: lost what was typed in ${field}`);
      }
    }
  }
  report(deviations);
  assert.ok(refusedForms > 10, `only ${refusedForms} forms were refused`);
});

test('hostile texts in every field that takes them, and in all fields at once, never break an answer', async () => {
  const deviations: string[] = [];
  for (const { who, caller, route } of await calls()) {
    if (isSheet(route)) continue;
    const plausible = plausibleFields(route, house.fixture.here, fresh);
    const own = Object.fromEntries(parametersOf(route).map((name) => [name, addressParameter(route, name)]));
    const names = Object.keys(plausible.fields);
    if (names.length === 0) continue;
    for (const [what, text] of Object.entries(hostileTexts).filter(([what], turn) => isTried(route, what, turn))) {
      const fields: Record<string, string> = { ...plausible.fields as Record<string, string> };
      for (const name of names) {
        if (route.input.safeParse({ ...fields, [name]: text, ...own }).success) fields[name] = text;
      }
      if ('id' in fields) fields['id'] = fresh();
      for (const fault of await faultsOf(await ask(caller, route, fields))) deviations.push(`${named(route)} as ${who}, ${what} where it fits: ${fault}`);
      if (!breaking.includes(what)) continue;
      const everywhere = Object.fromEntries(names.map((name) => [name, text]));
      for (const fault of await faultsOf(await ask(caller, route, everywhere))) deviations.push(`${named(route)} as ${who}, ${what} everywhere: ${fault}`);
    }
  }
  report(deviations);
});

test('anything in any field of any route gets an answer that is no fault', async () => {
  const all = (await calls()).filter(({ route }) => !isSheet(route) && fieldsOf(route).length > 0);
  const value = fc.oneof(
    fc.constantFrom(...Object.values(hostileTexts)), fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 40 }),
    fc.integer().map(String), fc.double().map(String), fc.uuid(), fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );
  const attempt = fc.record({
    call: fc.constantFrom(...all), seed: fc.nat(), values: fc.array(value, { minLength: 1, maxLength: 3 }), asJson: fc.boolean(),
  });
  await fc.assert(fc.asyncProperty(attempt, async ({ call: { caller, route }, seed, values, asJson }) => {
    const { fields } = plausibleFields(route, house.fixture.here, fresh);
    const names = Object.keys(fields);
    const changed = { ...fields, ...Object.fromEntries(values.map((text, index) => [names[(seed + index) % names.length]!, text])) };
    const answer = asJson && route.method === 'POST'
      ? await caller.send(addressOf(route, house.fixture.here), {
        method: 'POST', body: JSON.stringify(changed), headers: { 'content-type': 'application/json', origin: baseUrl },
      })
      : await ask(caller, route, changed);
    assert.deepEqual(await faultsOf(answer), [], named(route));
  }), { seed: 20261116, numRuns: 800, interruptAfterTimeLimit: 10_000 });
});

test('the ways in and the choice of colours take anything without a fault', async () => {
  const deviations: string[] = [];
  const signedIn = await house.as('operator');
  const bodies: readonly (readonly [string, string])[] = [
    ['application/json', '{"email":{"a":1},"code":[1,2],"person":null}'], ['application/json', '{'], ['application/xml', '<a/>'],
    ['multipart/form-data; boundary=x', 'nonsense'], ['text/plain', 'email=a'], ['application/x-www-form-urlencoded', 'email=a%00b&code=%00'],
    ...Object.values(hostileTexts).map((text) => ['application/x-www-form-urlencoded', bodyOf({
      email: text, code: text, person: text, weiter: text, theme: text, locale: text, end: text,
    })] as const),
  ];
  for (const path of ['/anmelden', '/anmelden/code', '/anmelden/brief', '/anmelden/beispiel', '/sitzungen', '/anzeige']) {
    for (const caller of [house.visitor, signedIn]) {
      for (const [type, body] of bodies) {
        const answer = await caller.send(path, { method: 'POST', body, headers: { 'content-type': type, origin: baseUrl } });
        for (const fault of await faultsOf(answer)) deviations.push(`POST ${path} with ${type} ${body.slice(0, 60)}: ${fault}`);
        const location = answer.headers.get('location') ?? '/';
        if (!location.startsWith('/') || location.startsWith('//')) deviations.push(`POST ${path}: leads away to ${location}`);
      }
    }
  }
  for (const away of ['https://elsewhere.example', '//elsewhere.example', '/\\\\elsewhere.example', 'javascript:alert(1)']) {
    const answer = await signedIn.post('/anzeige', { theme: 'dark', weiter: away });
    if (answer.headers.get('location') !== '/') deviations.push(`POST /anzeige leads away to ${answer.headers.get('location')}`);
  }
  report(deviations);
});

test('the same form sent twice is recorded once', async () => {
  const deviations: string[] = [];
  const other = await testApp();
  let appended = 0;
  try {
    for (const who of ['networker', 'helper', 'resident'] as const) {
      const caller = await other.as(who);
      for (const route of forms.filter(({ allow }) => scopeFor({ roles: [who] }, allow) !== undefined)) {
        const { fields } = plausibleFields(route, other.fixture.here, fresh);
        if (!('id' in fields) || 'version' in fields) continue;
        const path = addressOf(route, other.fixture.here);
        const first = await caller.post(path, fields);
        if (first.status !== 303) continue;
        appended += 1;
        const before = await stateOf(other);
        const second = await caller.post(path, fields);
        if (second.status !== 303 || second.headers.get('location') !== first.headers.get('location')) {
          deviations.push(`${named(route)} as ${who}: sent twice gives ${second.status} to ${second.headers.get('location')}, first ${first.headers.get('location')}`);
        }
        deviations.push(...differences(before, await stateOf(other)).map((table) => `${named(route)} as ${who}: sent twice writes again to ${table}`));
      }
    }
  } finally {
    await other.close();
  }
  report(deviations);
  assert.ok(appended >= 5, `only ${appended} appending forms were accepted at all`);
});

test('a form made from an older version is refused and keeps what was typed', async (context) => {
  const deviations: string[] = [];
  let versioned = 0;
  for (const route of forms.filter((form) => fieldsOf(form).includes('version') && scopeFor({ roles: ['networker'] }, form.allow) !== undefined)) {
    // Each form of its own: they change the same things.
    const other = await testApp();
    try {
      const networker = await other.as('networker');
      const { fields } = plausibleFields(route, other.fixture.here, fresh);
      const path = addressOf(route, other.fixture.here);
      const first = await networker.post(path, { ...fields, version: '1' });
      if (first.status !== 303) {
        context.diagnostic(`${named(route)} was not tried: it does not take version 1 of what is planted (${first.status})`);
        continue;
      }
      versioned += 1;
      const before = await stateOf(other);
      const parsed = route.input.safeParse({ ...fields, version: '1', ...Object.fromEntries(parametersOf(route).map((name) => [name, addressParameter(route, name)])) });
      const words = Object.keys(fields).filter((name) => parsed.success && (parsed.data as Record<string, unknown>)[name] === 'Probe');
      const second = await networker.post(path, { ...fields, ...Object.fromEntries(words.map((name) => [name, `Spät ${name}`])), version: '1' });
      const grown = differences(before, await stateOf(other));
      if (grown.length > 0) deviations.push(`${named(route)}: a stale form writes to ${grown.join(', ')}`);
      // A form that says nothing but „do it" may find that it is done.
      const saysNothing = Object.keys(fields).every((name) => ['version', 'id'].includes(name));
      if (second.status !== 409 && !(saysNothing && second.status === 303)) deviations.push(`${named(route)}: a stale version gives ${second.status}, not 409`);
      const html = second.status === 409 ? await second.text() : '';
      for (const name of second.status === 409 ? words : []) {
        if (!html.includes(`Spät ${name}`)) deviations.push(`${named(route)}: stale, and what was typed in ${name} is lost`);
      }
    } finally {
      await other.close();
    }
  }
  report(deviations);
  assert.ok(versioned >= 3, `only ${versioned} versioned forms were accepted at all`);
});

function addressParameter(route: Route, name: string): string {
  const parts = route.path.split('/');
  const index = parts.findIndex((part) => part.startsWith(`:${name}`));
  return addressOf(route, house.fixture.here).split('/')[index]!;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A hash of all rows per table; without the audit, which grows with every look. */
async function stateOf({ database, fixture }: TestApp): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.table_schema || '.' || c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'quartier_id' and t.table_type = 'BASE TABLE' order by 1`.execute(database.ownerDb);
  const state: Record<string, string> = {};
  for (const { name } of tables.filter((table) => table.name !== 'platform.audit')) {
    const { rows } = await sql<{ hash: string }>`
      select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as hash from ${sql.table(name)} t
      where quartier_id = ${fixture.here.id}`.execute(database.ownerDb);
    state[name] = rows[0]!.hash;
  }
  return state;
}

function differences(before: Record<string, string>, afterwards: Record<string, string>): string[] {
  return Object.keys(afterwards).filter((table) => afterwards[table] !== before[table]);
}
