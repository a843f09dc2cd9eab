/** Two small Quartiere made by hand, for tests of the whole house: whoever is signed in to one must not see the other. */
import type { Kysely } from 'kysely';
import type { Role } from '#platform/access/access.ts';
import { plantedData, plantedDataHash, plantedMap, plantedProtocol, plantedRun } from './planted-analyses.ts';

/** The instant at which the clock of the fixture stands: Monday, 16 November 2026, 09:30 in Berlin. */
export const standingInstant = '2026-11-16T08:30:00Z';

/** Persons of each Quartier by what they are there: one per role, and three without an account. */
export const personKeys = [
  'networker', 'resident', 'relative', 'helper', 'provider', 'traeger', 'municipality', 'funder', 'evaluator', 'operator',
  'stranger', 'neighbour', 'alone',
] as const;
export type PersonKey = (typeof personKeys)[number];

const roleOf: Readonly<Partial<Record<PersonKey, Role>>> = {
  networker: 'networker', resident: 'resident', relative: 'relative', helper: 'helper', provider: 'provider', traeger: 'traeger',
  municipality: 'municipality', funder: 'funder', evaluator: 'evaluator', operator: 'operator',
  // A relative whom nobody has told anything: same role, no consent.
  stranger: 'relative',
};

/** One Quartier: the ids of what stands in it, and names and numbers that occur nowhere else. */
export type PlantedQuartier = {
  readonly id: string;
  readonly persons: Readonly<Record<PersonKey, string>>;
  readonly names: Readonly<Record<PersonKey, string>>;
  /** Telephone numbers, one per person, digits only after the area code. */
  readonly phones: Readonly<Record<PersonKey, string>>;
  readonly organisation: string;
  readonly traegerOrganisation: string;
  readonly address: string;
  readonly household: string;
  readonly tie: string;
  readonly proxy: string;
  readonly channel: string;
  /** Given by the resident to her relative; the second one to the provider's organisation. */
  readonly consents: { readonly relative: string; readonly organisation: string };
  readonly role: string;
  readonly entry: { readonly id: string; readonly number: number };
  /** Covered by a commission, waiting for an answer, and without anybody. */
  readonly needs: { readonly covered: string; readonly asked: string; readonly open: string };
  readonly requests: { readonly answered: string; readonly unanswered: string };
  readonly commission: string;
  /** Reported on 9 November, missed on the 12th, planned for today and the 19th. */
  readonly visits: { readonly reported: string; readonly missed: string; readonly today: string; readonly coming: string };
  readonly report: string;
  readonly absence: string;
  /** A receipt whose sheet was removed. */
  readonly document: string;
  /** A site, a survey in which the resident has number 101, and its wave, without any form typed in. */
  readonly site: string;
  readonly survey: string;
  readonly wave: string;
  /** A value map with a run that may be printed; a table of observations with a plan that nobody carried out. */
  readonly valueMap: string;
  readonly run: string;
  readonly dataset: string;
  readonly protocol: string;
};

export type Fixture = { readonly here: PlantedQuartier; readonly elsewhere: PlantedQuartier };

const namesHere: Record<PersonKey, string> = {
  networker: 'Nele Netzwerth', resident: 'Rosalinde Quittenbaum', relative: 'Renate Fernblick', helper: 'Henrike Zupackert',
  provider: 'Paula Dienstbach', traeger: 'Theodor Stellenbosch', municipality: 'Miriam Rathausen', funder: 'Frida Geldermann',
  evaluator: 'Ewald Zahlmeister', operator: 'Otto Betriebsam', stranger: 'Sigrun Fremdling', neighbour: 'Norbert Gartenzaun',
  alone: 'Adelheid Eigenstein',
};
const namesElsewhere: Record<PersonKey, string> = {
  networker: 'Xenia Anderort', resident: 'Xaver Woandersheim', relative: 'Xanthe Drübenau', helper: 'Ximena Jenseits',
  provider: 'Xerxes Auswärtig', traeger: 'Xandra Fremdau', municipality: 'Xenon Nachbarstadt', funder: 'Xara Fernfels',
  evaluator: 'Xeno Weitweg', operator: 'Xim Abgelegen', stranger: 'Xoana Entlegen', neighbour: 'Xilo Grenznah',
  alone: 'Xita Abseitig',
};

/** Plants both Quartiere through the connection of the owner, whom row-level security does not bind. */
export async function plantFixture(ownerDb: Kysely<{}>): Promise<Fixture> {
  const here = planOf('aaaa', namesHere, '90', 1);
  const elsewhere = planOf('bbbb', namesElsewhere, '80', 77);
  await plant(ownerDb, here, { slug: 'probe', name: 'Quartier Probe', is_synthetic: true });
  await plant(ownerDb, elsewhere, { slug: 'anderswo', name: 'Quartier Anderswo', is_synthetic: false });
  return { here, elsewhere };
}

function planOf(mark: string, names: Record<PersonKey, string>, phonePrefix: string, entryNumber: number): PlantedQuartier {
  let count = 0;
  const next = (): string => `01999999-${mark}-7000-8000-${String(++count).padStart(12, '0')}`;
  const perPerson = (value: (key: PersonKey, index: number) => string): Record<PersonKey, string> =>
    Object.fromEntries(personKeys.map((key, index) => [key, value(key, index)])) as Record<PersonKey, string>;
  return {
    id: next(), persons: perPerson(next), names,
    phones: perPerson((_, index) => `03571 ${phonePrefix}${String(4711 + index * 13)}`),
    organisation: next(), traegerOrganisation: next(), address: next(), household: next(), tie: next(), proxy: next(), channel: next(),
    consents: { relative: next(), organisation: next() }, role: next(), entry: { id: next(), number: entryNumber },
    needs: { covered: next(), asked: next(), open: next() }, requests: { answered: next(), unanswered: next() },
    commission: next(), visits: { reported: next(), missed: next(), today: next(), coming: next() }, report: next(), absence: next(), document: next(),
    site: next(), survey: next(), wave: next(), valueMap: next(), run: next(), dataset: next(), protocol: next(),
  };
}

type Row = Readonly<Record<string, unknown>>;

async function plant(ownerDb: Kysely<{}>, q: PlantedQuartier, quartier: Row): Promise<void> {
  const db = ownerDb as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const add = async (table: string, ...rows: readonly Row[]): Promise<void> => {
    for (const row of rows) await db.insertInto(table).values({ quartier_id: q.id, ...row }).execute();
  };
  const p = q.persons;
  await db.insertInto('platform.quartier').values({
    id: q.id, time_zone: 'Europe/Berlin', land: 'DE-SN', office_name: 'Quartiersbüro', office_phone: '03571 123456',
    office_address: 'Lindenweg 1', insurer: 'Gemeinde-Unfallversicherung', ...quartier,
  }).execute();
  await add('quartier.address', { id: q.address, street: 'Lindenweg', house_number: '4', postcode: '02977', city: 'Hoyerswerda', lat_e7: 514300000, lon_e7: 142300000, osm_ref: 'node/1' });
  await add('cooperation.organisation',
    { id: q.organisation, name: 'Pflegedienst Abendrot', kind: 'care_service', activities: ['personal_care', 'household'], phone: '03571 770000', confirmed_on: '2026-10-01' },
    { id: q.traegerOrganisation, name: 'Trägerverein Lindenhof', kind: 'association', activities: ['company'], phone: '03571 770001', confirmed_on: '2026-10-01' });
  await add('people.household', { id: q.household, address_id: q.address, floor: '2. Stock', has_lift: false });

  for (const key of personKeys) {
    const [given, family] = q.names[key].split(' ') as [string, string];
    const livesHere = !['relative', 'stranger'].includes(key);
    await add('people.person', {
      id: p[key], given_name: given, family_name: family, salutation: 'none', birth_date: '1950-05-05',
      household_id: livesHere ? q.household : null, lives_elsewhere: livesHere ? '' : 'Köln',
      matters: key === 'resident' ? 'Streuselkuchen und Kakteen' : '',
    });
    await add('people.channel', {
      ...(key === 'resident' ? { id: q.channel } : {}), person_id: p[key], kind: 'phone', value: q.phones[key],
      digits: q.phones[key].replace(/\D/g, ''), is_preferred: true,
    });
    const role = roleOf[key];
    if (role === undefined) continue;
    await add('people.role', {
      ...(key === 'resident' ? { id: q.role } : {}), person_id: p[key], role, since: '2026-01-01',
      organisation_id: role === 'provider' ? q.organisation : role === 'traeger' ? q.traegerOrganisation : null,
    });
    await add('people.demo_person', { person_id: p[key], rank: personKeys.indexOf(key) });
  }

  await add('people.tie',
    { id: q.tie, person_id: p.resident, other_person_id: p.relative, kind: 'family', what: 'Tochter', closeness: 1, frequency: 'weekly', since: '1980-01-01' },
    { person_id: p.resident, other_person_id: p.stranger, kind: 'family', what: 'Nichte', closeness: 3, frequency: 'seldom' },
    { person_id: p.resident, other_person_id: p.neighbour, kind: 'neighbour', what: 'Nachbar', closeness: 2, frequency: 'daily' });
  await add('people.proxy', { id: q.proxy, person_id: p.resident, proxy_person_id: p.relative, kind: 'vorsorgevollmacht', scope: ['health'], since: '2025-01-01' });
  const given = { person_id: p.resident, given_how: 'spoken', given_on: '2026-02-02', recorded_by: p.networker };
  await add('people.consent',
    { ...given, id: q.consents.relative, recipient_person_id: p.relative, category: 'contact', purpose: 'keep_informed' },
    { ...given, recipient_person_id: p.relative, category: 'appointments', purpose: 'keep_informed' },
    { ...given, recipient_person_id: p.relative, category: 'arrangement', purpose: 'keep_informed' },
    { ...given, id: q.consents.organisation, recipient_organisation_id: q.organisation, category: 'contact', purpose: 'arrange_help' },
    { ...given, recipient_group: 'helpers', category: 'contact', purpose: 'arrange_help' },
    { ...given, recipient_group: 'helpers', category: 'appointments', purpose: 'arrange_help' });

  await add('desk.numbering', { last_number: q.entry.number });
  await add('desk.entry', {
    id: q.entry.id, thread_id: q.entry.id, number: q.entry.number, at: '2026-11-13T09:00:00Z', recorded_by: p.networker,
    person_id: p.resident, caller: q.names.resident, callback: q.phones.resident, text: 'Braucht jemanden zum Einkaufen.',
    promise: 'Rückruf', due: '2026-11-16', state_after: 'open',
  });

  await add('hilfemix.arrangement', { person_id: p.resident, wishes: 'Zu Hause bleiben.', key_is_where: `bei ${q.names.neighbour}`, review_on: '2026-12-01', agreed_on: '2026-02-02' });
  const need = { person_id: p.resident, every: 'week', weekdays: [1, 4], time_of_day_min: 600, duration_min: 60, starts_on: '2026-11-02' };
  await add('hilfemix.need',
    { ...need, id: q.needs.covered, own_words: 'Jemand kauft für mich ein.', activity: 'shopping', entry_id: q.entry.id },
    { ...need, id: q.needs.asked, own_words: 'Jemand spielt mit mir Karten.', activity: 'company' },
    { ...need, id: q.needs.open, person_id: p.alone, own_words: 'Jemand gießt die Blumen.', activity: 'garden' });
  await add('helping.helper', {
    person_id: p.helper, helper_class: 'volunteer', activities: ['shopping', 'company', 'garden'], free: '{[0,10080)}',
    max_min_per_week: 600, max_persons: 5, max_walk_min: 60, since: '2026-01-01', last_answer_on: '2026-11-01', secrecy_signed_on: '2026-01-01',
  });
  await add('helping.absence', { id: q.absence, person_id: p.helper, days: '[2026-12-24,2026-12-28)' });
  const request = { person_id: p.resident, helper_person_id: p.helper, helper_class: 'volunteer', asked_by: p.networker };
  await add('helping.request',
    { ...request, id: q.requests.answered, need_id: q.needs.covered, activity: 'shopping', asked_at: '2026-10-26T09:00:00Z' },
    { ...request, id: q.requests.unanswered, need_id: q.needs.asked, activity: 'company', asked_at: '2026-11-13T09:00:00Z', answer_by: '2026-11-18' });
  await add('helping.answer', { request_id: q.requests.answered, answer: 'yes', how: 'phone', answered_at: '2026-10-27T09:00:00Z', recorded_by: p.networker });
  await add('helping.numbering', { last_number: 1 });
  const party = { person_id: p.resident, helper_person_id: p.helper, helper_class: 'volunteer', activity: 'shopping', duration_min: 60, time_of_day_min: 600 };
  await add('helping.commission', {
    ...party, id: q.commission, number: 1, need_id: q.needs.covered, request_id: q.requests.answered, every: 'week', weekdays: [1, 4],
    starts_on: '2026-11-09', note: 'Bitte zweimal klingeln.', commissioned_by: p.networker, commissioned_at: '2026-10-28T09:00:00Z', insurer: 'Gemeinde-Unfallversicherung',
  });
  await add('helping.laid_out', { commission_id: q.commission, up_to: '2026-11-20' });
  const visit = (id: string, day: string, status: string): Row =>
    ({ ...party, id, commission_id: q.commission, original_start: `${day} 10:00`, starts_at: `${day}T09:00:00Z`, day, status });
  await add('helping.visit', visit(q.visits.reported, '2026-11-09', 'done'), visit(q.visits.missed, '2026-11-12', 'planned'),
    visit(q.visits.today, '2026-11-16', 'planned'), visit(q.visits.coming, '2026-11-19', 'planned'));
  await add('helping.report', { id: q.report, visit_id: q.visits.reported, outcome: 'done', minutes: 55, how: 'paper', reported_by: p.networker, reported_at: '2026-11-10T09:00:00Z' });
  await add('helping.ledger', {
    person_id: p.resident, helper_person_id: p.helper, helper_class: 'volunteer', activity: 'shopping', day: '2026-11-09', minutes: 55,
    commission_id: q.commission, report_id: q.report, booked_at: '2026-11-10T09:00:00Z',
  });
  await add('entitlements.document', {
    id: q.document, year: 2025, number: 1, kind: 'receipt', person_id: p.resident, helper_person_id: p.helper, from_day: '2025-12-01', to_day: '2025-12-31',
    cents: 1_500, payer: 'pflegekasse', law: JSON.stringify({ readOn: '2026-01-05', steps: [] }), issued_at: '2026-01-05T09:00:00Z',
  });
  await add('evaluation.site', { id: q.site, name: 'Quartier', kind: 'own' });
  await add('evaluation.survey', { id: q.survey, name: 'Leben im Quartier', instruments: ['Quartier'], created_by: p.networker, created_at: '2026-11-02T09:00:00Z' });
  await add('evaluation.wave', { id: q.wave, survey_id: q.survey, name: 'Herbst 2026', from_day: '2026-11-01', to_day: '2026-11-30' });
  await add('people.consent', { ...given, recipient_group: 'evaluation', category: 'history', purpose: 'evaluation' });
  await add('evaluation.panelist', { survey_id: q.survey, number: 101, person_id: p.resident, joined_on: '2026-11-02' });
  await add('evaluation.value_map', { id: q.valueMap, name: 'Begleitung', document: plantedMap, changed_at: '2026-11-02T09:00:00Z' });
  await add('evaluation.sroi_run', {
    id: q.run, map_id: q.valueMap, map_version: 1, number: 1, ...plantedRun(), is_printable: true, note: 'Probe', frozen_by: p.networker, frozen_at: '2026-11-02T09:00:00Z',
  });
  await add('evaluation.dataset', {
    id: q.dataset, name: 'Zwei Orte', source: 'Befragung', licence: 'CC0', codebook: 'dabei ja\nalter Jahre\nstunden je Woche', content: plantedData, hash: plantedDataHash,
    column_names: ['dabei', 'alter', 'stunden'], row_count: 30, imported_at: '2026-11-02T09:00:00Z',
  });
  await add('evaluation.protocol', { id: q.protocol, dataset_id: q.dataset, name: 'Stunden', ...plantedProtocol, frozen_at: '2026-11-02T09:00:00Z' });
}
