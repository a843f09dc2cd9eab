import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { parseCsv, type Csv } from '#platform/command-line/parse-csv.ts';
import { clockAt } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { testApp, type Caller, type Fields, type TestApp } from '../../../../tests/support/app.ts';
import { personKeys, standingInstant } from '../../../../tests/support/fixture.ts';

let house: TestApp;
let evaluator: Caller;
let survey: string;
const fresh = (): string => newId(clockAt(standingInstant).now());
const earlier = '01999999-aaaa-7000-8000-00000000f001';
const words = async (answer: Promise<Response>): Promise<string> => (await (await answer).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** Everybody of the fixture takes part, as numbers 101 to 113, in a wave of last year and in the one of this autumn. */
before(async () => {
  house = await testApp();
  evaluator = await house.as('evaluator');
  const { here } = house.fixture;
  survey = here.survey;
  const db = house.database.ownerDb;
  await sql`insert into evaluation.wave (quartier_id, id, survey_id, name, from_day, to_day) values (${here.id}, ${earlier}, ${survey}, 'Herbst 2025', '2025-10-01', '2025-10-31')`.execute(db);
  await sql`insert into people.consent (quartier_id, id, person_id, recipient_group, category, purpose, given_how, given_on)
    select quartier_id, uuidv7(), id, 'evaluation', 'history', 'evaluation', 'spoken', '2025-09-01' from people.person where quartier_id = ${here.id} and id <> ${here.persons.resident}`.execute(db);
  for (const [index, key] of personKeys.filter((one) => one !== 'resident').entries()) {
    await sql`insert into evaluation.panelist (quartier_id, survey_id, number, person_id, joined_on) values (${here.id}, ${survey}, ${102 + index}, ${here.persons[key]}, '2025-09-01')`.execute(db);
  }
  for (const [wave, shift] of [[earlier, 0], [here.wave, 1]] as const) {
    for (let number = 101; number <= 113; number++) {
      // The last one was not met again.
      if (wave === here.wave && number === 113) continue;
      const answers = { contacts: String(number % 5 + shift), health: '2', hours_needed: String(number % 7) };
      await sql`insert into evaluation.entry (quartier_id, id, wave_id, survey_id, number, pass, channel, answers, entered_at)
        values (${here.id}, uuidv7(), ${wave}, ${survey}, ${number}, 1, 'phone', ${JSON.stringify(answers)}::jsonb, '2026-11-10T10:00:00Z')`.execute(db);
    }
  }
});
after(() => house.close());

async function fetched(path: string, by: Caller = evaluator): Promise<Csv> {
  const answer = await by.get(path);
  assert.equal(answer.status, 200, path);
  const csv = parseCsv(await answer.text());
  assert.ok(csv.ok);
  return csv.value;
}
const cells = ({ names, rows }: Csv, name: string): string[] => rows.map((row) => row[names.indexOf(name)]!);

test('answers leave under numbers with codebook and JSON, the same bytes each time, and name nobody', async () => {
  const at = `/wirkung/befragungen/${survey}`;
  const csv = await fetched(`${at}/antworten.csv`);
  assert.equal(csv.rows.length, 25);
  assert.deepEqual(csv.rows[0]!.slice(0, 6), ['Quartier Probe', '1', 'Herbst 2025', '2025-10-01', '2025-10-31', '101']);
  // Born on 5 May 1950, asked in October 2025 and in autumn 2026.
  assert.deepEqual([...new Set(cells(csv, 'age'))], ['75', '76']);
  assert.equal(csv.rows[0]![csv.names.indexOf('quartier_contacts')], '1');
  const codebook = await fetched(`${at}/codebuch.csv`);
  assert.deepEqual(cells(codebook, 'column'), csv.names);
  assert.ok(cells(codebook, 'meaning').every((meaning) => meaning !== ''));
  for (const name of ['antworten.csv', 'codebuch.csv', 'befragung.json']) {
    const [first, second] = [await (await evaluator.get(`${at}/${name}`)).text(), await (await evaluator.get(`${at}/${name}`)).text()];
    assert.ok(first === second, name);
    for (const person of Object.values(house.fixture.here.names)) assert.ok(!first.includes(person.split(' ')[1]!), `${name} names ${person}`);
    assert.equal((await (await house.as('funder')).get(`${at}/${name}`)).status, 403);
    assert.equal((await (await house.as('resident')).get(`${at}/${name}`)).status, 403);
  }
  const json = JSON.parse(await (await evaluator.get(`${at}/befragung.json`)).text()) as { columns: string[]; rows: unknown[][] };
  assert.deepEqual(json.columns, csv.names);
  assert.equal(json.rows.length, csv.rows.length);
});

const outside: Fields = { siteName: 'Am Hang', name: 'Herbst 2025', from: '2025-10-01', to: '2025-10-31', source: 'Nachbarstadt', licence: 'Vereinbarung', codebook: 'umzug 1 umgezogen' };
const outsideRows = (shift: number): string => ['number;contacts;hours_needed;age;umzug', ...Array.from({ length: 14 }, (_, index) => `${index + 1};${index % 4 + shift};${index % 6};${70 + index % 9};0`)].join('\n');

test('answers from elsewhere come in with a codebook; what nobody explains, impossible answers and names are refused', async () => {
  const at = `/wirkung/befragungen/${survey}/daten`;
  const refused = async (fields: Fields, said: RegExp): Promise<void> => {
    const answer = await evaluator.post(at, { ...outside, id: fresh(), content: outsideRows(0), ...fields });
    assert.equal(answer.status, 422);
    assert.match((await answer.text()).replaceAll(/<[^>]+>/g, ' '), said);
  };
  await refused({ codebook: '' }, /erklärt diese Spalten nicht: umzug/);
  await refused({ content: 'number,contacts\n1,99\n1,3\n' }, /„99“ gibt es bei „contacts“ nicht[\s\S]*Zeile 3: „1“ ist keine Nummer oder kommt zweimal/);
  await refused({ content: 'Vorname,number,contacts\nRosa,1,3\n' }, /Namen oder Adressen/);
  await refused({ content: 'age,number\n70,1\n' }, /Keine Spalte gehört zu einer Frage/);
  await refused({ siteName: 'Quartier Probe' }, /So heißt dieses Quartier selbst/);
  const sent = { ...outside, id: fresh(), content: outsideRows(0) };
  assert.equal((await evaluator.post(at, sent)).status, 303);
  assert.equal((await evaluator.post(at, sent)).status, 303, 'sent twice');
  assert.equal((await evaluator.post(at, { ...outside, id: fresh(), name: 'Herbst 2026', from: '2026-10-01', to: '2026-10-31', content: outsideRows(1) })).status, 303);
  const csv = await fetched(`/wirkung/befragungen/${survey}/antworten.csv`);
  assert.equal(csv.rows.length, 25 + 28);
  assert.match(await words(evaluator.get(at)), /Am Hang Herbst 2025 14 14 Nachbarstadt, Vereinbarung/);
});

test('the own group of a comparison comes from the survey, and who takes consent back is in no later export and no later result', async () => {
  const page = await (await evaluator.get(`/wirkung/befragungen/${survey}/daten`)).text();
  const waves = [...page.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>\s*Am Hang/g)].map(([, id]) => id!);
  const [before, later] = [...new Set(waves)];
  const chosen = { name: 'Eigene und andere', ownBefore: earlier, ownAfter: house.fixture.here.wave, outsideBefore: before!, outsideAfter: later! };
  const uneven = await evaluator.post(`/wirkung/befragungen/${survey}/vergleich`, { ...chosen, id: fresh(), outsideBefore: '' });
  assert.equal(uneven.status, 422);
  const swapped = await evaluator.post(`/wirkung/befragungen/${survey}/vergleich`, { ...chosen, id: fresh(), ownBefore: house.fixture.here.wave, ownAfter: earlier });
  assert.match((await swapped.text()).replaceAll(/<[^>]+>/g, ' '), /vorher liegt früher/);
  const made = (await evaluator.post(`/wirkung/befragungen/${survey}/vergleich`, { ...chosen, id: fresh() })).headers.get('location')!;
  const datasetId = /daten\/([^/]+)\/plan/.exec(made)![1]!;
  const at = (await evaluator.post(`/wirkung/vergleich/daten/${datasetId}/plan`, {
    id: fresh(), name: 'Kontakte', question: 'Mehr Kontakte?', treatment: 'own', outcome: 'quartier_contacts_after', better: 'more',
    covariates: ['quartier_contacts_before', 'quartier_hours_needed_before'], method: 'full', estimand: 'ATT', link: 'logit', subclasses: '6',
  })).headers.get('location')!;
  const protocolId = /plan\/([^?]+)/.exec(at)![1]!;
  const frozen = await fetched(`/wirkung/vergleich/plan/${protocolId}/daten.csv`);
  assert.equal(frozen.rows.length, 13 + 14);
  assert.ok(!frozen.names.includes('umzug'), 'what only one group knows makes nobody alike');
  const lost = frozen.rows.find(([number]) => number === 'own-113')!;
  assert.equal(lost[frozen.names.indexOf('quartier_contacts_after')], '', 'who was not met again stays in, empty');

  // The resident, number 101, takes the consent back on the own page.
  const { here } = house.fixture;
  const { rows } = await sql<{ id: string }>`select id from people.consent where quartier_id = ${here.id} and person_id = ${here.persons.resident} and purpose = 'evaluation'`.execute(house.database.ownerDb);
  const resident = await house.as('resident');
  assert.equal((await resident.post(`/meins/einwilligungen/${rows[0]!.id}/widerruf`)).status, 303);
  const numbers = cells(await fetched(`/wirkung/befragungen/${survey}/antworten.csv`), 'number');
  assert.equal(numbers.filter((number) => number === '101').length, 0);
  const left = await fetched(`/wirkung/vergleich/plan/${protocolId}/daten.csv`);
  assert.equal(left.rows.length, 12 + 14);
  assert.ok(left.rows.every(([number]) => number !== 'own-101'));
  assert.equal((await evaluator.post(`/wirkung/vergleich/plan/${protocolId}/rechnen`)).status, 303);
  const effect = await words((await house.as('funder')).get(`/wirkung/vergleich/plan/${protocolId}`));
  assert.match(effect, /Beim Festlegen der Daten 13 14 In den Daten, Einwilligung gilt 12 14 Mit allen Angaben von vorher 12 14 Mit Ergebnis 11 14/);
  assert.doesNotMatch(effect, /NaN|undefined|Infinity/);
});

test('what is known beside the answers is closed to whoever may see figures only', async () => {
  const { inScope } = await import('#platform/db/scope.ts');
  const { calendarDate } = await import('#core/base/calendar-date.ts');
  const count = (purpose: string): Promise<number> => inScope(house.database.db, {
    quartierId: house.fixture.here.id, personId: null, organisationId: null, scope: 'counts', purpose, today: calendarDate('2026-11-16'),
  }, async (tx) => (await sql<{ count: number }>`select count(*)::int as count from evaluation.own_facts(${earlier})`.execute(tx)).rows[0]!.count);
  assert.equal(await count('evaluation:change'), 12);
  assert.equal(await count('figures:see'), 0);
});
