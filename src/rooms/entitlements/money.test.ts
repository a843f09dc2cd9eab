/** Money through the whole house: who sees which budget, bookings, receipts that stay as they were printed, allowances. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { readPdf } from '#platform/print/read-pdf.ts';
import { testApp, type Caller, type TestApp } from '../../../tests/support/app.ts';
import type { PlantedQuartier } from '../../../tests/support/fixture.ts';

let house: TestApp;
let desk: Caller;
let here: PlantedQuartier;
// The clock of the house stands still: what was written later has the later id.
let count = 0;
const fresh = (): string => `01999999-cccc-7000-8000-${String(++count).padStart(12, '0')}`;

before(async () => {
  house = await testApp();
  desk = await house.as('networker');
  here = house.fixture.here;
  const { ownerDb } = house.database;
  const { id, persons, organisation } = here;
  await sql`insert into entitlements.grading (quartier_id, id, person_id, pflegegrad, from_day, insurance, living_form, land, recorded_at)
    values (${id}, ${fresh()}, ${persons.resident}, 2, '2026-01-01', 'statutory', 'home', 'DE-SN', now())`.execute(ownerDb);
  // Norbert Gartenzaun helps for 10 € an hour; the Pflegedienst washes. Each visit an hour and a half.
  for (const [day, minutes, cents] of [['2026-10-05', 90, 1_500], ['2026-10-12', 90, 1_500], ['2026-11-02', 60, 1_000]] as const) {
    await sql`insert into helping.ledger (quartier_id, person_id, helper_person_id, helper_class, activity, day, minutes, payer, cents, source, booked_at)
      values (${id}, ${persons.resident}, ${persons.neighbour}, 'neighbour', 'shopping', ${day}, ${minutes}, 'pflegekasse', ${cents}, 'told', now())`.execute(ownerDb);
  }
  await sql`insert into helping.ledger (quartier_id, person_id, organisation_id, helper_class, activity, day, minutes, payer, cents, source, booked_at)
    values (${id}, ${persons.resident}, ${organisation}, 'professional', 'personal_care', '2026-11-03', 60, 'pflegekasse', 4000, 'told', now())`.execute(ownerDb);
});
after(() => house.close());

async function show(path: string, caller = desk, status = 200): Promise<string> {
  const answer = await caller.get(path);
  const body = await answer.text();
  assert.equal(answer.status, status, `${path}: ${body.slice(0, 1_500)} ${house.logged.filter((line) => line.includes('fault')).join('\n')}`);
  return body.replaceAll(/\s+|&nbsp;/g, ' ').replaceAll('\u00a0', ' ');
}

const budget = (who: 'resident' | 'alone' = 'resident'): string => `/menschen/${here.persons[who]}/budget`;

/** The addresses of the documents on the page, the newest first, without the one that the fixture planted. */
async function issued(who: 'resident' = 'resident', caller = desk): Promise<string[]> {
  const page = await show(`/menschen/${here.persons[who]}/belege`, caller);
  return [...page.matchAll(/\/belege\/[0-9a-f-]{36}\/beleg\.pdf/g)].map(([address]) => address).filter((address) => !address.includes(here.document));
}

async function pdf(address: string, caller = desk): Promise<Uint8Array> {
  const answer = await caller.get(address);
  assert.equal(answer.headers.get('content-type'), 'application/pdf', address);
  return new Uint8Array(await answer.arrayBuffer());
}

test('The budget shows what there is, what was used and what is left, and every figure opens its list and its reasons', async () => {
  const page = await show(`${budget()}?monat=2026-11`);
  // 796 € less the 40 € of the Pflegedienst; eleven months of 131 € less 15 + 15 + 10 €.
  assert.match(page, /Pflegesachleistung[\s\S]*756,00 €/);
  assert.match(page, /Entlastungsbetrag[\s\S]*1\.401,00 €/);
  const list = await show(`${budget()}/topf?monat=2026-11&topf=entlastungsbetrag`);
  assert.match(list, /Norbert Gartenzaun/);
  assert.match(list, /11 Monate Entlastungsbetrag, zusammen 1\.441,00 €[\s\S]*§ 45b Abs\. 1 SGB XI/);
  assert.match(await show(`${budget()}/jahr?jahr=2026`), /Oktober 2026/);
});

test('Without a Pflegegrad the page says so and what to do, and no figure is made up', async () => {
  const page = await show(budget('alone'));
  assert.match(page, /Noch kein Pflegegrad eingetragen/);
  assert.doesNotMatch(page, /131,00|NaN|undefined/);
});

test('The person sees the own budget; a relative sees it with the consent to „money", and not with any other', async () => {
  const [resident, relative, stranger, helper] = [await house.as('resident'), await house.as('relative'), await house.as('stranger'), await house.as('helper')];
  assert.match(await show(budget(), resident), /Mein Budget/);
  for (const caller of [relative, stranger]) {
    for (const path of [budget(), `${budget()}/jahr`, `${budget()}/topf`, `/menschen/${here.persons.resident}/belege`]) await show(path, caller, 404);
  }
  assert.equal((await helper.get(budget())).status, 403);
  await sql`insert into people.consent (quartier_id, person_id, recipient_person_id, category, purpose, given_how, given_on)
    values (${here.id}, ${here.persons.resident}, ${here.persons.relative}, 'money', 'keep_informed', 'spoken', '2026-11-01')`.execute(house.database.ownerDb);
  assert.match(await show(`${budget()}?monat=2026-11`, relative), /1\.401,00 €/);
  assert.match(await show(`${budget()}/topf?monat=2026-11&topf=entlastungsbetrag`, relative), /Norbert Gartenzaun/);
  assert.doesNotMatch(await show(`${budget()}/topf?monat=2026-11&topf=entlastungsbetrag`, relative), /zuordnung|gegenbuchung/);
  await show(budget('alone'), relative, 404);
  await show(budget(), stranger, 404);
});

test('An invoice is booked once, however often the form is sent, replaces the help it bills, and is taken back by a counter-entry', async () => {
  const id = fresh();
  const bill = { id, charge: 'sachleistung', organisationId: here.organisation, billedBy: '', from: '2026-11-01', to: '2026-11-30', amount: '312,40 €', days: '' };
  for (let sent = 0; sent < 2; sent++) assert.equal((await desk.post(`${budget()}/rechnung`, bill)).status, 303);
  assert.match(await show(`${budget()}?monat=2026-11`), /483,60 €/);
  const list = await show(`${budget()}/topf?monat=2026-11&topf=sachleistung`);
  assert.match(list, /in der Rechnung enthalten/);
  assert.equal((await desk.post(`${budget()}/gegenbuchung`, { id: fresh(), bookingId: id })).status, 303);
  assert.match(await show(`${budget()}?monat=2026-11`), /756,00 €/);
  assert.equal((await desk.post(`${budget()}/gegenbuchung`, { id: fresh(), bookingId: id })).status, 422);
});

test('A wrong invoice comes back with all that was typed and every reason', async () => {
  const refused = await desk.post(`${budget()}/rechnung`, { id: fresh(), charge: 'sachleistung', billedBy: '', from: '2026-10-20', to: '2026-11-03', amount: '99', days: '2' });
  assert.equal(refused.status, 422);
  const page = await refused.text();
  for (const part of ['zählt nach Monaten', 'wer abgerechnet hat', 'Tage zählen nur', 'value="99"']) assert.ok(page.includes(part), part);
  const unreadable = await desk.post(`${budget()}/rechnung`, { id: fresh(), charge: 'own', billedBy: 'Apotheke', from: '2026-11-03', to: '2026-11-03', amount: 'viel' });
  assert.match(await unreadable.text(), /Betrag konnten wir nicht lesen[\s\S]*value="viel"/);
});

test('Another pot pays from a day on; personal care by a service is not for the Entlastungsbetrag from Pflegegrad 2 on', async () => {
  const page = `${budget()}/zuordnung`;
  const wrong = await desk.post(page, { id: fresh(), organisationId: here.organisation, charge: 'entlastungsbetrag', from: '2026-11-01', activity: '' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /§ 45b Abs\. 1 S\. 3 Nr\. 3 SGB XI/);
  assert.match(await show(`${page}?helfer=${here.persons.neighbour}`), /Welcher Topf bezahlt Norbert Gartenzaun\?/);
  assert.equal((await desk.post(page, { id: fresh(), helperPersonId: here.persons.neighbour, charge: 'umwandlungsanspruch', from: '2026-11-01', activity: 'shopping' })).status, 303);
  // 10 € of November are converted now, 30 € of October stay where they were.
  assert.match(await show(`${budget()}?monat=2026-11`), /1\.411,00 €/);
});

test('A receipt holds every day of the help ledger, is printed again byte by byte, and is not issued twice', async () => {
  const page = `/menschen/${here.persons.resident}/belege`;
  const wanted = { id: fresh(), helperPersonId: here.persons.neighbour, month: '2026-10', payer: 'pflegekasse', through: 'single' };
  for (let sent = 0; sent < 2; sent++) assert.equal((await desk.post(`${page}/quittung`, wanted)).status, 303);
  const [address, ...others] = await issued();
  assert.equal(others.length, 0);
  const bytes = await pdf(address!);
  const { text, isAccessible } = readPdf(bytes);
  assert.equal(isAccessible, true);
  for (const part of ['Quittung Nr. 2026-0001', 'Oktober 2026', 'Rosalinde Quittenbaum', 'Norbert Gartenzaun', '05.10.2026', '12.10.2026', '30,00', '§ 45b SGB XI']) assert.ok(text.includes(part), part);
  assert.deepEqual(await pdf(address!), bytes);
  const again = await desk.post(`${page}/quittung`, { ...wanted, id: fresh() });
  assert.equal(again.status, 422);
  assert.match(await again.text(), /schon ausgestellt, Nr\. 2026-0001/);
});

test('When the help ledger is corrected the receipt says so, a new one replaces it, and the old one stays as it was', async () => {
  const page = `/menschen/${here.persons.resident}/belege`;
  const [first] = await issued();
  const before = await pdf(first!);
  await sql`insert into helping.ledger (quartier_id, person_id, helper_person_id, helper_class, activity, day, minutes, payer, cents, source, counters_id, booked_at)
    select quartier_id, person_id, helper_person_id, helper_class, activity, day, -minutes, payer, -cents, source, id, now() from helping.ledger
    where quartier_id = ${here.id} and helper_person_id = ${here.persons.neighbour} and day = '2026-10-12'`.execute(house.database.ownerDb);
  assert.match(await show(`${page}?monat=2026-10`), /passt nicht mehr zum Hilfebuch/);
  assert.equal((await desk.post(`${page}/quittung`, { id: fresh(), helperPersonId: here.persons.neighbour, month: '2026-10', payer: 'pflegekasse', through: 'single' })).status, 303);
  const [second, old] = await issued();
  assert.equal(old, first);
  assert.match(readPdf(await pdf(second!)).text, /ersetzt Nr\. 2026-0001/);
  assert.deepEqual(await pdf(first!), before);
});

test('Statements and the assignment come out of the same ledger; an assignment is bound to one receipt', async () => {
  const page = `/menschen/${here.persons.resident}/belege`;
  for (const span of ['month', 'year']) assert.equal((await desk.post(`${page}/uebersicht`, { id: fresh(), period: '2026-11', span })).status, 303);
  const [year, month, receipt] = await issued();
  for (const [address, kind] of [[month, 'month'], [year, 'year']] as const) assert.ok(readPdf(await pdf(address!)).elements['Table']! >= 2, kind);
  const receiptId = receipt!.split('/')[2]!;
  assert.equal((await desk.post(`${page}/abtretung`, { id: fresh(), receiptId })).status, 303);
  const [assignment] = await issued();
  assert.match(readPdf(await pdf(assignment!)).text, /Abtretungserklärung Nr\.[\s\S]*15,00/);
  const wrong = await desk.post(`${page}/abtretung`, { id: fresh(), receiptId: month!.split('/')[2]! });
  assert.match(await wrong.text(), /gehört zu einer Quittung/);
});

test('The person reads the own documents, a helper those of the own help, nobody else any', async () => {
  const [address] = await issued();
  await pdf(address!, await house.as('resident'));
  assert.equal((await (await house.as('stranger')).get(address!)).status, 404);
  assert.equal((await (await house.as('helper')).get(address!)).status, 404);
  assert.equal((await (await house.as('municipality')).get(address!)).status, 403);
});

test('A fee above the limit of the Land is refused with the rule, its source and its date', async () => {
  await sql`insert into helping.commission (quartier_id, id, number, person_id, helper_person_id, helper_class, activity, every, time_of_day_min, duration_min, starts_on, payer, cents_per_hour, commissioned_at)
    values (${here.id}, ${fresh()}, 900, ${here.persons.resident}, ${here.persons.alone}, 'neighbour', 'garden', 'once', 600, 60, '2026-09-01', 'pflegekasse', 1200, now())`.execute(house.database.ownerDb);
  await sql`insert into helping.ledger (quartier_id, person_id, helper_person_id, helper_class, activity, day, minutes, payer, cents, source, commission_id, booked_at)
    select quartier_id, person_id, helper_person_id, 'neighbour', 'garden', '2026-09-01', 60, 'pflegekasse', 1200, 'told', id, now() from helping.commission
    where quartier_id = ${here.id} and number = 900`.execute(house.database.ownerDb);
  const refused = await desk.post(`/menschen/${here.persons.resident}/belege/quittung`, { id: fresh(), helperPersonId: here.persons.alone, month: '2026-09', payer: 'pflegekasse', through: 'single' });
  assert.equal(refused.status, 422);
  assert.match((await refused.text()).replaceAll('\u00a0', ' '), /Sachsen verlangt: höchstens 10,00 Euro je Stunde[\s\S]*geprüft am/);
});

test('The allowance warns at four fifths and refuses a receipt beyond it until somebody says that this is known', async () => {
  const page = `/helfende/${here.persons.neighbour}/freibetrag`;
  assert.match(await show(page), /Ehrenamtspauschale[\s\S]*noch nicht erklärt/);
  const declare = (elsewhere: string) => desk.post(page, { id: fresh(), year: '2026', allowance: 'ehrenamtspauschale', elsewhere });
  // 15 + 10 € of the ledger and 750 € elsewhere are more than 768 €, four fifths of 960 €.
  assert.equal((await declare('750')).status, 303);
  assert.match(await show(page), /Vier Fünftel sind erreicht[\s\S]*185,00 €/);
  assert.equal((await declare('940,00')).status, 303);
  assert.match(await show(page), /Der Freibetrag ist überschritten/);
  const wanted = { id: fresh(), helperPersonId: here.persons.neighbour, month: '2026-11', payer: 'pflegekasse', through: 'single' };
  const refused = await desk.post(`/menschen/${here.persons.resident}/belege/quittung`, wanted);
  assert.equal(refused.status, 422);
  assert.match((await refused.text()).replaceAll('\u00a0', ' '), /Freibetrag von 960,00 € überschritten; frei sind noch 5,00 €[\s\S]*nicht steuerfrei/);
  assert.equal((await desk.post(`/menschen/${here.persons.resident}/belege/quittung`, { ...wanted, beyond: 'on' })).status, 303);
  assert.equal((await desk.post(`/helfende/${here.persons.neighbour}/jahresbescheinigung`, { id: fresh(), year: '2026' })).status, 303);
  const [certificate] = [...(await show(page)).matchAll(/\/belege\/[0-9a-f-]{36}\/beleg\.pdf/g)].map(([address]) => address);
  assert.match(readPdf(await pdf(certificate!)).text, /Jahresbescheinigung[\s\S]*Ehrenamtspauschale/);
});

test('Pay beyond the allowance is refused before it is promised, with what is left of it', async () => {
  const { needs, persons } = here;
  await desk.post(`/helfende/${persons.helper}/freibetrag`, { id: fresh(), year: '2026', allowance: 'ehrenamtspauschale', elsewhere: '955' });
  const pay = { id: fresh(), helperPersonId: persons.helper, every: 'week', weekdays: ['2'], timeOfDay: '10:30', duration: '60', startsOn: '2026-11-24', payer: 'municipality', perHour: '8,00' };
  const refused = await desk.post(`/bedarf/${needs.asked}/beauftragen`, pay);
  assert.equal(refused.status, 422);
  assert.match((await refused.text()).replaceAll('\u00a0', ' '), /Freibetrag von 960,00 € überschritten; frei sind noch 5,00 €/);
  // What a neighbour pays privately is no matter of the allowance; only the missing yes is left.
  const own = await desk.post(`/bedarf/${needs.asked}/beauftragen`, { ...pay, payer: 'own_money' });
  assert.doesNotMatch(await own.text(), /Freibetrag/);
});

test('A helper sees the own allowance and nobody else\'s', async () => {
  const helper = await house.as('helper');
  assert.match(await show(`/helfende/${here.persons.helper}/freibetrag`, helper), /Mein Freibetrag/);
  await show(`/helfende/${here.persons.neighbour}/freibetrag`, helper, 404);
});

test('What was booked for a person entered twice is read with the one that was kept', async () => {
  const { ownerDb } = house.database;
  const twin = fresh();
  await sql`insert into people.person (quartier_id, id, given_name, family_name, status, merged_into)
    values (${here.id}, ${twin}, 'Rosa', 'Quittenbaum', 'merged', ${here.persons.resident})`.execute(ownerDb);
  await sql`insert into entitlements.booking (quartier_id, id, person_id, charge, billed_by, from_day, to_day, cents, recorded_at)
    values (${here.id}, ${fresh()}, ${twin}, 'pflegehilfsmittel-zum-verbrauch', 'Sanitätshaus Zimtstern', '2026-08-01', '2026-08-31', 4_200, now())`.execute(ownerDb);
  assert.match(await show(`${budget()}/topf?monat=2026-08&topf=pflegehilfsmittel-zum-verbrauch`), /Sanitätshaus Zimtstern[\s\S]*42,00 €/);
});

test('Journals of money cannot be changed; a sheet goes with the person and its number stays', async () => {
  const { ownerDb } = house.database;
  for (const table of ['booking', 'pot_choice', 'allowance_declaration', 'document']) {
    await assert.rejects(sql`delete from entitlements.${sql.id(table)}`.execute(ownerDb), /journal/);
  }
  await assert.rejects(sql`update entitlements.document_sheet set content = '{}'`.execute(ownerDb), /journal/);
  const [address] = await issued();
  await ownerDb.transaction().execute(async (tx) => {
    await sql`select set_config('app.quartier', ${here.id}, true), set_config('app.scope', 'quartier', true)`.execute(tx);
    await sql`select entitlements.erase_sheets(${here.persons.resident})`.execute(tx);
  });
  assert.match(await show(address!, desk, 422), /mit den Daten der Person entfernt/);
  assert.ok((await issued()).includes(address!));
});
