import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Role } from '#platform/access/access.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ChannelKind, PeopleTables } from './people.tables.ts';

const people = (tx: Tx) => tx.withTables<PeopleTables>();

/** What the desk writes down of a person herself. */
export type PersonFields = {
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: 'frau' | 'herr' | 'none';
  readonly birthDate: CalendarDate | null;
  readonly householdId: string | null;
  readonly livesElsewhere: string;
  readonly languages: readonly string[];
  readonly aids: readonly string[];
  readonly locale: Locale;
  readonly matters: string;
};

const columnsOf = (fields: PersonFields) => ({
  given_name: fields.givenName, family_name: fields.familyName, salutation: fields.salutation,
  birth_date: fields.birthDate, household_id: fields.householdId, lives_elsewhere: fields.livesElsewhere,
  languages: [...fields.languages], aids: [...fields.aids], locale: fields.locale, matters: fields.matters,
});

/** Adds a person. */
export async function insertPerson(tx: Tx, quartierId: string, id: string, fields: PersonFields): Promise<void> {
  await people(tx).insertInto('people.person')
    .values({ quartier_id: quartierId, id, ...columnsOf(fields), status_since: null, merged_into: null }).execute();
}

/** Changes a person if she still is as the form found her; false if somebody else was faster. */
export async function updatePerson(
  tx: Tx, quartierId: string, id: string, version: number,
  fields: PersonFields & { readonly status: 'active' | 'moved' | 'died'; readonly today: CalendarDate },
): Promise<boolean> {
  const updated = await people(tx).updateTable('people.person').set({
    ...columnsOf(fields), status: fields.status, version: version + 1,
    status_since: sql<string | null>`case when status = ${fields.status} then status_since else ${fields.today}::date end`,
  }).where('quartier_id', '=', quartierId).where('id', '=', id).where('version', '=', version)
    .where('status', '<>', 'merged').executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** The id under which a person is kept: another one if she was entered twice and merged. */
export async function selectKeptId(tx: Tx, personId: string): Promise<string> {
  const found = await sql<{ id: string }>`select people.kept_id(${personId}) as id`.execute(tx);
  return found.rows[0]!.id;
}

/** The id of a person and those of all who were merged into her. */
export async function selectIdsOf(tx: Tx, personId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`select * from people.ids_of(${personId}) as o (id)`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** The people at an address: one entry for each household. */
export type Household = { readonly id: string; readonly floor: string; readonly bellName: string; readonly names: readonly string[] };

/** Households at an address with the names of their active members. */
export async function householdsAt(tx: Tx, quartierId: string, addressId: string): Promise<Household[]> {
  const found = await sql<Household>`
    select h.id, h.floor, h.bell_name as "bellName",
      coalesce(array_agg(trim(p.given_name || ' ' || p.family_name) order by p.family_name, p.given_name)
        filter (where p.id is not null), '{}') as names
    from people.household h
    join people.person p on p.quartier_id = h.quartier_id and p.household_id = h.id and p.status = 'active'
    where h.quartier_id = ${quartierId} and h.address_id = ${addressId}
    group by h.id, h.floor, h.bell_name order by h.floor, h.bell_name, h.id`.execute(tx);
  return found.rows;
}

/** Adds a household. */
export async function insertHousehold(
  tx: Tx, quartierId: string, household: { id: string; addressId: string; floor: string; bellName: string },
): Promise<void> {
  await people(tx).insertInto('people.household').values({
    quartier_id: quartierId, id: household.id, address_id: household.addressId, floor: household.floor, has_lift: null,
    bell_name: household.bellName,
  }).execute();
}

/** Changes the floor of a household. */
export async function updateFloor(tx: Tx, quartierId: string, householdId: string, floor: string): Promise<void> {
  await people(tx).updateTable('people.household').set({ floor, version: sql`version + 1` })
    .where('quartier_id', '=', quartierId).where('id', '=', householdId).where('floor', '<>', floor).execute();
}

/** The others who live in a household, by name. */
export async function selectHousemates(
  tx: Tx, quartierId: string, householdId: string, personId: string,
): Promise<{ id: string; name: string; birthDate: CalendarDate | null }[]> {
  return people(tx).selectFrom('published.person_card')
    .select(['id', 'name', sql<CalendarDate | null>`birth_date`.as('birthDate')])
    .where('quartier_id', '=', quartierId).where('household_id', '=', householdId)
    .where('id', '<>', personId).where('status', '=', 'active').orderBy('name').execute();
}

/** A way to reach a person. */
export type Channel = {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly value: string;
  readonly isPreferred: boolean;
  readonly note: string;
  readonly verifiedOn: CalendarDate | null;
};

/** The ways to reach a person, the preferred ones first. */
export async function selectChannels(tx: Tx, quartierId: string, personId: string): Promise<Channel[]> {
  return people(tx).selectFrom('people.channel')
    .select(['id', 'kind', 'value', 'is_preferred as isPreferred', 'note', sql<CalendarDate | null>`verified_on`.as('verifiedOn')])
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId)
    .orderBy('is_preferred', 'desc').orderBy('id').execute();
}

/** Adds a way to reach a person. `digits` as by germanPhoneDigits, empty if it is no number. */
export async function insertChannel(
  tx: Tx, quartierId: string, channel: Omit<Channel, 'verifiedOn'> & { readonly personId: string; readonly digits: string },
): Promise<void> {
  await people(tx).insertInto('people.channel').values({
    quartier_id: quartierId, id: channel.id, person_id: channel.personId, kind: channel.kind, value: channel.value,
    digits: channel.digits, is_preferred: channel.isPreferred, note: channel.note, verified_on: null,
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Removes a way to reach a person; false if she has no such channel. */
export async function deleteChannel(tx: Tx, quartierId: string, personId: string, channelId: string): Promise<boolean> {
  const deleted = await people(tx).deleteFrom('people.channel')
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId).where('id', '=', channelId).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Makes one channel of a person the preferred one and no other; false if she has no such channel. */
export async function preferOnly(tx: Tx, quartierId: string, personId: string, channelId: string): Promise<boolean> {
  const found = await people(tx).updateTable('people.channel').set({ is_preferred: sql<boolean>`id = ${channelId}` })
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId)
    .returning('id').execute();
  return found.some(({ id }) => id === channelId);
}

/** What a person does in the Quartier, from when to when. */
export type RoleLine = {
  readonly id: string;
  readonly role: Role;
  readonly organisationName: string | null;
  readonly since: CalendarDate;
  readonly until: CalendarDate | null;
};

/** The roles of a person that are not over, the oldest first. */
export async function selectRoles(tx: Tx, quartierId: string, personId: string, today: CalendarDate): Promise<RoleLine[]> {
  const found = await sql<RoleLine>`
    select r.id, r.role, o.name as "organisationName", r.since, r.until
    from people.role r
    left join published.organisation_card o on o.quartier_id = r.quartier_id and o.id = r.organisation_id
    where r.quartier_id = ${quartierId} and r.person_id = ${personId} and (r.until is null or r.until >= ${today}::date)
    order by r.since, r.id`.execute(tx);
  return found.rows;
}

/** Gives a person a role; the same id a second time changes nothing. */
export async function insertRole(
  tx: Tx, quartierId: string,
  role: Omit<RoleLine, 'organisationName'> & { readonly personId: string; readonly organisationId: string | null },
): Promise<void> {
  await people(tx).insertInto('people.role').values({
    quartier_id: quartierId, id: role.id, person_id: role.personId, role: role.role,
    organisation_id: role.organisationId, since: role.since, until: role.until,
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Ends one role of a person, or all that are open, with the day given; tells how many. */
export async function endRolesOn(
  tx: Tx, quartierId: string, personId: string, roleId: string | null, day: CalendarDate,
): Promise<number> {
  let ending = people(tx).updateTable('people.role').set({ until: day })
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId)
    .where(sql<boolean>`(until is null or until > ${day}::date)`);
  if (roleId !== null) ending = ending.where('id', '=', roleId);
  return Number((await ending.executeTakeFirst()).numUpdatedRows);
}

/** Counts for the figures page: how many active inhabitants by age, living alone or together, and language. */
export async function selectFigures(tx: Tx): Promise<{ measure: 'age' | 'household' | 'language'; label: string; persons: number }[]> {
  const found = await sql<{ measure: 'age' | 'household' | 'language'; label: string; persons: number }>`
    select measure, label, persons::integer as persons from people.figures() order by measure, persons desc, label`.execute(tx);
  return found.rows;
}

/** Active persons who hold one of these roles on a day, by name. */
export async function selectPersonsInRoles(
  tx: Tx, quartierId: string, roles: readonly string[], day: CalendarDate,
): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select p.id, trim(p.given_name || ' ' || p.family_name) as name from people.person p
    where p.quartier_id = ${quartierId} and p.status = 'active' and exists (
      select from people.role r where r.quartier_id = p.quartier_id and r.person_id = p.id and r.role = any(${[...roles]}::text[])
        and r.since <= ${day}::date and coalesce(r.until, 'infinity') >= ${day}::date)
    order by p.family_name, p.given_name, p.id`.execute(tx);
  return found.rows;
}
