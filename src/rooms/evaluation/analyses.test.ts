import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { syntheticComparison } from '#core/impact/comparison/synthetic-comparison.ts';
import { readPdf } from '#platform/print/read-pdf.ts';
import { newId } from '#platform/new-id.ts';
import { clockAt } from '#platform/clock.ts';
import { testApp, type Caller, type Fields, type TestApp } from '../../../tests/support/app.ts';
import { standingInstant } from '../../../tests/support/fixture.ts';
import { tableOf } from './comparison/own-data.ts';
import { writeCsv } from './reports/write-export.ts';
import { sha256 } from './say.ts';

let house: TestApp;
let networker: Caller;
let evaluator: Caller;
before(async () => {
  house = await testApp();
  [networker, evaluator] = [await house.as('networker'), await house.as('evaluator')];
});
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const read = async (answer: Promise<Response>): Promise<string> => {
  const response = await answer;
  const text = await response.text();
  assert.equal(response.status, 200, text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').slice(0, 1_500));
  return text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
};
const leads = async (answer: Promise<Response>): Promise<string> => {
  const response = await answer;
  const text = response.status === 303 ? '' : (await response.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  assert.equal(response.status, 303, text.slice(0, 2_500));
  return response.headers.get('location')!;
};

const outcome: Fields = {
  place: '0', deed: 'keep', name: 'Weniger Fahrten zum Arzt', stakeholder: 'Stadt und Sozialhilfe', payer: 'Stadt und Sozialhilfe', output: 'Nachbarn begleiten',
  origin: 'assumption', quantity: '100', quantityLow: '80', quantityHigh: '120', sample: '40', proxy: '30,00', unit: 'Fahrt', proxyYear: '2025', proxySource: 'Fahrdienst, Preisliste',
  licence: 'eigene Erhebung', duration: '1', start: '1', deadweight: '20', deadweightReason: 'Schätzung der Runde', displacement: '0', displacementReason: 'nichts verdrängt',
  attribution: '10', attributionReason: 'Familien begleiten auch',
};

async function withMap(caller: Caller): Promise<string> {
  const id = fresh();
  await leads(caller.post('/wirkung/wert', { id, name: 'Begleitung' }));
  await leads(caller.post(`/wirkung/wert/${id}/rahmen`, {
    version: '1', name: 'Begleitung', purpose: 'Für den Rat', convention: 'guide-2012', rate: '0',
    stakeholders: 'Stadt und Sozialhilfe\nNachbarn und Freiwillige', harm: 'Fahrdienste verlieren Fahrten.',
  }));
  await leads(caller.post(`/wirkung/wert/${id}/einsatz`, { version: '2', place: '0', deed: 'keep', stakeholder: 'Stadt und Sozialhilfe', kind: 'money', value: '1.080,00' }));
  await leads(caller.post(`/wirkung/wert/${id}/veraenderung`, { version: '3', ...outcome }));
  return id;
}

test('A value map gives its live result, a frozen run, papers and files that are the same each time', async () => {
  const mapId = await withMap(networker);
  // 100 × 30 € × 0.8 × 1 × 0.9 = 2,160 € over 1,080 € = 2.
  const shown = await read(networker.get(`/wirkung/wert/${mapId}`));
  assert.match(shown, /1 € bringt 2,00 € \(1,6\d bis 2,3\d\)/);
  assert.match(shown, /Nichts: Die Karte kann gedruckt werden/);
  const tried = await read(networker.post(`/wirkung/wert/${mapId}/veraenderung`, { version: '4', ...outcome, place: '1', deed: 'try', quantity: '110' }));
  assert.match(tried, /1 € bringt 2,20 €/);
  assert.match(await read(networker.get(`/wirkung/wert/${mapId}`)), /1 € bringt 2,00 €/, 'what is tried is not kept');

  const run = await leads(networker.post(`/wirkung/wert/${mapId}/festhalten`, { id: fresh(), mapVersion: '4', note: 'Erste Fassung' }));
  const runId = /lauf\/([^?]+)/.exec(run)![1]!;
  assert.match(await read(networker.get(run)), /Erste Fassung.*kann gedruckt werden.*ungeprüft/);
  for (const who of ['funder', 'municipality', 'traeger'] as const) {
    const pdf = readPdf(new Uint8Array(await (await (await house.as(who)).get(`/wirkung/berichte/${runId}/rat.pdf`)).arrayBuffer()));
    assert.equal(pdf.pages.length, 4);
    assert.match(pdf.text.replaceAll(/\s+/g, ' '), /1 € bringt 2,00 €/);
  }
  for (const name of ['lauf.json', 'zeilen.csv', 'codebuch.csv']) {
    const [one, two] = [await (await networker.get(`/wirkung/berichte/${runId}/${name}`)).text(), await (await networker.get(`/wirkung/berichte/${runId}/${name}`)).text()];
    assert.equal(one, two);
    assert.ok(one.length > 100, name);
  }
  const script = await (await networker.get(`/wirkung/berichte/${runId}/nachrechnen.R`)).text();
  const kept = await (await networker.get(`/wirkung/berichte/${runId}/lauf.json`)).text();
  const { rows: [row] } = await sql<{ hash: string }>`select hash from evaluation.sroi_run where id = ${runId}`.execute(house.database.ownerDb);
  assert.equal(sha256(kept.trimEnd()), row!.hash);
  for (const [name, pages] of [['aushang.pdf', 1], ['bericht.pdf', 3]] as const) {
    const pdf = readPdf(new Uint8Array(await (await networker.get(`/wirkung/berichte/${runId}/${name}`)).arrayBuffer()));
    assert.ok(name === 'aushang.pdf' ? pdf.pages.length === pages : pdf.pages.length >= pages, `${name}: ${pdf.pages.length} pages`);
    assert.equal(pdf.text.replaceAll(/\s/g, '').includes(sha256(script)), name === 'bericht.pdf', 'the full report names the lines of R by their checksum');
  }

  const own = await networker.post(`/wirkung/wert/lauf/${runId}/pruefung`, { id: fresh(), verdict: 'accepted', note: 'passt' });
  assert.equal(own.status, 422);
  await leads(evaluator.post(`/wirkung/wert/lauf/${runId}/pruefung`, { id: fresh(), verdict: 'accepted', note: 'Zahlen nachgerechnet' }));
  assert.match(await read(evaluator.get(`/wirkung/wert/lauf/${runId}`)), /geprüft und angenommen/);
});

test('A guard blocks printing: an unreasoned deduction, with its cause on the page', async () => {
  const mapId = await withMap(networker);
  await leads(networker.post(`/wirkung/wert/${mapId}/veraenderung`, { version: '4', ...outcome, place: '1', deadweightReason: '' }));
  assert.match(await read(networker.get(`/wirkung/wert/${mapId}`)), /fehlt die Begründung/);
  const run = await leads(networker.post(`/wirkung/wert/${mapId}/festhalten`, { id: fresh(), mapVersion: '5', note: 'Entwurf' }));
  const runId = /lauf\/([^?]+)/.exec(run)![1]!;
  const refused = await networker.get(`/wirkung/berichte/${runId}/rat.pdf`);
  assert.equal(refused.status, 422);
  assert.match(await read(networker.get(`/wirkung/berichte/${runId}`)), /wird nicht gedruckt.*fehlt die Begründung/);
});

test('Two runs are compared line by line, and a stale form is refused', async () => {
  const mapId = await withMap(networker);
  const first = /lauf\/([^?]+)/.exec(await leads(networker.post(`/wirkung/wert/${mapId}/festhalten`, { id: fresh(), mapVersion: '4', note: 'Eins' })))![1]!;
  await leads(networker.post(`/wirkung/wert/${mapId}/veraenderung`, { version: '4', ...outcome, place: '1', quantity: '90' }));
  const stale = await networker.post(`/wirkung/wert/${mapId}/veraenderung`, { version: '4', ...outcome, place: '1', quantity: '95' });
  assert.equal(stale.status, 409);
  const second = /lauf\/([^?]+)/.exec(await leads(networker.post(`/wirkung/wert/${mapId}/festhalten`, { id: fresh(), mapVersion: '5', note: 'Zwei' })))![1]!;
  const text = await read(networker.get(`/wirkung/wert/laeufe?a=${first}&b=${second}`));
  // 10 fewer units × 30 € × 0.72 = 216 € less.
  assert.match(text, /geändert.*-216 €.*quantity\.value: 100 ⇒ 90/);
});

test('A quantity of the ledger is fed, and a source that says nothing is refused', async () => {
  const mapId = await withMap(networker);
  // Nobody else was helped by a volunteer: one person is too few to be named.
  const refused = await networker.post(`/wirkung/wert/${mapId}/veraenderung`, { version: '4', ...outcome, name: 'Begleitete', origin: 'ledger', source: 'persons_volunteer', quantity: '', quantityLow: '', quantityHigh: '' });
  assert.equal(refused.status, 422);
  assert.match((await refused.text()).replaceAll(/<[^>]+>/g, ' '), /Das Hilfebuch sagt dazu/);
  await sql`insert into helping.ledger (quartier_id, person_id, helper_person_id, helper_class, activity, day, minutes, source, booked_at)
    values (${house.fixture.here.id}, ${house.fixture.here.persons.resident}, ${house.fixture.here.persons.helper}, 'volunteer', 'shopping', '2026-10-01', 605, 'told', now())`.execute(house.database.ownerDb);
  await leads(networker.post(`/wirkung/wert/${mapId}/einsatz`, { version: '4', place: '0', deed: 'keep', stakeholder: 'Nachbarn und Freiwillige', kind: 'volunteer_hours', source: 'hours_volunteer', pricePerHour: '12' }));
  // 605 + 55 minutes are 11 hours at 12 €: 132 €.
  assert.match(await read(networker.get(`/wirkung/wert/${mapId}`)), /132 € ?aus dem Hilfebuch/);
  // Whoever sees counts only sees the same.
  assert.match(await read((await house.as('funder')).get(`/wirkung/wert/${mapId}`)), /132 € ?aus dem Hilfebuch/);
});

test('Data from outside, a frozen plan, the effect with its limits, and files to calculate again', async () => {
  const table = syntheticComparison(7, 400, -1.5);
  const names = [...table.columns.keys()];
  const content = writeCsv(names, Array.from({ length: table.rows }, (_, row) => names.map((name) => Number(Number(table.columns.get(name)![row]).toFixed(3)))));
  const codebook = names.map((name) => `${name} Bedeutung von ${name}`).join('\n');
  const base = { name: 'Zwei Orte', source: 'erfunden', licence: 'CC0', codebook, content };
  const lacking = await evaluator.post('/wirkung/vergleich/daten', { ...base, id: fresh(), codebook: 'age Alter' });
  assert.equal(lacking.status, 422);
  const naming = await evaluator.post('/wirkung/vergleich/daten', { ...base, id: fresh(), content: 'Vorname,age\nRosa,80\n' });
  assert.match((await naming.text()).replaceAll(/<[^>]+>/g, ' '), /Namen oder Adressen/);
  const planAt = await leads(evaluator.post('/wirkung/vergleich/daten', { ...base, id: fresh() }));
  const datasetId = /daten\/([^/]+)\/plan/.exec(planAt)![1]!;
  const plan: Fields = {
    name: 'Weniger Stunden?', question: 'Sinken die Stunden?', treatment: 'takesPart', outcome: 'hoursAfter', better: 'less',
    covariates: ['age', 'alone', 'need', 'ties', 'hoursBefore'], method: 'full', estimand: 'ATT', link: 'logit', subclasses: '6',
  };
  const faulty = await evaluator.post(`/wirkung/vergleich/daten/${datasetId}/plan`, { ...plan, id: fresh(), covariates: ['hoursAfter'], method: 'nearest', estimand: 'ATE' });
  const reasons = (await faulty.text()).replaceAll(/<[^>]+>/g, ' ');
  assert.match(reasons, /zweimal genannt/);
  assert.match(reasons, /schätzt nur die Wirkung auf die Behandelten/);
  const at = await leads(evaluator.post(`/wirkung/vergleich/daten/${datasetId}/plan`, { ...plan, id: fresh() }));
  const protocolId = /plan\/([^?]+)/.exec(at)![1]!;
  await leads(evaluator.post(`/wirkung/vergleich/plan/${protocolId}/rechnen`));
  const page = await read((await house.as('funder')).get(`/wirkung/vergleich/plan/${protocolId}`));
  assert.match(page, /Unterschied bei „hoursAfter“ -[12],\d\d/);
  assert.match(page, /Niemand wurde ausgelost/);
  assert.doesNotMatch(page, /NaN|undefined|Infinity/);
  assert.equal((await (await house.as('funder')).get(`/wirkung/vergleich/plan/${protocolId}/daten.csv`)).status, 403);
  const exported = await (await evaluator.get(`/wirkung/vergleich/plan/${protocolId}/daten.csv`)).text();
  assert.ok(exported === content.trimEnd(), 'the data come back as they were typed, without the last line end');
  assert.ok(tableOf(exported).ok);
  const json = JSON.parse(await (await evaluator.get(`/wirkung/vergleich/plan/${protocolId}/plan.json`)).text()) as { protocol: object; protocolHash: string };
  assert.equal(json.protocolHash.length, 64);

  // The measured difference can be put into a map; it replaces the guessed deadweight.
  const mapId = await withMap(evaluator);
  await leads(evaluator.post(`/wirkung/wert/${mapId}/veraenderung`, {
    version: '4', ...outcome, name: 'Weniger Stunden', origin: 'comparison', protocolId, isTurned: 'yes', persons: '50', quantity: '', quantityLow: '', quantityHigh: '', sample: '',
  }));
  assert.match(await read(evaluator.get(`/wirkung/wert/${mapId}`)), /im Vergleich gemessen/);
});

test('The rows of a table of observations are closed to whoever may see figures only', async () => {
  const { inScope } = await import('#platform/db/scope.ts');
  const { calendarDate } = await import('#core/base/calendar-date.ts');
  const count = (purpose: string, scope: 'counts' | 'own'): Promise<number> => inScope(house.database.db, {
    quartierId: house.fixture.here.id, personId: null, organisationId: null, scope, purpose, today: calendarDate('2026-11-16'),
  }, async (tx) => (await sql<{ count: number }>`select count(*)::int as count from evaluation.dataset`.execute(tx)).rows[0]!.count);
  assert.ok(await count('evaluation:change', 'counts') > 0);
  assert.equal(await count('figures:see', 'counts'), 0);
  assert.equal(await count('evaluation:change', 'own'), 0);
  await assert.rejects(sql`update evaluation.protocol set name = 'anders'`.execute(house.database.ownerDb), /is a journal/);
  await assert.rejects(sql`delete from evaluation.sroi_run`.execute(house.database.ownerDb), /is a journal/);
});
