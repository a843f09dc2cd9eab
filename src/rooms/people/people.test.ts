/** The pages of room people on a real database, as the networker uses them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { asDesk, askRoute, insertQuartier, testQuartier } from '../../../tests/support/ctx.ts';
import { consentsOf, consentsEndingUntil } from './consents.ts';
import { importPeople, type PeopleRows } from './import-people.queries.ts';
import { searchCards } from './people-card.queries.ts';
import { emergencyContactsOf, tiesOf } from './ties.ts';
import { keptId, personFigures, peopleRoutes } from './index.ts';
import { writeAudit } from '#platform/audit/write-audit.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const routes = peopleRoutes({
  baseUrl: 'https://miteinander.example',
  createLetterCode: async () => ({ code: 'K7MP X4RT Q2', expiresAt: Temporal.Instant.from('2026-12-23T09:00:00Z') }),
  forgetAccount: async () => undefined, forget: [], entriesNaming: async () => [],
});
const person = {
  salutation: 'frau', birthDate: null, householdId: null, livesElsewhere: '', languages: ['de'], aids: [], locale: 'de',
  matters: '', status: 'active', statusSince: null,
} as const;
const [gerda, anja, uwe, double] = [id(11), id(12), id(13), id(14)];
const rows: PeopleRows = {
  households: [{ id: id(1), addressId: id(5), floor: '3. Etage', hasLift: null, bellName: 'Lehmann' }],
  persons: [
    { ...person, id: gerda, givenName: 'Gerda', familyName: 'Müller', householdId: id(1) },
    { ...person, id: anja, givenName: 'Anja', familyName: 'Krüger', livesElsewhere: 'Köln' },
    { ...person, id: uwe, givenName: 'Uwe', familyName: 'Noack', salutation: 'herr' },
    { ...person, id: double, givenName: 'Gerda', familyName: 'Mueller', matters: 'Katze Mimi' },
  ],
  channels: [
    { personId: gerda, kind: 'phone', value: '03571 47 11', isPreferred: true, note: '' },
    { personId: anja, kind: 'mobile', value: '+49 171 555 66 77', isPreferred: true, note: '' },
    { personId: double, kind: 'email', value: 'gerda@example.org', isPreferred: false, note: '' },
  ],
  ties: [
    { id: id(31), personId: gerda, otherPersonId: anja, kind: 'family', what: 'Tochter', closeness: 1, frequency: 'daily', since: null, until: null },
    { id: id(32), personId: uwe, otherPersonId: double, kind: 'neighbour', what: 'Nachbarin', closeness: 2, frequency: 'weekly', since: null, until: null },
  ],
  proxies: [], roles: [], consents: [], revocations: [], demoPersons: [],
};

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await insertQuartier(database.ownerDb);
  await sql`insert into quartier.address (quartier_id, id, street, house_number, postcode, city, lat_e7, lon_e7, osm_ref) values
    (${testQuartier.id}, ${id(5)}, 'Kopernikusstraße', '5', '02977', 'Hoyerswerda', 514000000, 142000000, 'node/5'),
    (${testQuartier.id}, ${id(6)}, 'Kopernikusstraße', '50', '02977', 'Hoyerswerda', 514000000, 142000000, 'node/6')`.execute(database.ownerDb);
});
after(() => database.drop());
// Journals cannot be emptied, so each test works in a transaction that is rolled back.
class RolledBack extends Error {}
async function atDesk(work: (...given: Parameters<Parameters<typeof asDesk>[1]>) => Promise<void>): Promise<void> {
  await assert.rejects(asDesk(database.db, async (ctx) => {
    await importPeople(ctx.tx, testQuartier.id, rows);
    await work(ctx);
    throw new RolledBack();
  }), RolledBack);
}

describe('the list', () => {
  for (const [typed, found] of [
    ['mueller', ['Gerda Mueller', 'Gerda Müller']], ['Krü', ['Anja Krüger']], ['noak', ['Uwe Noack']], ['4711', ['Gerda Müller']],
    ['0171 5556677', ['Anja Krüger']], ['xyz', []],
  ] as const) {
    test(`finds ${found.join(' and ') || 'nobody'} by "${typed}"`, () => atDesk(async (ctx) => {
      const { answer } = await askRoute(ctx, routes, 'GET', '/menschen/vorschlaege', { q: typed });
      assert.equal(answer?.kind, 'json');
      const labels = (answer as { value: { label: string }[] }).value.map(({ label }) => label);
      assert.deepEqual(labels.toSorted(), found);
    }));
  }

  test('sorts umlauts as telephone books do and goes on after the last one shown', () => atDesk(async (ctx) => {
    const more = ['Zander', 'Öhme', 'Ohlig', 'Olbrich', 'Äpfler'].map((familyName, index) => (
      { ...person, id: id(100 + index), givenName: 'A', familyName }));
    const many = Array.from({ length: 40 }, (_, index) => ({ ...person, id: id(200 + index), givenName: `B${index}`, familyName: 'Aal' }));
    await importPeople(ctx.tx, testQuartier.id, { ...rows, households: [], channels: [], ties: [], persons: [...more, ...many] });
    const first = await askRoute(ctx, routes, 'GET', '/menschen', {});
    const next = /nach=([0-9a-f-]{36})/.exec(first.text)?.[1];
    assert.ok(next !== undefined);
    const second = await askRoute(ctx, routes, 'GET', '/menschen', { nach: next });
    const names = [...second.text.matchAll(/href="\/menschen\/[0-9a-f-]{36}">([^<]+)</g)].map(([, name]) => name);
    assert.deepEqual(names.slice(0, 8), ['Äpfler, A', 'Krüger, Anja', 'Mueller, Gerda', 'Müller, Gerda', 'Noack, Uwe', 'Ohlig, A', 'Öhme, A', 'Olbrich, A']);
    const letter = await askRoute(ctx, routes, 'GET', '/menschen', { ab: 'O' });
    assert.match(letter.text, /Ohlig, A/);
    assert.doesNotMatch(letter.text, /Noack, Uwe/);
  }));
});

describe('a new person', () => {
  const typed = { id: id(50), givenName: 'Horst', familyName: 'Kubitz', phone: '03571 99 88 77', address: 'kopernikus 5', floor: '2' };

  test('needs some name and nothing else; all that was typed stays in the form', () => atDesk(async (ctx) => {
    const { refusals, text } = await askRoute(ctx, routes, 'POST', '/menschen/neu', { id: id(50), givenName: '', familyName: '', matters: 'mag Skat' });
    assert.deepEqual(refusals.map(({ code, path }) => [code, path]), [['name-missing', 'familyName']]);
    assert.match(text, /mag Skat/);
    const { answer } = await askRoute(ctx, routes, 'POST', '/menschen/neu', { id: id(50), familyName: 'Kubitz' });
    assert.deepEqual(answer, { kind: 'redirect', to: `/menschen/${id(50)}?hinweis=angelegt` });
  }));

  test('is entered once with telephone, address and household, however often the form is sent', () => atDesk(async (ctx) => {
    for (let sent = 0; sent < 2; sent++) {
      const { answer, refusals } = await askRoute(ctx, routes, 'POST', '/menschen/neu', { ...typed, address: 'Kopernikusstr. 5', addressId: id(5) });
      assert.deepEqual([answer, refusals], [{ kind: 'redirect', to: `/menschen/${id(50)}?hinweis=angelegt` }, []]);
    }
    const [card, ...others] = await searchCards(ctx.tx, testQuartier.id, { folded: 'kubitz', digits: '' }, 5);
    assert.deepEqual([card?.name, card?.phone, card?.address, card?.floor, others.length], ['Horst Kubitz', '03571 99 88 77', 'Kopernikusstraße 5', '2', 0]);
    assert.deepEqual(ctx.audited.map(({ what }) => what), ['person:created']);
  }));

  test('leads back to the entry of the contact book from which she was entered', () => atDesk(async (ctx) => {
    const { answer } = await askRoute(ctx, routes, 'POST', '/menschen/neu', { id: id(50), familyName: 'Kubitz', entryId: id(77) });
    assert.deepEqual(answer, { kind: 'redirect', to: `/kontaktbuch/zuordnen?eintrag=${id(77)}&mensch=${id(50)}` });
  }));

  test('without JavaScript gets the address by what was typed: exact, one of several to choose from, or not on the map', () => atDesk(async (ctx) => {
    const exact = await askRoute(ctx, routes, 'POST', '/menschen/neu', { ...typed, address: 'Kopernikusstraße 5' });
    assert.deepEqual(exact.refusals, []);
    const several = await askRoute(ctx, routes, 'POST', '/menschen/neu', { ...typed, id: id(51), familyName: 'Zobel', phone: '', address: 'kopernikus' });
    assert.deepEqual(several.refusals.map(({ code }) => code), ['address-ambiguous']);
    assert.match(several.text, new RegExp(`type="radio"[^>]*value="${id(6)}"`));
    const none = await askRoute(ctx, routes, 'POST', '/menschen/neu', { ...typed, id: id(52), familyName: 'Zobel', phone: '12x', address: 'Nirgendweg 1' });
    assert.deepEqual(none.refusals.map(({ code, path }) => [code, path]), [['address-unknown', 'address'], ['phone-not-a-number', 'phone']]);
  }));

  test('is shown who is there already and is entered only if ticked', () => atDesk(async (ctx) => {
    const alike = { id: id(53), givenName: 'Gerda', familyName: 'Müler' };
    const asked = await askRoute(ctx, routes, 'POST', '/menschen/neu', alike);
    assert.deepEqual(asked.refusals.map(({ code }) => code), ['exists-already']);
    assert.match(asked.text, /Gibt es schon/);
    assert.match(asked.text, new RegExp(`/menschen/${gerda}`));
    assert.match(asked.text, /name="anyway"/);
    const ticked = await askRoute(ctx, routes, 'POST', '/menschen/neu', { ...alike, anyway: 'yes' });
    assert.equal(ticked.answer?.kind, 'redirect');
  }));

  test('of the same family name at the same address is asked whether it is the same household', () => atDesk(async (ctx) => {
    const husband = { id: id(54), givenName: 'Karl', familyName: 'Müller', addressId: id(5) };
    const asked = await askRoute(ctx, routes, 'POST', '/menschen/neu', husband);
    assert.deepEqual(asked.refusals.map(({ code }) => code), ['household-choose']);
    assert.match(asked.text, /Wohnt mit Gerda Müller/);
    await askRoute(ctx, routes, 'POST', '/menschen/neu', { ...husband, householdId: id(1) });
    const page = await askRoute(ctx, routes, 'GET', '/menschen/:personId', { personId: gerda });
    assert.match(page.text, /Wohnt zusammen mit<\/dt><dd><a href="[^"]+">Karl Müller/);
  }));
});

describe('the page of a person', () => {
  test('shows how to reach her and who is around her, and notes that somebody looked', () => atDesk(async (ctx) => {
    const { text } = await askRoute(ctx, routes, 'GET', '/menschen/:personId', { personId: gerda });
    for (const part of ['href="tel:035714711"', 'Anja Krüger', 'Niemand. Es gibt keine Einwilligung.', `/menschen/${gerda}/hilfemix`]) {
      assert.ok(text.includes(part), part);
    }
    assert.deepEqual(ctx.audited, [{ what: 'person:read', personId: gerda }]);
  }));

  test('of somebody unknown is not found', () => atDesk(async (ctx) => {
    const { refusals } = await askRoute(ctx, routes, 'GET', '/menschen/:personId', { personId: id(999) });
    assert.deepEqual(refusals, [{ code: 'not-found' }]);
  }));

  test('is changed once: a form made from an older state is refused and shows both states', () => atDesk(async (ctx) => {
    const typed = { personId: gerda, version: '1', givenName: 'Gerda', familyName: 'Müller', addressId: id(5), householdId: id(1), floor: '4' };
    const first = await askRoute(ctx, routes, 'POST', '/menschen/:personId/bearbeiten', { ...typed, matters: 'Rosen' });
    assert.equal(first.answer?.kind, 'redirect');
    const stale = await askRoute(ctx, routes, 'POST', '/menschen/:personId/bearbeiten', { ...typed, matters: 'Tulpen' });
    assert.deepEqual(stale.refusals.map(({ code }) => code), ['changed-meanwhile']);
    assert.match(stale.text, /<dd>Rosen<\/dd>/);
    assert.match(stale.text, /Tulpen<\/textarea>/);
    assert.match(stale.text, /name="version" value="2"/);
  }));

  test('who moves away loses every role at once', () => atDesk(async (ctx) => {
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/aufgaben', { id: id(60), personId: gerda, role: 'resident' });
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/bearbeiten', { personId: gerda, version: '1', familyName: 'Müller', status: 'moved' });
    const { rows: left } = await sql<{ until: string }>`select until from people.role where person_id = ${gerda}`.execute(ctx.tx);
    assert.deepEqual(left, [{ until: '2026-11-22' }]);
  }));

  test('a hostile id in a form leads to the list and not to a fault', () => atDesk(async (ctx) => {
    for (const path of ['kanaele', 'beziehungen', 'vollmacht', 'aufgaben', 'einwilligungen', 'bearbeiten', 'einladung']) {
      const { answer } = await askRoute(ctx, routes, 'POST', `/menschen/:personId/${path}`, { personId: "x'; drop table people.person --" });
      assert.deepEqual(answer, { kind: 'redirect', to: '/menschen' }, path);
    }
  }));
});

describe('channels and ties', () => {
  test('the preferred channel is the only one', () => atDesk(async (ctx) => {
    const add = { id: id(70), personId: gerda, kind: 'mobile', value: '0171 22 33 44 5', isPreferred: 'yes' };
    assert.equal((await askRoute(ctx, routes, 'POST', '/menschen/:personId/kanaele', add)).answer?.kind, 'redirect');
    const { rows: preferred } = await sql<{ value: string }>`select value from people.channel where person_id = ${gerda} and is_preferred`.execute(ctx.tx);
    assert.deepEqual(preferred, [{ value: '0171 22 33 44 5' }]);
    const wrong = await askRoute(ctx, routes, 'POST', '/menschen/:personId/kanaele', { id: id(71), personId: gerda, kind: 'email', value: 'gerda@' });
    assert.deepEqual(wrong.refusals.map(({ code, path }) => [code, path]), [['email-not-an-address', 'value']]);
  }));

  test('a tie is seen from both sides, each in its own words', () => atDesk(async (ctx) => {
    assert.deepEqual((await tiesOf(ctx, gerda)).map(({ otherName, what }) => [otherName, what]), [['Anja Krüger', 'Tochter']]);
    assert.deepEqual((await tiesOf(ctx, anja)).map(({ otherName, what }) => [otherName, what]), [['Gerda Müller', 'Mutter']]);
  }));

  test('somebody new is entered with the tie in one step, and a namesake is asked about first', () => atDesk(async (ctx) => {
    const tie = { id: id(72), personId: gerda, otherName: 'Ines von Berg', otherPhone: '03571 11 22', kind: 'friend', what: 'Freundin' };
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/beziehungen', tie);
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/beziehungen', tie);
    assert.deepEqual((await tiesOf(ctx, gerda)).map(({ otherName, otherPhone }) => [otherName, otherPhone]),
      [['Anja Krüger', '+49 171 555 66 77'], ['Ines von Berg', '03571 11 22']]);
    const asked = await askRoute(ctx, routes, 'POST', '/menschen/:personId/beziehungen', { ...tie, id: id(73), otherName: 'uwe noack' });
    assert.deepEqual(asked.refusals.map(({ code }) => code), ['tie-ambiguous']);
    assert.match(asked.text, new RegExp(`value="${uwe}"`));
  }));

  test('in an emergency proxies are called first, then the closest of family and friends', () => atDesk(async (ctx) => {
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/vollmacht', { id: id(74), personId: gerda, proxyPersonId: uwe, kind: 'vorsorgevollmacht', scope: 'health' });
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/kanaele', { id: id(75), personId: uwe, kind: 'phone', value: '03571 5' });
    assert.deepEqual(await emergencyContactsOf(ctx, gerda), [
      { name: 'Uwe Noack', phone: '03571 5', what: '' }, { name: 'Anja Krüger', phone: '+49 171 555 66 77', what: 'Tochter' },
    ]);
  }));
});

describe('consents', () => {
  const given = { id: id(80), personId: gerda, recipient: 'group:helpers', categories: ['contact', 'appointments'], purpose: 'arrange_help', givenHow: 'phone' };
  const record = (typed: Record<string, string | string[]>) => (ctx: Parameters<Parameters<typeof asDesk>[1]>[0]) =>
    askRoute(ctx, routes, 'POST', '/menschen/:personId/einwilligungen', { ...given, ...typed });

  test('are recorded one for each category, once, and revoked by one button', () => atDesk(async (ctx) => {
    await record({})(ctx);
    await record({})(ctx);
    const live = await consentsOf(ctx, gerda);
    assert.deepEqual(live.map(({ category }) => category).toSorted(), ['appointments', 'contact']);
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/einwilligungen/widerruf', { personId: gerda, consentId: live[0]!.id });
    assert.deepEqual((await consentsOf(ctx, gerda)).map(({ revokedOn }) => revokedOn).toSorted(), ['2026-11-23', null]);
  }));

  test('of a proxy hold only within her scope and with the document seen', () => atDesk(async (ctx) => {
    const proxy = { id: id(81), personId: gerda, proxyPersonId: anja, kind: 'rechtliche_betreuung', scope: 'money', documentSeenOn: '2026-11-01' };
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/vollmacht', proxy);
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/vollmacht', { ...proxy, id: id(82), scope: ['care', 'post'], documentSeenOn: '' });
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/vollmacht', { ...proxy, id: id(83), scope: ['care', 'post'] });
    const byMoney = await record({ givenByProxyId: id(81) })(ctx);
    assert.deepEqual(byMoney.refusals.map(({ code }) => code), ['proxy-beyond-scope', 'proxy-beyond-scope']);
    assert.equal(byMoney.refusals[0]?.facts?.['needed'], 'Wohnen / Post und Telefon / Pflege und Hilfe');
    assert.deepEqual((await record({ givenByProxyId: id(82) })(ctx)).refusals.map(({ code }) => code), ['proxy-document-unseen']);
    assert.deepEqual((await record({ givenByProxyId: id(99) })(ctx)).refusals.map(({ code }) => code), ['proxy-not-valid']);
    assert.deepEqual((await record({ givenByProxyId: id(83) })(ctx)).refusals, []);
    assert.deepEqual((await consentsOf(ctx, gerda)).map(({ givenByProxyName }) => givenByProxyName), ['Anja Krüger', 'Anja Krüger']);
  }));

  test('that end by themselves are named before they do', () => atDesk(async (ctx) => {
    await record({ categories: 'contact', validUntil: '2026-12-01' })(ctx);
    assert.deepEqual(await consentsEndingUntil(ctx, ctx.today), []);
    assert.deepEqual(await consentsEndingUntil(ctx, '2026-12-01' as typeof ctx.today), [{
      on: '2026-12-01', whose: 'Gerda Müller', what: 'Einwilligung: Helferinnen und Helfer, die Ja gesagt haben – Name, Adresse und Telefon',
    }]);
  }));

  test('stand on the card in the language asked for', () => atDesk(async (ctx) => {
    await record({ categories: 'contact' })(ctx);
    const print = async (art: string, sprache: string): Promise<string> => {
      const { answer } = await askRoute(ctx, routes, 'GET', '/menschen/:personId/einwilligungskarte.pdf', { personId: gerda, art, sprache });
      assert.equal(answer?.kind, 'file');
      return readPdf((answer as { bytes: Uint8Array }).bytes).text;
    };
    assert.match(await print('gilt', 'de'), /seit 23\. November 2026/);
    assert.match(await print('gilt', 'en'), /helpers who said yes/);
    assert.match(await print('leer', 'de-x-leicht'), /Sie wollen das nicht mehr\?/);
    assert.deepEqual(ctx.audited.filter(({ what }) => what === 'sheet:printed').length, 3);
  }));
});

test('who has seen says in plain words who did what, the same on one day in one line', () => atDesk(async (ctx) => {
  const actor = { ...ctx.actor, personId: uwe };
  await writeAudit(ctx.tx, { quartierId: testQuartier.id, requestId: 'r', actor }, [
    { what: 'person:read', personId: gerda }, { what: 'person:read', personId: gerda },
    { what: 'sheet:printed', personId: gerda, detail: { sheet: 'Wochenplan' } }, { what: 'need:added', personId: gerda },
    { what: 'person:read', personId: anja },
  ]);
  const { text } = await askRoute(ctx, routes, 'GET', '/menschen/:personId/wer-hat-gesehen', { personId: gerda });
  for (const part of ['hat die Seite gelesen (2 ×)', 'hat ein Blatt gedruckt: Wochenplan', 'hat geändert: Bedarf', 'Uwe Noack']) assert.ok(text.includes(part), part);
}));

describe('duplicates', () => {
  const choices = { name: 'kept', matters: 'merged' };
  const pair = { bleibt: gerda, doppelt: double };
  const merge = { ...pair, keptVersion: '1', mergedVersion: '1', ...choices };

  test('are found by like names and compared side by side', () => atDesk(async (ctx) => {
    const list = await askRoute(ctx, routes, 'GET', '/menschen/doppelt', {});
    assert.match(list.text, new RegExp(`bleibt=${gerda}&amp;doppelt=${double}`));
    const preview = await askRoute(ctx, routes, 'GET', '/menschen/doppelt/zusammenfuehren', pair);
    assert.match(preview.text, /Katze Mimi/);
    const same = await askRoute(ctx, routes, 'GET', '/menschen/doppelt/zusammenfuehren', { bleibt: gerda, doppelt: gerda });
    assert.deepEqual(same.refusals, [{ code: 'merge-with-itself' }]);
  }));

  test('become one: chosen fields, ties, channels and consents of both, needs of other rooms, and the old page leads on', () => atDesk(async (ctx) => {
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/einwilligungen', {
      id: id(80), personId: double, recipient: `person:${uwe}`, categories: 'contact', purpose: 'keep_informed', givenHow: 'phone', givenOn: '2026-03-01',
    });
    await askRoute(ctx, routes, 'POST', '/menschen/:personId/aufgaben', { id: id(85), personId: double, role: 'resident' });
    await sql`insert into hilfemix.need (quartier_id, id, person_id, activity, duration_min, starts_on)
      values (${testQuartier.id}, ${id(90)}, ${double}, 'shopping', 60, '2026-11-23')`.execute(ctx.tx);
    const { answer } = await askRoute(ctx, routes, 'POST', '/menschen/doppelt/zusammenfuehren', merge);
    const { rows: needs } = await sql<{ person_id: string }>`select person_id from hilfemix.need`.execute(ctx.tx);
    assert.deepEqual(needs, [{ person_id: gerda }]);
    assert.deepEqual(answer, { kind: 'redirect', to: `/menschen/${gerda}?hinweis=zusammengefuehrt` });
    assert.equal(await keptId(ctx, double), gerda);
    assert.deepEqual((await tiesOf(ctx, gerda)).map(({ otherName }) => otherName), ['Anja Krüger', 'Uwe Noack']);
    assert.deepEqual((await consentsOf(ctx, gerda)).map(({ recipient, givenOn, revokedOn }) => [recipient.name, givenOn, revokedOn]), [['Uwe Noack', '2026-03-01', null]]);
    const page = await askRoute(ctx, routes, 'GET', '/menschen/:personId', { personId: gerda });
    for (const part of ['gerda@example.org', 'Katze Mimi', 'Bewohnerin oder Bewohner']) assert.ok(page.text.includes(part), part);
    const old = await askRoute(ctx, routes, 'GET', '/menschen/:personId', { personId: double });
    assert.deepEqual(old.answer, { kind: 'redirect', to: `/menschen/${gerda}` });
    const { rows: before } = await sql<{ name: string }>`select before ->> 'family_name' as name from people.merge`.execute(ctx.tx);
    assert.deepEqual(before, [{ name: 'Mueller' }]);
    const again = await askRoute(ctx, routes, 'POST', '/menschen/doppelt/zusammenfuehren', merge);
    assert.deepEqual(again.refusals.map(({ code }) => code), ['merged-already']);
  }));

  test('are not merged from an older state', () => atDesk(async (ctx) => {
    const stale = await askRoute(ctx, routes, 'POST', '/menschen/doppelt/zusammenfuehren', { ...merge, mergedVersion: '7' });
    assert.deepEqual(stale.refusals.map(({ code }) => code), ['changed-meanwhile']);
  }));
});

test('an invitation is printed with a code for somebody with a role, and refused without', () => atDesk(async (ctx) => {
  const refused = await askRoute(ctx, routes, 'POST', '/menschen/:personId/einladung', { personId: gerda });
  assert.deepEqual(refused.refusals.map(({ code }) => code), ['invitation-without-role']);
  await askRoute(ctx, routes, 'POST', '/menschen/:personId/aufgaben', { id: id(60), personId: gerda, role: 'resident' });
  const { answer } = await askRoute(ctx, routes, 'POST', '/menschen/:personId/einladung', { personId: gerda });
  assert.equal(answer?.kind, 'file');
  const { text } = readPdf((answer as { bytes: Uint8Array }).bytes);
  for (const part of ['Gerda Müller', '02977 Hoyerswerda', 'K7MP X4RT Q2', 'miteinander.example/anmelden', 'Guten Tag, Frau Müller,']) assert.ok(text.includes(part), part);
}));

test('the figures count inhabitants and name nobody', () => atDesk(async (ctx) => {
  const [age, household] = await personFigures(ctx);
  assert.deepEqual(age?.rows, [{ label: 'nicht bekannt', count: 1 }]);
  assert.deepEqual(household?.rows, [{ label: 'allein', count: 1 }]);
}));
