import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { PeopleTables } from './people.tables.ts';

/** What the desk shows of a person in one line or one card. Fields the reader may not know are null (row-level security). */
export type PersonCard = {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: 'frau' | 'herr' | 'none';
  readonly birthDate: CalendarDate | null;
  readonly status: 'active' | 'moved' | 'died' | 'merged' | 'erased';
  readonly languages: readonly string[];
  readonly aids: readonly string[];
  readonly locale: 'de' | 'de-x-leicht' | 'en';
  readonly matters: string;
  readonly livesElsewhere: string;
  readonly householdId: string | null;
  readonly floor: string | null;
  readonly hasLift: boolean | null;
  readonly addressId: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly version: number;
};

const cards = (tx: Tx) => tx.withTables<PeopleTables>().selectFrom('published.person_card').select([
  'id', 'name', 'given_name as givenName', 'family_name as familyName', 'salutation',
  sql<CalendarDate | null>`birth_date`.as('birthDate'), 'status', 'languages', 'aids', 'locale', 'matters',
  'lives_elsewhere as livesElsewhere', 'household_id as householdId', 'floor', 'has_lift as hasLift',
  'address_id as addressId', 'address', 'phone', 'version',
]);

/** The cards of these persons by id; those unknown or closed to the reader are missing. */
export async function loadCards(tx: Tx, quartierId: string, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  if (ids.length === 0) return new Map();
  const rows = await cards(tx).where('quartier_id', '=', quartierId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Active persons by half a name, a mistyped one or a phone number, best first. `folded` and `digits` as by core/search-text. */
export async function searchCards(
  tx: Tx, quartierId: string, search: { folded: string; digits: string }, most: number,
): Promise<PersonCard[]> {
  const hits = await sql<{ id: string; score: number }>`
    select id, score from people.search_person(${search.folded}, ${search.digits}, ${most})`.execute(tx);
  const byId = await loadCards(tx, quartierId, hits.rows.map(({ id }) => id));
  return hits.rows.flatMap(({ id }) => byId.get(id) ?? []);
}

/** A page of active persons in the order of their names, from the one after `after` (family name, given name, id). */
export async function listCards(
  tx: Tx, quartierId: string, page: { after: readonly [string, string, string] | undefined; most: number },
): Promise<PersonCard[]> {
  let query = cards(tx).where('quartier_id', '=', quartierId).where('status', '=', 'active')
    .orderBy('family_name').orderBy('given_name').orderBy('id').limit(page.most);
  if (page.after !== undefined) {
    const [family, given, id] = page.after;
    query = query.where(sql<boolean>`(family_name, given_name, id) > (${family}, ${given}, ${id}::uuid)`);
  }
  return query.execute();
}

/** Where a person stands in the order of names; undefined if there is none with this id. */
export async function nameKeyOf(tx: Tx, quartierId: string, id: string): Promise<readonly [string, string, string] | undefined> {
  const row = await tx.withTables<PeopleTables>().selectFrom('people.person').select(['family_name', 'given_name'])
    .where('quartier_id', '=', quartierId).where('id', '=', id).executeTakeFirst();
  return row && [row.family_name, row.given_name, id];
}
