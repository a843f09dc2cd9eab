/** Consent that holds: what a relative sees of a resident is decided by the database, not by a page. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { calendarDate } from '#core/base/calendar-date.ts';
import { inScope } from '#platform/db/scope.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { asDesk, asPerson, insertQuartier, testQuartier } from '../../../tests/support/ctx.ts';
import { appendConsent } from './consents.queries.ts';
import { consentsOf, mayDo, revokeConsent } from './consents.ts';
import { importPeople, type PeopleRows } from './import-people.queries.ts';
import { loadCards } from './people-card.queries.ts';
import { channelsOf, tiesOf } from './ties.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [gerda, anja, uwe] = [id(11), id(12), id(13)];
const given = calendarDate('2026-03-01');
const person = {
  salutation: 'frau', birthDate: null, householdId: null, livesElsewhere: '', languages: ['de'], aids: [], locale: 'de',
  matters: '', status: 'active', statusSince: null,
} as const;
const nothing: PeopleRows = {
  households: [], persons: [], channels: [], ties: [], proxies: [], roles: [], consents: [], revocations: [], demoPersons: [],
};
const rows: PeopleRows = {
  ...nothing,
  households: [{ id: id(1), addressId: id(5), floor: '3', hasLift: null, bellName: 'Lehmann' }],
  persons: [
    { ...person, id: gerda, givenName: 'Gerda', familyName: 'Lehmann', householdId: id(1) },
    { ...person, id: anja, givenName: 'Anja', familyName: 'Krüger', livesElsewhere: 'Köln' },
    { ...person, id: uwe, givenName: 'Uwe', familyName: 'Noack' },
  ],
  channels: [{ personId: gerda, kind: 'phone', value: '03571 47 11', isPreferred: true, note: '' }],
  ties: [{
    id: id(31), personId: gerda, otherPersonId: anja, kind: 'family', what: 'Tochter', closeness: 1, frequency: 'daily',
    since: null, until: null,
  }],
};

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await insertQuartier(database.ownerDb);
  await insertQuartier(database.ownerDb, { ...testQuartier, id: id(2), slug: 'neustadt' });
  await sql`insert into quartier.address (quartier_id, id, street, house_number, lat_e7, lon_e7)
    values (${testQuartier.id}, ${id(5)}, 'Kopernikusstraße', '5', 514000000, 142000000)`.execute(database.ownerDb);
  await asDesk(database.db, ({ tx }) => importPeople(tx, testQuartier.id, rows));
});
after(() => database.drop());

const cardFor = (reader: string) =>
  asPerson(database.db, reader, async ({ tx }) => (await loadCards(tx, testQuartier.id, [gerda])).get(gerda));

let consents = 40;
function consent(category: 'contact' | 'appointments' | 'arrangement', recipient = anja, validUntil: string | null = null): Promise<string> {
  const consentId = id(++consents);
  return asDesk(database.db, async ({ tx }) => {
    await appendConsent(tx, testQuartier.id, {
      id: consentId, personId: gerda, recipientPersonId: recipient, recipientOrganisationId: null, recipientGroup: null,
      category, purpose: 'keep_informed', givenHow: 'spoken', givenOn: given, givenByProxyId: null,
      validUntil: validUntil === null ? null : calendarDate(validUntil), ownWords: '', recordedBy: null,
    });
    return consentId;
  });
}
const revoke = (consentId: string) => asDesk(database.db, (ctx) => revokeConsent(ctx, { consentId, how: 'phone' }));

describe('a daughter', () => {
  test('without consent sees nothing of her mother, not even the name', async () => {
    assert.equal(await cardFor(anja), undefined);
  });

  test('with consent to appointments sees the name, but no address and no telephone, until it is revoked', async () => {
    const given = await consent('appointments');
    const card = await cardFor(anja);
    assert.deepEqual([card?.name, card?.address, card?.phone, card?.floor], ['Gerda Lehmann', null, null, null]);
    assert.equal(await cardFor(uwe), undefined);
    await revoke(given);
    assert.equal(await cardFor(anja), undefined);
  });

  test('with consent to contact sees address and telephone, until it is revoked', async () => {
    const given = await consent('contact');
    const card = await cardFor(anja);
    assert.deepEqual([card?.name, card?.address, card?.phone], ['Gerda Lehmann', 'Kopernikusstraße 5', '03571 47 11']);
    await revoke(given);
    assert.equal(await cardFor(anja), undefined);
    assert.deepEqual(await asPerson(database.db, anja, (ctx) => channelsOf(ctx, gerda)), []);
  });

  test('sees her mother on the last day of a consent and not on the day after', async () => {
    await consent('contact', anja, '2026-11-23');
    assert.equal((await cardFor(anja))?.name, 'Gerda Lehmann');
    const dayAfter = await asPerson(database.db, anja, async ({ tx }) =>
      (await loadCards(tx, testQuartier.id, [gerda])).size, { today: calendarDate('2026-11-24') });
    assert.equal(dayAfter, 0);
  });

  test('cannot revoke what her mother gave to somebody else', async () => {
    const toUwe = await consent('contact', uwe);
    const refused = await asPerson(database.db, anja, (ctx) => revokeConsent(ctx, { consentId: toUwe, how: 'screen' }));
    assert.equal(refused.ok, false);
    await assert.rejects(asPerson(database.db, anja, ({ tx }) => sql`
      insert into people.consent_revocation (quartier_id, consent_id, revoked_how, revoked_on)
      values (${testQuartier.id}, ${toUwe}, 'screen', '2026-11-23')`.execute(tx)), { code: '42501' });
    assert.equal((await cardFor(uwe))?.phone, '03571 47 11');
    await revoke(toUwe);
  });
});

describe('the person herself', () => {
  test('sees whom she named, reads her consents and revokes one without the desk', async () => {
    const toUwe = await consent('contact', uwe);
    const seen = await asPerson(database.db, gerda, async (ctx) => ({
      ties: await tiesOf(ctx, gerda), live: (await consentsOf(ctx, gerda)).filter(({ revokedOn }) => revokedOn === null),
      uwe: (await loadCards(ctx.tx, testQuartier.id, [uwe])).size,
    }));
    assert.deepEqual(seen.ties.map(({ otherName, what, otherPhone }) => [otherName, what, otherPhone]), [['Anja Krüger', 'Tochter', null]]);
    assert.deepEqual(seen.live.map(({ recipient }) => recipient.name), ['Uwe Noack', 'Anja Krüger']);
    assert.equal(seen.uwe, 0);
    const revoked = await asPerson(database.db, gerda, (ctx) => revokeConsent(ctx, { consentId: toUwe, how: 'screen' }));
    assert.equal(revoked.ok, true);
    assert.equal(await cardFor(uwe), undefined);
  });

  test('cannot change her row or give herself a role: that is for the desk', async () => {
    const changed = await asPerson(database.db, gerda, ({ tx }) =>
      sql`update people.person set given_name = 'X' where id = ${gerda}`.execute(tx));
    assert.equal(changed.numAffectedRows, 0n);
    await assert.rejects(asPerson(database.db, gerda, ({ tx }) => sql`
      insert into people.role (quartier_id, person_id, role, since) values (${testQuartier.id}, ${gerda}, 'networker', '2026-01-01')`
      .execute(tx)), { code: '42501' });
  });
});

test('another Quartier sees nothing, and without a scope nobody sees anything', async () => {
  const count = sql<{ persons: number }>`select count(*)::integer as persons from people.person`;
  const elsewhere = await asDesk(database.db, async ({ tx }) => (await count.execute(tx)).rows[0]?.persons, { quartier: { ...testQuartier, id: id(2) } });
  assert.equal(elsewhere, 0);
  assert.equal((await count.execute(database.db)).rows[0]?.persons, 0);
  const counts = await inScope(database.db, {
    quartierId: testQuartier.id, personId: null, organisationId: null, scope: 'counts', purpose: 'figures:see',
  }, (tx) => count.execute(tx));
  assert.equal(counts.rows[0]?.persons, 0);
  assert.equal(await asDesk(database.db, async ({ tx }) => (await count.execute(tx)).rows[0]?.persons), 3);
});

test('consents and their ends are a journal: neither the desk nor the owner alters or deletes a row', async () => {
  await revoke(await consent('arrangement'));
  for (const table of ['consent', 'consent_revocation']) {
    for (const statement of [`update people.${table} set recorded_by = null`, `delete from people.${table}`, `truncate people.${table} cascade`]) {
      await assert.rejects(asDesk(database.db, ({ tx }) => sql.raw(statement).execute(tx)), { code: '42501' }, `desk: ${statement}`);
      await assert.rejects(sql.raw(statement).execute(database.ownerDb), { code: '23001' }, `owner: ${statement}`);
    }
  }
});

test('a disclosure is covered by a live consent of the same purpose and category only', async () => {
  await asDesk(database.db, ({ tx }) => appendConsent(tx, testQuartier.id, {
    id: id(90), personId: gerda, recipientPersonId: null, recipientOrganisationId: null, recipientGroup: 'helpers',
    category: 'contact', purpose: 'arrange_help', givenHow: 'phone', givenOn: given, givenByProxyId: null, validUntil: null,
    ownWords: '', recordedBy: null,
  }));
  const ask = (purpose: 'arrange_help' | 'evaluation', category: 'contact' | 'history') =>
    asDesk(database.db, (ctx) => mayDo(ctx, gerda, { purpose, category, group: 'helpers', recipientPersonId: uwe }));
  assert.deepEqual(
    [await ask('arrange_help', 'contact'), await ask('evaluation', 'contact'), await ask('arrange_help', 'history')],
    [true, false, false],
  );
  await revoke(id(90));
  assert.equal(await ask('arrange_help', 'contact'), false);
});
