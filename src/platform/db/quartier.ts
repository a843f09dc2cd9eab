import { sql, type Kysely } from 'kysely';
import type { Quartier } from '../http/ctx.ts';
import type { Tx } from './tx.ts';

/** The id of the Quartier with this short name, or undefined. */
export async function quartierBySlug(db: Kysely<{}>, slug: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from platform.quartier where slug = ${slug}`.execute(db);
  return found.rows[0]?.id;
}

/**
 * Founds the synthetic Quartier of an empty database; false if there is any Quartier already. All that the application may
 * ever found: real Quartiere are founded by the owner of the database.
 */
export async function foundExample(tx: Tx, quartier: Quartier & { readonly isSynthetic: true }): Promise<boolean> {
  const { rows } = await sql<{ is_new: boolean }>`select platform.found_example(${JSON.stringify(quartier)}::jsonb) as is_new`.execute(tx);
  return rows[0]!.is_new;
}

/** Whether there is any Quartier yet. */
export async function hasQuartier(db: Kysely<{}>): Promise<boolean> {
  const { rows } = await sql`select 1 from platform.quartier limit 1`.execute(db);
  return rows.length > 0;
}

/** Every Quartier of the database, for what the software does by itself in each. */
export async function listQuartiere(db: Kysely<{}>): Promise<Pick<Quartier, 'id' | 'timeZone' | 'officeName' | 'officePhone'>[]> {
  const found = await sql<Pick<Quartier, 'id' | 'timeZone' | 'officeName' | 'officePhone'>>`
    select id, time_zone as "timeZone", office_name as "officeName", office_phone as "officePhone" from platform.quartier order by id`.execute(db);
  return found.rows;
}
