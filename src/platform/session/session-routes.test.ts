import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { page } from '#web/layout/page.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import type { Mail } from '../messages/message.ts';
import { createSessions } from './create-sessions.ts';
import { sessionRoutes, type SessionRouteOptions } from './session-routes.ts';
import type { PersonRef, Sessions } from './sessions.ts';

const quartierId = '01930000-0000-7000-8000-000000000001';
const frida: PersonRef = { quartierId, personId: '01930000-0000-7000-8000-00000000000a' };
const hanna: PersonRef = { quartierId, personId: '01930000-0000-7000-8000-00000000000b' };

let t: TestDatabase;
let mails: Mail[];
let sessions: Sessions;
let clients = 0;

before(async () => {
  t = await testDatabase();
  await sql`insert into platform.quartier (id, slug, name, time_zone, land)
    values (${quartierId}, 'probe', 'Probe', 'Europe/Berlin', 'DE-SN')`.execute(t.ownerDb);
});
after(() => t.drop());
beforeEach(async () => {
  await sql`truncate auth.user, auth.session, auth.verification, auth.letter_code, auth.attempt cascade`.execute(t.ownerDb);
  mails = [];
});

function browser({ hasDemoData = true, locale = 'de' as const, baseUrl = 'http://localhost:8040' } = {}) {
  sessions = createSessions({
    db: t.db,
    secret: 'a secret for tests that is long enough: 7b1f0c',
    baseUrl,
    mailer: { send: async (mail) => (mails.push(mail), 'sent'), close: async () => undefined },
    clock: { now: () => Temporal.Now.instant() },
    log: { info: () => undefined, error: () => undefined },
    hasDemoData,
    mayReceiveCode: async (email) => (email === 'frida@example.org' ? frida : undefined),
    linkAccount: async () => undefined,
  });
  clients += 1;
  const options: SessionRouteOptions = {
    sessions,
    baseUrl,
    render: (c, content, status) =>
      c.html(String(page({ locale, quartier: { name: 'Probe', isSynthetic: true }, ...content })), status),
    localeOf: () => locale,
    addressOf: () => `198.51.100.${clients}`,
    timeZone: 'Europe/Berlin',
    demoPersons: async () => [{ person: hanna, name: 'Hanna Lehmann', role: 'Bewohnerin', about: 'Wohnt allein & gern.' }],
  };
  const app = sessionRoutes(options);
  const jar = new Map<string, string>();
  const send = async (path: string, form?: Record<string, string>) => {
    const headers: Record<string, string> = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await app.request(path, form === undefined ? { headers } : {
      method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString(),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/Max-Age=0/.test(cookie)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    return { response, status: response.status, to: response.headers.get('location'), text: await response.text() };
  };
  return { get: (path: string) => send(path), post: send, jar };
}

async function letterFor(person: PersonRef): Promise<string> {
  const letter = await t.db.transaction().execute((tx) =>
    sessions.createLetterCode(tx, { ...person, createdBy: null }, Temporal.Now.instant()));
  return letter.code;
}

describe('signing in by e-mail', () => {
  test('leads from the address over the code to the page that was wanted', async () => {
    const { get, post } = browser();
    const form = await get('/anmelden?weiter=/plan%3Fwoche=2');
    assert.match(form.text, /name="weiter" value="\/plan\?woche=2"/);
    const asked = await post('/anmelden', { email: 'frida@example.org', weiter: '/plan?woche=2' });
    assert.deepEqual([asked.status, asked.to], [303, '/anmelden/code']);
    assert.ok((await get('/anmelden/code')).text.includes('frida@example.org'));
    const code = /\d{4} \d{4}/.exec(mails[0]!.text)![0];
    const entered = await post('/anmelden/code', { code });
    assert.deepEqual([entered.status, entered.to], [303, '/plan?woche=2']);
    assert.equal((await get('/sitzungen')).status, 200);
  });

  test('keeps the address that was refused and says what is wrong with it', async () => {
    const { post } = browser();
    const { status, text } = await post('/anmelden', { email: 'frida<at>example' });
    assert.equal(status, 422);
    assert.match(text, /value="frida&lt;at&gt;example"/);
    assert.match(text, /keine vollständige E-Mail-Adresse/);
  });

  test('refuses a wrong code with 422 and does not show it again', async () => {
    const { post } = browser();
    await post('/anmelden', { email: 'frida@example.org' });
    const { status, text } = await post('/anmelden/code', { code: '4711 0815' });
    assert.equal(status, 422);
    assert.match(text, /passt nicht oder gilt nicht mehr/);
    assert.ok(!text.includes('4711'));
  });

  test('shows a stranger the same pages', async () => {
    const pages = [];
    for (const email of ['frida@example.org', 'fremd@example.org']) {
      const { get, post } = browser();
      const asked = await post('/anmelden', { email });
      const shown = await get('/anmelden/code');
      const wrong = await post('/anmelden/code', { code: '00000000' });
      pages.push([asked.status, asked.to, shown.status, shown.text.replaceAll(email, ''), wrong.status, wrong.text.replaceAll(email, '')]);
    }
    assert.deepEqual(pages[0], pages[1]);
  });

  test('answers too many attempts with 429 and says when to come back', async () => {
    const { post } = browser();
    for (let asked = 0; asked < 5; asked += 1) await post('/anmelden', { email: 'frida@example.org' });
    await sql`update auth.attempt set count = 5 where bucket like 'code-request/email:%'`.execute(t.db);
    const { status, response, text } = await post('/anmelden', { email: 'frida@example.org' });
    assert.equal(status, 429);
    const wait = Number(response.headers.get('retry-after'));
    assert.ok(wait >= 1 && wait <= 900, `${wait} s`);
    assert.match(text, /zu viele Versuche/);
    assert.match(text, /value="frida@example.org"/);
  });

  test('begins anew where the address is not known any more', async () => {
    const { get, post } = browser();
    assert.equal((await get('/anmelden/code')).to, '/anmelden');
    assert.equal((await post('/anmelden/code', { code: '12345678' })).to, '/anmelden');
  });

  test('never leaves the house', async () => {
    const { get, post } = browser();
    for (const weiter of ['https://evil.example', '//evil.example', '/\\evil.example', '/%0d/evil', 'javascript:alert(1)']) {
      const { text } = await get(`/anmelden?weiter=${encodeURIComponent(weiter)}`);
      assert.ok(!text.includes('evil.example') && !text.includes('javascript:'), weiter);
      const { status, to } = await post('/anmelden/beispiel', { person: hanna.personId, weiter });
      assert.equal(status, 303);
      assert.ok(to === '/' || to === '/%0d/evil', to ?? '');
    }
  });
});

describe('signing in with a letter', () => {
  test('leads to the page that was wanted', async () => {
    const { post } = browser();
    const code = await letterFor(hanna);
    const { status, to } = await post('/anmelden/brief', { code: code.toLowerCase(), weiter: '/hilfe' });
    assert.deepEqual([status, to], [303, '/hilfe']);
  });

  test('refuses what is no code with 422, whatever it is', async () => {
    const { get, post } = browser();
    assert.equal((await get('/anmelden/brief')).status, 200);
    for (const code of ['', 'x', 'ABCD-EFGH-UU', '\0', "'; drop table auth.user", 'Ä'.repeat(5_000)]) {
      const { status, text } = await post('/anmelden/brief', { code });
      assert.equal(status, 422, code);
      assert.match(text, /Einen neuen Brief bekommen Sie im Quartiersbüro/);
    }
  });
});

describe('the demo list', () => {
  test('shows persons with a button each', async () => {
    const { get, post } = browser();
    const { text } = await get('/anmelden');
    assert.match(text, /Hanna Lehmann/);
    assert.match(text, /Wohnt allein &amp; gern\./);
    assert.match(text, new RegExp(`name="person" value="${hanna.personId}"`));
    assert.equal((await post('/anmelden/beispiel', { person: hanna.personId, weiter: '/' })).status, 303);
  });

  test('signs nobody in who is not on it', async () => {
    const { post, jar } = browser();
    const { status, text } = await post('/anmelden/beispiel', { person: frida.personId });
    assert.equal(status, 422);
    assert.match(text, /Wählen Sie eine aus der Liste/);
    assert.equal(jar.size, 0);
  });

  test('does not exist without demo data', async () => {
    const { get, post } = browser({ hasDemoData: false });
    assert.equal((await post('/anmelden/beispiel', { person: hanna.personId })).status, 404);
    assert.ok(!(await get('/anmelden')).text.includes('Hanna Lehmann'));
  });
});

describe('one’s own sessions', () => {
  test('are listed and ended one by one', async () => {
    const { get, post, jar } = browser();
    await post('/anmelden/beispiel', { person: hanna.personId });
    const mine = [...jar];
    jar.clear();
    await post('/anmelden/beispiel', { person: hanna.personId });
    const { text } = await get('/sitzungen');
    const ids = [...text.matchAll(/name="end" value="([0-9a-f-]{36})"/g)].map((match) => match[1]!);
    assert.equal(ids.length, 2);
    assert.match(text, /dieses Gerät/);
    const here = (await sessions.readSession(new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })))!.sessionId;
    assert.equal((await post('/sitzungen', { end: ids.find((id) => id !== here)! })).to, '/sitzungen');
    assert.equal((await get('/sitzungen')).text.match(/name="end"/g)?.length, 1);
    jar.clear();
    for (const [name, value] of mine) jar.set(name, value);
    assert.deepEqual([(await get('/sitzungen')).status, (await get('/sitzungen')).to], [303, '/anmelden?weiter=/sitzungen']);
  });

  test('take no harm from an id that is none', async () => {
    const { get, post } = browser();
    await post('/anmelden/beispiel', { person: hanna.personId });
    for (const end of ['', 'x', "' or 1=1 --", 'ü'.repeat(3_000)]) assert.equal((await post('/sitzungen', { end })).to, '/sitzungen');
    assert.equal((await get('/sitzungen')).status, 200);
  });

  test('end by signing out', async () => {
    const { get, post, jar } = browser();
    await post('/anmelden/beispiel', { person: hanna.personId });
    const { to } = await post('/abmelden', {});
    assert.equal(to, '/abgemeldet');
    assert.equal(jar.has('miteinander-session'), false);
    assert.match((await get('/abgemeldet')).text, /Sie sind abgemeldet/);
    assert.equal((await get('/sitzungen')).status, 303);
  });
});

test('Under https every cookie of the sign-in is secure.', async () => {
  const { post } = browser({ baseUrl: 'https://quartier.example.org' });
  const asked = await post('/anmelden', { email: 'frida@example.org' });
  const entered = await post('/anmelden/beispiel', { person: hanna.personId });
  const cookies = [...asked.response.headers.getSetCookie(), ...entered.response.headers.getSetCookie()];
  assert.equal(cookies.length, 3);
  for (const cookie of cookies) assert.match(cookie, /; Secure/);
});
