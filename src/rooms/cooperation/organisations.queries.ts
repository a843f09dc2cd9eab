import { sql } from 'kysely';
import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { CooperationTables, OrganisationKind } from './cooperation.tables.ts';

const cooperation = (tx: Tx) => tx.withTables<CooperationTables>();

/** What the directory says of an organisation. */
export type OrganisationFields = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly activities: readonly Activity[];
  readonly phone: string;
  readonly email: string;
  /** As written, such as „Markt 1, Hinterhaus“; empty if `addressId` says it. */
  readonly address: string;
  /** Its place on the map, if it has one. */
  readonly addressId: string | null;
  readonly openingHours: string;
};

/** An organisation as it stands. `address` is that of the map if there is one. */
export type Organisation = OrganisationFields & {
  readonly id: string;
  readonly confirmedOn: CalendarDate | null;
  readonly version: number;
};

const organisations = (tx: Tx) => cooperation(tx).selectFrom('cooperation.organisation as o')
  .leftJoin('published.address as a', (join) =>
    join.onRef('a.quartier_id', '=', 'o.quartier_id').onRef('a.id', '=', 'o.address_id'))
  .select([
    'o.id', 'o.name', 'o.kind', 'o.activities', 'o.phone', 'o.email',
    sql<string>`coalesce(nullif(o.address, ''), a.label, '')`.as('address'), 'o.address_id as addressId',
    'o.opening_hours as openingHours', sql<CalendarDate | null>`o.confirmed_on`.as('confirmedOn'), 'o.version',
  ]);

/** Organisations of the Quartier, or those that offer an activity, by id: whoever shows them puts them in a neutral order. */
export async function selectOrganisations(tx: Tx, quartierId: string, activity?: Activity): Promise<Organisation[]> {
  const query = organisations(tx).where('o.quartier_id', '=', quartierId).orderBy('o.id');
  return (activity === undefined ? query : query.where(sql<boolean>`o.activities @> array[${activity}]`)).execute();
}

/** The organisation with this id, or undefined. */
export async function selectOrganisation(tx: Tx, quartierId: string, id: string): Promise<Organisation | undefined> {
  return organisations(tx).where('o.quartier_id', '=', quartierId).where('o.id', '=', id).executeTakeFirst();
}

function columnsOf(fields: OrganisationFields) {
  return {
    name: fields.name, kind: fields.kind, activities: [...fields.activities], phone: fields.phone, email: fields.email,
    address: fields.address, address_id: fields.addressId, opening_hours: fields.openingHours,
  };
}

/** Adds an organisation, confirmed on the day; the same id a second time changes nothing. */
export async function insertOrganisation(
  tx: Tx, quartierId: string, id: string, fields: OrganisationFields, day: CalendarDate,
): Promise<void> {
  await cooperation(tx).insertInto('cooperation.organisation')
    .values({ quartier_id: quartierId, id, ...columnsOf(fields), confirmed_on: day })
    .onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Changes an organisation if it still is as the form found it, and confirms it; false if somebody else was faster. */
export async function updateOrganisation(
  tx: Tx, quartierId: string, id: string, version: number, fields: OrganisationFields, day: CalendarDate,
): Promise<boolean> {
  const updated = await cooperation(tx).updateTable('cooperation.organisation')
    .set({ ...columnsOf(fields), confirmed_on: day, version: version + 1 })
    .where('quartier_id', '=', quartierId).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Notes that what the directory says is still right; false if it was changed since the page was made. */
export async function markConfirmed(tx: Tx, quartierId: string, id: string, version: number, day: CalendarDate): Promise<boolean> {
  const updated = await cooperation(tx).updateTable('cooperation.organisation').set({ confirmed_on: day, version: version + 1 })
    .where('quartier_id', '=', quartierId).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** An organisation as it is brought along. */
export type ImportedOrganisation = OrganisationFields & { readonly id: string; readonly confirmedOn: CalendarDate | null };

/**
 * Inserts organisations, for the synthetic Quartier and for moves from other software; run in scope `system` or
 * `quartier`. Throws if a row breaks a rule of the database; then nothing of the transaction stays.
 */
export async function importOrganisations(tx: Tx, quartierId: string, rows: readonly ImportedOrganisation[]): Promise<void> {
  await sql`
    insert into cooperation.organisation (quartier_id, id, name, kind, activities, phone, email, address, address_id,
      opening_hours, confirmed_on)
    select ${quartierId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, name text,
      kind text, activities text[], phone text, email text, address text, "addressId" uuid, "openingHours" text,
      "confirmedOn" date)`.execute(tx);
}
