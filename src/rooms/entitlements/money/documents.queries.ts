import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Cents } from '#core/base/cents.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Payer } from '#rooms/helping/index.ts';
import type { DocumentKind, LawOfTheDay, MoneyTables } from './money.tables.ts';

const documents = (tx: Tx) => tx.withTables<MoneyTables>();
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Something that was issued. */
export type IssuedDocument = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly kind: DocumentKind;
  readonly personId: string | null;
  readonly helperPersonId: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly cents: Cents | null;
  readonly payer: Payer | null;
  readonly ledgerIds: readonly string[];
  readonly replacesId: string | null;
  /** The document that took its place. */
  readonly replacedById: string | null;
  readonly law: LawOfTheDay;
  readonly issuedAt: Temporal.Instant;
};

function selectDocuments(tx: Tx, quartierId: string) {
  return documents(tx).selectFrom('entitlements.document as d')
    .leftJoin('entitlements.document as r', (join) => join.onRef('r.quartier_id', '=', 'd.quartier_id').onRef('r.replaces_id', '=', 'd.id'))
    .where('d.quartier_id', '=', quartierId)
    .select([
      'd.id', 'd.year', 'd.number', 'd.kind', 'd.person_id as personId', 'd.helper_person_id as helperPersonId',
      sql<CalendarDate>`d.from_day`.as('from'), sql<CalendarDate>`d.to_day`.as('to'), sql<Cents | null>`d.cents`.as('cents'), 'd.payer',
      'd.ledger_ids as ledgerIds', 'd.replaces_id as replacesId', 'r.id as replacedById', 'd.law', 'd.issued_at as issuedAt',
    ]);
}

/** What was issued about a person or to a helper, the newest first, at most 200. */
export async function listDocuments(tx: Tx, quartierId: string, who: { readonly personIds?: readonly string[]; readonly helperIds?: readonly string[] }): Promise<IssuedDocument[]> {
  let query = selectDocuments(tx, quartierId);
  if (who.personIds !== undefined) query = query.where('d.person_id', '=', anyOf(who.personIds));
  if (who.helperIds !== undefined) query = query.where('d.helper_person_id', '=', anyOf(who.helperIds));
  return query.orderBy('d.issued_at', 'desc').orderBy('d.id', 'desc').limit(200).execute();
}

/** One document; undefined if there is none or it is closed to the reader. */
export async function documentById(tx: Tx, quartierId: string, id: string): Promise<IssuedDocument | undefined> {
  return selectDocuments(tx, quartierId).where('d.id', '=', id).executeTakeFirst();
}

/** The bytes that were handed out; undefined if they were removed with the person. */
export async function sheetOf(tx: Tx, quartierId: string, documentId: string): Promise<Uint8Array | undefined> {
  const found = await documents(tx).selectFrom('entitlements.document_sheet').where('quartier_id', '=', quartierId)
    .where('document_id', '=', documentId).select('sheet').executeTakeFirst();
  return found?.sheet;
}

/** Holds the numbers of the year until the end of the transaction: whoever issues next waits. */
export async function holdNumbers(tx: Tx, quartierId: string, year: number): Promise<void> {
  await documents(tx).insertInto('entitlements.document_numbering').values({ quartier_id: quartierId, year, last_number: 0 })
    .onConflict((conflict) => conflict.columns(['quartier_id', 'year']).doNothing()).execute();
  await documents(tx).selectFrom('entitlements.document_numbering').where('quartier_id', '=', quartierId).where('year', '=', year)
    .select('last_number').forUpdate().execute();
}

/** The next number of the year, without gaps. The numbers are held. */
export async function nextNumber(tx: Tx, quartierId: string, year: number): Promise<number> {
  const { last_number: number } = await documents(tx).updateTable('entitlements.document_numbering').set({ last_number: sql<number>`last_number + 1` })
    .where('quartier_id', '=', quartierId).where('year', '=', year).returning('last_number').executeTakeFirstOrThrow();
  return number;
}

/** What is issued, with the bytes. */
export type NewDocument = Omit<IssuedDocument, 'replacedById' | 'number'> & {
  readonly number: number; readonly organisationId: string | null; readonly issuedBy: string | null; readonly content: unknown; readonly sheet: Uint8Array;
};

/** Appends a document and its sheet. */
export async function appendDocument(tx: Tx, quartierId: string, row: NewDocument): Promise<void> {
  await documents(tx).insertInto('entitlements.document').values({
    quartier_id: quartierId, id: row.id, year: row.year, number: row.number, kind: row.kind, person_id: row.personId,
    helper_person_id: row.helperPersonId, organisation_id: row.organisationId, from_day: row.from, to_day: row.to, cents: row.cents,
    payer: row.payer, ledger_ids: [...row.ledgerIds], replaces_id: row.replacesId, law: JSON.stringify(row.law),
    issued_by: row.issuedBy, issued_at: row.issuedAt,
  }).execute();
  await documents(tx).insertInto('entitlements.document_sheet').values({
    quartier_id: quartierId, document_id: row.id, content: JSON.stringify(row.content), sheet: Buffer.from(row.sheet),
  }).execute();
}
