import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { activities } from '../base/activity.ts';
import { addDays, calendarDate, yearsBetween } from '../base/calendar-date.ts';
import { historyOf } from './history.ts';
import type { HistoryChunk } from './history/history-model.ts';
import type { Address, Population } from './model.ts';
import { populate } from './populate.ts';

const today = calendarDate('2026-11-22');
const addresses: readonly Address[] = Array.from({ length: 800 }, (_, n) => ({
  id: `address ${n}`, street: 'Probestraße', houseNumber: String(n), lat: 51.43 + (n % 40) * 0.0005,
  lon: 14.24 + Math.floor(n / 40) * 0.0008, isBigBuilding: n % 3 === 0,
}));
const make = (seed: number, persons: number): Population =>
  populate({ seed, persons, today, addresses, quartierName: 'Probe', timeZone: 'Europe/Berlin' });

type History = { readonly [Table in keyof Omit<HistoryChunk, 'from' | 'to'>]: HistoryChunk[Table][number][] };
function gather(population: Population): History {
  const all: History = { entries: [], requests: [], commissions: [], endings: [], visits: [], reports: [], ledger: [] };
  for (const chunk of historyOf(population)) {
    for (const table of Object.keys(all) as (keyof History)[]) (all[table] as unknown[]).push(...chunk[table]);
  }
  return all;
}
const ids = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map((row) => row.id));
const hash = (population: Population): string =>
  createHash('sha256').update(JSON.stringify([population, [...historyOf(population)]])).digest('hex');
const two = make(7, 2000);
const year = gather(two);

test('The same seed gives the same Quartier, another seed another one.', () => {
  assert.equal(hash(make(3, 300)), hash(make(3, 300)));
  assert.notEqual(hash(make(3, 300)), hash(make(4, 300)));
});

test('A computer in another time zone makes the same Quartier.', () => {
  const script = `
    import { populate, historyOf } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
    import { createHash } from 'node:crypto';
    const addresses = ${JSON.stringify(addresses)};
    const p = populate({ seed: 3, persons: 300, today: '${today}', addresses, quartierName: 'Probe', timeZone: 'Europe/Berlin' });
    console.log(createHash('sha256').update(JSON.stringify([p, [...historyOf(p)]])).digest('hex'));`;
  const far = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }, cwd: fileURLToPath(new URL('.', import.meta.url)), encoding: 'utf8',
  });
  assert.equal(far.trim(), hash(make(3, 300)));
});

test('Of 2,000 inhabitants 160 ask for help, 120 offer it, and 14 organisations stand beside them.', () => {
  assert.equal(two.persons.filter((person) => person.livesHere).length, 2000);
  assert.equal(new Set(two.needs.map((need) => need.personId)).size, 160);
  assert.equal(two.helpers.length, 120);
  assert.equal(two.organisations.length, 14);
});

test('It is an ageing small town: a third over 65, women alone among the oldest, 37 of 100 of these online.', () => {
  const here = make(11, 10_000).persons.filter((person) => person.livesHere);
  const aged = here.map((person) => ({ person, age: yearsBetween(person.bornOn, today) }));
  const share = (age: number): number => aged.filter((one) => one.age >= age).length / here.length;
  assert.ok(share(65) > 0.31 && share(65) < 0.39, `65 and older: ${share(65)}`);
  assert.ok(share(80) > 0.11 && share(80) < 0.18, `80 and older: ${share(80)}`);
  const oldest = aged.filter((one) => one.age >= 80);
  const online = oldest.filter((one) => one.person.isOnline).length / oldest.length;
  assert.ok(online > 0.32 && online < 0.42, `online: ${online}`);
  assert.ok(oldest.filter((one) => one.person.salutation === 'frau').length > oldest.length * 0.55);
});

test('Numbers and e-mail addresses are those reserved for fiction.', () => {
  const reserved = /^(030 23125 \d{3}|069 90009 \d{3}|040 66969 \d{3}|0221 4710 \d{3}|089 99998 \d{3}|0171 39200 \d{2}|0176 040690 \d{2})$/;
  for (const { kind, value } of two.persons.flatMap((person) => person.channels)) {
    if (kind === 'phone' || kind === 'mobile') assert.match(value, reserved);
    if (kind === 'email') assert.match(value, /^[a-z0-9.-]+@beispiel\.example$/);
  }
  for (const organisation of two.organisations) assert.match(organisation.phone, reserved);
});

test('Ids are UUIDs of version 8 and never occur twice.', () => {
  const rows = [two.persons, two.households, two.organisations, two.ties, two.proxies, two.needs, two.arrangements, two.consents,
    year.entries, year.requests, year.commissions, year.endings, year.visits, year.reports, year.ledger].flat();
  assert.equal(ids(rows).size, rows.length);
  for (const { id } of rows) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('A Quartier of 50 and more has the fixed characters, and all six helper classes come to the resident.', () => {
  for (const size of [50, 2000]) {
    const population = make(5, size);
    assert.equal(population.heroes.length, 16);
    const resident = population.heroes.find((hero) => hero.key === 'resident')!.personId;
    const classes = new Set(gather(population).ledger.filter((row) => row.forPersonId === resident).map((row) => row.helperClass));
    assert.equal(classes.size, 6, `${size}: ${[...classes].join()}`);
    const daughter = population.heroes.find((hero) => hero.key === 'daughter')!.personId;
    assert.deepEqual(
      population.consents.filter((one) => one.recipientPersonId === daughter && one.revokedOn === null).map((one) => one.category).sort(),
      ['appointments', 'contact', 'money'],
    );
  }
});

test('The desk has something open, something overdue and something unmet today.', () => {
  const last = new Map(year.entries.map((entry) => [entry.threadId, entry]));
  const open = [...last.values()].filter((entry) => entry.stateAfter === 'open' || entry.stateAfter === 'waiting');
  assert.ok(open.length >= 4 && open.length <= 40, `${open.length} open`);
  assert.ok(open.some((entry) => entry.dueOn !== null && entry.dueOn < today));
  assert.ok(open.some((entry) => entry.dueOn === today));
  assert.ok([...last.values()].some((entry) => entry.stateAfter === 'unmet' && entry.unmetActivity !== null));
});

test('The year has all outcomes of visits and answers, and helpers who stop.', () => {
  assert.deepEqual([...new Set(year.reports.map((report) => report.outcome))].sort(), ['done', 'not_done', 'partial']);
  assert.deepEqual(new Set(year.requests.map((request) => request.answer)), new Set(['yes', 'no', null]));
  assert.ok(year.endings.some((ending) => ending.reason === 'helper_gave_up'));
  assert.ok(year.visits.length > year.reports.length);
});

test('Options out of range are refused.', () => {
  assert.throws(() => make(1, 9), /10 to 100,000/);
  assert.throws(() => make(1.5, 100), /whole number/);
  assert.throws(() => populate({ ...two.options, addresses: [] }), /at least one address/);
});

/** What must hold in every Quartier; throws an assertion error if it does not. */
function judge(population: Population, history: History): void {
  const { persons, households, organisations, helpers, needs, options } = population;
  const known = new Map(persons.map((person) => [person.id, person]));
  const has = (set: { has(id: string): boolean }, id: string | null): void => assert.ok(id === null || set.has(id), `unknown id ${id}`);
  const organisationIds = ids(organisations);
  const needIds = ids(needs);
  const addressIds = ids(options.addresses);
  const helperOf = new Map(helpers.map((helper) => [helper.personId, helper]));

  assert.equal(persons.filter((person) => person.livesHere).length, options.persons);
  const householdIds = ids(households);
  for (const household of households) has(addressIds, household.addressId);
  for (const organisation of organisations) has(addressIds, organisation.addressId);
  for (const person of persons) {
    has(householdIds, person.householdId);
    assert.equal(person.livesHere, person.householdId !== null);
    assert.equal(person.livesHere, person.outside === null);
    assert.ok(person.bornOn <= today);
  }
  for (const tie of population.ties) {
    assert.ok(known.has(tie.fromId) && known.has(tie.toId) && tie.fromId !== tie.toId && tie.since <= today);
    if (tie.relation === 'daughter' || tie.relation === 'son') {
      assert.ok(yearsBetween(known.get(tie.fromId)!.bornOn, known.get(tie.toId)!.bornOn) >= 15, 'a parent younger than 15');
    }
  }
  for (const proxy of population.proxies) assert.ok(known.has(proxy.personId) && known.has(proxy.proxyId) && proxy.scope.length > 0);
  for (const helper of helpers) {
    assert.ok(known.has(helper.personId) && helper.since <= today && helper.bands.length > 0);
    helper.absences.forEach((absence, n) => {
      assert.ok(absence.from <= absence.to);
      assert.ok(n === 0 || helper.absences[n - 1]!.to < absence.from, 'absences touch');
    });
  }
  for (const need of needs) {
    assert.ok(known.has(need.personId) && activities.includes(need.activity) && !need.wording.includes('{'));
    for (const id of need.notByIds) has(known, id);
  }
  const proxyIds = ids(population.proxies);
  for (const consent of population.consents) {
    has(known, consent.personId); has(known, consent.recipientPersonId); has(organisationIds, consent.recipientOrganisationId); has(proxyIds, consent.givenByProxyId);
    assert.equal([consent.recipientPersonId, consent.recipientOrganisationId, consent.recipientGroup].filter((one) => one !== null).length, 1);
    assert.ok(consent.givenOn <= today && (consent.revokedOn === null || (consent.revokedOn >= consent.givenOn && consent.revokedOn <= today)));
  }
  const arrangementIds = ids(population.arrangements);
  for (const one of population.arrangements) { has(needIds, one.needId); has(known, one.byPersonId); has(organisationIds, one.byOrganisationId); }

  const entryIds = ids(history.entries);
  for (const entry of history.entries) {
    has(entryIds, entry.threadId); has(known, entry.takenById); has(known, entry.callerId); has(known, entry.aboutId); has(needIds, entry.needId);
    assert.ok(entry.day <= today && (entry.promise === '') === (entry.dueOn === null));
  }
  for (const request of history.requests) {
    const helper = helperOf.get(request.helperId)!;
    has(needIds, request.needId);
    assert.ok(request.askedOn <= today && (request.answeredOn === null || (request.answeredOn >= request.askedOn && request.answeredOn <= today)));
    assert.ok(request.askedOn >= helper.since && (helper.endedOn === null || request.askedOn < helper.endedOn), 'asked before or after her time');
    assert.ok(helper.asleepSince === null || request.askedOn < helper.asleepSince, 'asked while asleep');
    assert.ok(!helper.absences.some((absence) => absence.from <= request.askedOn && request.askedOn <= absence.to), 'asked while away');
  }
  const requests = new Map(history.requests.map((request) => [request.id, request]));
  const commissions = new Map(history.commissions.map((commission) => [commission.id, commission]));
  for (const commission of history.commissions) {
    assert.equal(requests.get(commission.requestId)?.answer, 'yes');
    assert.ok(commission.recordedOn < commission.startsOn && commission.recordedOn <= today && commission.recordedOn >= requests.get(commission.requestId)!.answeredOn!);
    assert.ok(commission.pattern.start >= 0 && commission.pattern.start + commission.pattern.minutes <= 24 * 60 + 480);
  }
  const ends = new Map(history.endings.map((ending) => [ending.commissionId, ending.on]));
  assert.equal(ends.size, history.endings.length);
  for (const ending of history.endings) { has(commissions, ending.commissionId); assert.ok(ending.recordedOn <= today); }
  const visits = new Map(history.visits.map((visit) => [visit.id, visit]));
  for (const visit of history.visits) {
    const commission = commissions.get(visit.commissionId)!;
    const end = ends.get(commission.id);
    assert.ok(visit.day <= today && visit.day >= commission.startsOn && (end === undefined || visit.day < end), 'a visit outside its commission');
    for (const id of [commission.personId, commission.helperId]) {
      const person = known.get(id)!;
      const left = person.diedOn ?? person.movedOn;
      assert.ok(left === null || visit.day < left, 'a visit after a farewell');
    }
  }
  const reportOf = new Map(history.reports.map((report) => [report.id, report]));
  assert.equal(new Set(history.reports.map((report) => report.visitId)).size, history.reports.length);
  for (const report of history.reports) {
    const visit = visits.get(report.visitId)!;
    assert.ok(report.reportedOn >= visit.day && report.reportedOn <= today && (report.outcome === 'not_done') === (report.minutes === 0));
    const helper = helperOf.get(commissions.get(visit.commissionId)!.helperId)!;
    if (report.minutes > 0) assert.ok(!helper.absences.some((absence) => absence.from <= visit.day && visit.day <= absence.to), 'helped while away');
  }
  const reported = history.ledger.filter((row) => row.reportId !== null);
  const sum = (rows: readonly { readonly minutes: number }[]): number => rows.reduce((total, row) => total + row.minutes, 0);
  assert.equal(sum(reported), sum(history.reports));
  for (const row of history.ledger) {
    has(known, row.forPersonId); has(known, row.byPersonId); has(organisationIds, row.byOrganisationId); has(reportOf, row.reportId); has(arrangementIds, row.arrangementId);
    assert.equal([row.reportId, row.arrangementId].filter((one) => one !== null).length, 1);
    assert.equal([row.byPersonId, row.byOrganisationId].filter((one) => one !== null).length, 1);
    assert.ok(row.minutes > 0 && row.cents >= 0 && row.day <= today && (row.payer === 'unpaid') === (row.cents === 0));
    for (const id of [row.forPersonId, row.byPersonId]) {
      const person = id === null ? undefined : known.get(id)!;
      const left = person?.diedOn ?? person?.movedOn;
      assert.ok(!left || row.day < left, 'help after a farewell');
    }
  }
}

test('Everything fits together in the Quartier of 2,000.', () => judge(two, year));

test('Everything fits together in Quartiere of any size and seed.', () => {
  fc.assert(fc.property(fc.integer({ min: 10, max: 3000 }), fc.integer(), (persons, seed) => {
    const population = make(seed, persons);
    judge(population, gather(population));
  }), { seed: 20261122, numRuns: 12 });
});

test('The history covers a full year in whole weeks up to today.', () => {
  const weeks = [...historyOf(make(2, 60))];
  assert.equal(weeks[0]!.from, '2025-11-17');
  assert.equal(weeks.length, 53);
  assert.equal(weeks[52]!.to, today);
  for (let n = 1; n < weeks.length; n++) assert.equal(weeks[n]!.from, addDays(weeks[n - 1]!.to, 1));
});
