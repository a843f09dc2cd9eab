import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Result } from '#core/base/result.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import type { Mail } from '../messages/message.ts';
import { createAuth } from './better-auth.ts';
import { createSessions } from './create-sessions.ts';
import { sweepSessions } from './sweep-sessions.ts';
import type { Client, PersonRef, SessionOptions, Sessions, SignedIn } from './sessions.ts';

const quartierId = '01930000-0000-7000-8000-000000000001';
const frida: PersonRef = { quartierId, personId: '01930000-0000-7000-8000-00000000000a' };
const hanna: PersonRef = { quartierId, personId: '01930000-0000-7000-8000-00000000000b' };
const secret = 'a secret for tests that is long enough: 7b1f0c';

let t: TestDatabase;
let sessions: Sessions;
let options: SessionOptions;
let mails: Mail[];
let links: string[];
let now: Temporal.Instant;
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
  links = [];
  now = Temporal.Now.instant();
  options = {
    db: t.db,
    secret,
    baseUrl: 'http://localhost:8040',
    mailer: { send: async (mail) => (mails.push(mail), 'sent'), close: async () => undefined },
    clock: { now: () => now },
    log: { info: () => undefined, error: () => undefined },
    hasDemoData: true,
    mayReceiveCode: async (email) => (email === 'frida@example.org' ? frida : undefined),
    linkAccount: async (accountId, person) => void links.push(`${accountId} ${person.personId}`),
  };
  sessions = createSessions(options);
});

function client(cookie?: string): Client {
  const headers = new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });
  if (cookie !== undefined) headers.set('cookie', cookie);
  clients += 1;
  return { headers, address: `192.0.2.${clients}` };
}

function cookieOf(signedIn: SignedIn): string {
  return signedIn.setCookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

function headersOf(signedIn: SignedIn): Headers {
  return new Headers({ cookie: cookieOf(signedIn) });
}

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.value;
}

function codesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

async function codeFor(email: string): Promise<string> {
  valueOf(await sessions.requestCode(email, client(), 'de'));
  return /^ {4}(\d{4} \d{4})$/m.exec(mails.at(-1)!.text)![1]!;
}

function letterFor(person: PersonRef, at = now) {
  return t.db.transaction().execute((tx) => sessions.createLetterCode(tx, { ...person, createdBy: null }, at));
}

async function signInByLetter(person: PersonRef, cookie?: string): Promise<SignedIn> {
  return valueOf(await sessions.signInWithLetter((await letterFor(person)).code, client(cookie)));
}

describe('a code by e-mail', () => {
  test('signs in who owns the address and links the account to her', async () => {
    const code = await codeFor(' Frida@Example.org ');
    const signedIn = valueOf(await sessions.signInWithCode('frida@example.org', code, client()));
    assert.deepEqual(signedIn.person, frida);
    assert.deepEqual(links, [`${signedIn.accountId} ${frida.personId}`]);
    const session = await sessions.readSession(headersOf(signedIn));
    assert.equal(session?.accountId, signedIn.accountId);
    assert.equal(session?.expiresAt.epochMilliseconds, now.add({ hours: 12 }).epochMilliseconds);
  });

  test('is typed with or without the gap, or with dashes', async () => {
    const code = await codeFor('frida@example.org');
    assert.ok((await sessions.signInWithCode('frida@example.org', ` ${code.replace(' ', ' – ')} `, client())).ok);
  });

  test('works once', async () => {
    const code = await codeFor('frida@example.org');
    valueOf(await sessions.signInWithCode('frida@example.org', code, client()));
    assert.deepEqual(codesOf(await sessions.signInWithCode('frida@example.org', code, client())), ['sign-in-code-invalid']);
  });

  test('is refused when wrong, and five wrong tries use it up', async () => {
    const code = await codeFor('frida@example.org');
    const wrong = code === '1234 5678' ? '8765 4321' : '1234 5678';
    for (let tries = 0; tries < 5; tries += 1) {
      assert.deepEqual(codesOf(await sessions.signInWithCode('frida@example.org', wrong, client())), ['sign-in-code-invalid']);
    }
    assert.deepEqual(codesOf(await sessions.signInWithCode('frida@example.org', code, client())), ['sign-in-code-invalid']);
  });

  test('still works after four wrong tries', async () => {
    const code = await codeFor('frida@example.org');
    for (let tries = 0; tries < 4; tries += 1) await sessions.signInWithCode('frida@example.org', '00000000', client());
    assert.ok((await sessions.signInWithCode('frida@example.org', code, client())).ok);
  });

  test('lasts ten minutes', async () => {
    const code = await codeFor('frida@example.org');
    const { rows } = await sql<{ left: number }>`select extract(epoch from expires_at - now())::float8 as left
      from auth.verification`.execute(t.db);
    assert.ok(rows[0]!.left > 590 && rows[0]!.left <= 600, `${rows[0]!.left} s`);
    await sql`update auth.verification set expires_at = now() - interval '1 second'`.execute(t.db);
    assert.deepEqual(codesOf(await sessions.signInWithCode('frida@example.org', code, client())), ['sign-in-code-invalid']);
  });

  test('is replaced by the next one', async () => {
    const first = await codeFor('frida@example.org');
    const second = await codeFor('frida@example.org');
    assert.notEqual(first, second);
    assert.deepEqual(codesOf(await sessions.signInWithCode('frida@example.org', first, client())), ['sign-in-code-invalid']);
    assert.ok((await sessions.signInWithCode('frida@example.org', second, client())).ok);
  });

  test('gives a stranger the same answer, and no mail', async () => {
    assert.deepEqual(await sessions.requestCode('nobody@example.org', client(), 'de'),
      await sessions.requestCode('frida@example.org', client(), 'de'));
    assert.deepEqual(mails.map(({ to }) => to), ['frida@example.org']);
    assert.deepEqual(await sessions.signInWithCode('nobody@example.org', '12345678', client()),
      await sessions.signInWithCode('frida@example.org', '12345678', client()));
  });

  test('signs two in at the same moment only once', async () => {
    const code = await codeFor('frida@example.org');
    const results = await Promise.all([1, 2, 3].map(() => sessions.signInWithCode('frida@example.org', code, client())));
    assert.equal(results.filter(({ ok }) => ok).length, 1);
  });

  test('is not asked for more than five times in a quarter of an hour by one address', async () => {
    now = Temporal.Instant.from('2026-11-23T09:05:00Z');
    for (let asked = 0; asked < 5; asked += 1) valueOf(await sessions.requestCode('frida@example.org', client(), 'de'));
    const sixth = await sessions.requestCode('frida@example.org', client(), 'de');
    assert.deepEqual(sixth, { ok: false, refusals: [{ code: 'too-many-attempts', facts: { retryAfterSeconds: 600 } }] });
    now = Temporal.Instant.from('2026-11-23T09:15:00Z');
    valueOf(await sessions.requestCode('frida@example.org', client(), 'de'));
    assert.equal(mails.length, 6);
  });

  test('is refused for what is no address', async () => {
    for (const typed of ['', 'frida', 'frida@', 'frida@example', 'a b@example.org', 'a@example.org,b@example.org', `${'x'.repeat(250)}@a.de`]) {
      assert.deepEqual(codesOf(await sessions.requestCode(typed, client(), 'de')), ['email-invalid'], typed);
    }
  });

  test('leaves neither code nor address in the database', async () => {
    const code = await codeFor('frida@example.org');
    valueOf(await sessions.signInWithCode('frida@example.org', code, client()));
    await codeFor('frida@example.org');
    const { rows } = await sql<{ all: string }>`select concat((select json_agg(u) from auth.user u), (select json_agg(s)
      from auth.session s), (select json_agg(v) from auth.verification v), (select json_agg(a) from auth.attempt a)) as all`.execute(t.db);
    assert.ok(rows[0]!.all.includes(frida.personId));
    for (const trace of ['example.org', '192.0.2.', code.replace(' ', ''), mails[1]!.text.match(/\d{4} \d{4}/)![0].replace(' ', '')]) {
      assert.ok(!rows[0]!.all.includes(trace), trace);
    }
  });
});

describe('a letter', () => {
  test('signs a person in who has no e-mail, for thirty days without use', async () => {
    const signedIn = await signInByLetter(hanna);
    assert.deepEqual(signedIn.person, hanna);
    const session = await sessions.readSession(headersOf(signedIn));
    assert.equal(session?.expiresAt.epochMilliseconds, now.add({ hours: 720 }).epochMilliseconds);
  });

  test('has a code that is read forgivingly', async () => {
    const { code } = await letterFor(hanna);
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    assert.ok((await sessions.signInWithLetter(typed, client())).ok);
  });

  test('works once, also for two at the same moment', async () => {
    const { code } = await letterFor(hanna);
    const results = await Promise.all([1, 2, 3].map(() => sessions.signInWithLetter(code, client())));
    assert.equal(results.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(codesOf(await sessions.signInWithLetter(code, client())), ['letter-code-invalid']);
  });

  test('expires after thirty days', async () => {
    const { code, expiresAt } = await letterFor(hanna);
    assert.ok(expiresAt.equals(now.add({ hours: 720 })));
    const start = now;
    now = start.add({ hours: 720 });
    assert.deepEqual(codesOf(await sessions.signInWithLetter(code, client())), ['letter-code-invalid']);
    now = start.add({ hours: 719 });
    assert.ok((await sessions.signInWithLetter(code, client())).ok);
  });

  test('is replaced by the next one', async () => {
    const first = await letterFor(hanna);
    const second = await letterFor(hanna);
    assert.deepEqual(codesOf(await sessions.signInWithLetter(first.code, client())), ['letter-code-invalid']);
    assert.ok((await sessions.signInWithLetter(second.code, client())).ok);
  });

  test('is kept as a hash only', async () => {
    const { code } = await letterFor(hanna);
    const { rows } = await sql<{ row: string }>`select l::text as row from auth.letter_code l`.execute(t.db);
    assert.equal(rows.length, 1);
    for (const trace of [code, code.replaceAll('-', '')]) assert.ok(!rows[0]!.row.toUpperCase().includes(trace));
  });

  test('leads to the same account as the e-mail code of the same person', async () => {
    const byLetter = await signInByLetter(frida);
    const byCode = valueOf(await sessions.signInWithCode('frida@example.org', await codeFor('frida@example.org'), client()));
    assert.equal(byLetter.accountId, byCode.accountId);
    const lines = await sessions.listSessions(byCode.accountId);
    assert.deepEqual(lines.map(({ means, device }) => [means, device]).sort(), [['code', 'Firefox, Linux'], ['letter', 'Firefox, Linux']]);
  });

  test('is tried twenty times in ten minutes by one client, not more', async () => {
    now = Temporal.Instant.from('2026-11-23T09:04:00Z');
    const { code } = await letterFor(hanna);
    const one = client();
    for (let tries = 0; tries < 20; tries += 1) {
      assert.deepEqual(codesOf(await sessions.signInWithLetter('0000-0000-00', one)), ['letter-code-invalid']);
    }
    const refused = await sessions.signInWithLetter(code, one);
    assert.deepEqual(refused, { ok: false, refusals: [{ code: 'too-many-attempts', facts: { retryAfterSeconds: 360 } }] });
    assert.ok((await sessions.signInWithLetter(code, client())).ok, 'another client is not held up');
  });

  test('is tried three hundred times in an hour by all together, not more', async () => {
    now = Temporal.Instant.from('2026-11-23T09:30:00Z');
    await sessions.signInWithLetter('', client());
    await sql`update auth.attempt set count = 300 where bucket like 'letter-try:%'`.execute(t.db);
    assert.deepEqual(await sessions.signInWithLetter('', client()),
      { ok: false, refusals: [{ code: 'too-many-attempts', facts: { retryAfterSeconds: 1800 } }] });
  });
});

describe('the demo sign-in', () => {
  test('does not exist without demo data', async () => {
    assert.equal(createSessions({ ...options, hasDemoData: false }).signInAsDemo, undefined);
  });

  test('signs in as the person chosen', async () => {
    const signedIn = await sessions.signInAsDemo!(hanna, client());
    assert.equal((await sessions.readSession(headersOf(signedIn)))?.accountId, signedIn.accountId);
  });
});

describe('a session', () => {
  test('has a cookie that scripts cannot read, that stays in the house, and is secure under https', async () => {
    const [cookie, ...more] = (await signInByLetter(hanna)).setCookies;
    assert.deepEqual(more, []);
    assert.match(cookie!, /^miteinander-session=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/);
    sessions = createSessions({ ...options, baseUrl: 'https://quartier.example.org' });
    const signedIn = await signInByLetter(hanna);
    assert.match(signedIn.setCookies[0]!, /^__Secure-miteinander-session=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    assert.ok(await sessions.readSession(headersOf(signedIn)));
  });

  test('is what better-auth says it is', async () => {
    const { api } = createAuth(options);
    const cookie = cookieOf(await sessions.signInAsDemo!(hanna, client()));
    const ended = await signInByLetter(frida);
    await sessions.signOut(headersOf(ended));
    const flipped = cookie.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`);
    const cookies = [
      cookie, `other=1; ${cookie}; more=2`, `${cookie}; miteinander-session=x`, `miteinander-session=x; ${cookie}`,
      cookieOf(ended), flipped, cookie.slice(0, -3), `${cookie}x`, 'miteinander-session=', 'miteinander-session=a.b', 'miteinander-session=%E0%A4%A', '',
    ];
    const answers: boolean[] = [];
    for (const one of cookies) {
      const headers = new Headers({ cookie: one });
      const ours = await sessions.readSession(headers);
      const theirs = await api.getSession({ headers });
      assert.equal(ours?.sessionId, theirs?.session.id, one);
      assert.equal(ours?.accountId, theirs?.user.id, one);
      assert.equal(ours?.expiresAt.epochMilliseconds, theirs?.session.expiresAt.getTime(), one);
      answers.push(ours !== undefined);
    }
    assert.deepEqual(answers, [true, true, true, ...Array.from({ length: 9 }, () => false)]);
  });

  test('signed with another secret is none', async () => {
    const signedIn = await signInByLetter(hanna);
    const other = createSessions({ ...options, secret: `${secret}!` });
    assert.equal(other.verifiedToken(headersOf(signedIn)), undefined);
    assert.equal(sessions.verifiedToken(headersOf(signedIn))?.length, 32);
  });

  test('ends after twelve hours without use, and moves on with use', async () => {
    const code = await codeFor('frida@example.org');
    const headers = headersOf(valueOf(await sessions.signInWithCode('frida@example.org', code, client())));
    const start = now;
    now = start.add({ hours: 11 });
    assert.ok((await sessions.readSession(headers))!.expiresAt.epochMilliseconds === start.add({ hours: 23 }).epochMilliseconds);
    now = start.add({ hours: 22 });
    assert.ok(await sessions.readSession(headers));
    now = start.add({ hours: 34 });
    assert.equal(await sessions.readSession(headers), undefined);
  });

  test('ends after thirty days however much it is used', async () => {
    const headers = headersOf(await sessions.signInAsDemo!(hanna, client()));
    const start = now;
    for (let hours = 11; hours < 720; hours += 11) {
      now = start.add({ hours });
      assert.ok(await sessions.readSession(headers), `${hours} h`);
    }
    now = start.add({ hours: 720 });
    assert.equal(await sessions.readSession(headers), undefined);
  });

  test('that is ended is over at once', async () => {
    const here = await signInByLetter(hanna);
    const there = await signInByLetter(hanna);
    const other = await signInByLetter(frida);
    const { sessionId } = (await sessions.readSession(headersOf(there)))!;
    assert.equal(await sessions.endSession(other.accountId, sessionId), false, 'not by somebody else');
    assert.equal(await sessions.endSession(here.accountId, sessionId), true);
    assert.equal(await sessions.readSession(headersOf(there)), undefined);
    assert.ok(await sessions.readSession(headersOf(here)));
  });

  test('stays when all others of the account are ended', async () => {
    const here = await signInByLetter(hanna);
    const others = [await signInByLetter(hanna), await signInByLetter(hanna)];
    const foreign = await signInByLetter(frida);
    const { sessionId } = (await sessions.readSession(headersOf(here)))!;
    assert.equal(await sessions.endAllOthers(here.accountId, sessionId), 2);
    assert.deepEqual((await sessions.listSessions(here.accountId)).map((line) => line.sessionId), [sessionId]);
    for (const other of others) assert.equal(await sessions.readSession(headersOf(other)), undefined);
    assert.ok(await sessions.readSession(headersOf(foreign)));
  });

  test('is over after signing out, and its cookie is removed', async () => {
    const signedIn = await signInByLetter(hanna);
    const cookies = await sessions.signOut(headersOf(signedIn));
    assert.ok(cookies.some((cookie) => cookie.startsWith('miteinander-session=; Max-Age=0; Path=/')), cookies.join('\n'));
    assert.equal(await sessions.readSession(headersOf(signedIn)), undefined);
    assert.deepEqual(await sessions.listSessions(signedIn.accountId), []);
  });

  test('replaces the one the browser had before', async () => {
    const before = await signInByLetter(hanna);
    const later = await signInByLetter(hanna, cookieOf(before));
    assert.equal(await sessions.readSession(headersOf(before)), undefined);
    assert.equal((await sessions.listSessions(later.accountId)).length, 1);
  });

  test('and everything else of a person goes when she is erased', async () => {
    const signedIn = await signInByLetter(frida);
    await letterFor(frida);
    await codeFor('frida@example.org');
    const { code } = await letterFor(hanna);
    await t.db.transaction().execute((tx) => sessions.forgetPerson(tx, frida));
    assert.equal(await sessions.readSession(headersOf(signedIn)), undefined);
    const { rows } = await sql<{ left: string }>`select concat((select json_agg(u) from auth.user u), (select json_agg(l)
      from auth.letter_code l), (select json_agg(v) from auth.verification v)) as left`.execute(t.db);
    assert.ok(rows[0]!.left.includes(hanna.personId));
    assert.ok(!rows[0]!.left.includes(frida.personId));
    assert.ok((await sessions.signInWithLetter(code, client())).ok);
  });

  test('that has expired is swept away with old codes and attempts, and no live one', async () => {
    const old = await signInByLetter(hanna);
    now = now.add({ hours: 720 + 90 * 24 });
    const live = await signInByLetter(frida);
    await sweepSessions(t.db, now);
    assert.deepEqual(await sessions.listSessions(old.accountId), []);
    assert.ok(await sessions.readSession(headersOf(live)));
    const { rows } = await sql<{ letters: number; attempts: number; sessions: number }>`select
      (select count(*)::int from auth.letter_code) as letters, (select count(*)::int from auth.attempt) as attempts,
      (select count(*)::int from auth.session) as sessions`.execute(t.db);
    assert.deepEqual(rows, [{ letters: 2, attempts: 2, sessions: 1 }]);
  });
});
